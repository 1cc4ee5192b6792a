using Sightline.Storage;

namespace Sightline.Server.Hosting;

static class StoreServices
{
    /// <summary>The store of the data folder; opened when the server starts, closed when it ends.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services) =>
        services.AddSingleton<Store>(_ => throw new NotImplementedException());
}
