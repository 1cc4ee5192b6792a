namespace Sightline.Server.Web;

static class WebServices
{
    public static IServiceCollection AddWeb(this IServiceCollection services) =>
        services.AddSingleton<WebFolder>().AddSingleton<WebPages>();

    /// <summary>The last to be asked: routes and their errors come first.</summary>
    public static void UseWeb(this WebApplication app) =>
        app.Use(app.Services.GetRequiredService<WebPages>().AnswerAsync);
}
