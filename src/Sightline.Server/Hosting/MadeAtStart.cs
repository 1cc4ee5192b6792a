namespace Sightline.Server.Hosting;

/// <summary>
/// Lets the container make a service before the listeners open, instead of when it is first asked for; like all
/// singletons it is disposed after they closed.
/// </summary>
sealed class MadeAtStart<T>(T service) : IHostedService
    where T : class
{
    public T Service => service;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
