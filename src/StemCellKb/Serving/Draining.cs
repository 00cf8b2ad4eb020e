using System.Runtime.InteropServices;

namespace StemCellKb.Serving;

/// <summary>
/// After a stop signal the program keeps answering for a while and closes each connection with its answer: a busy client is not cut off
/// between two requests, and a load balancer sees that the program is no longer ready.
/// </summary>
internal sealed class Draining(IHostApplicationLifetime lifetime) : IHostedLifecycleService, IDisposable
{
    /// <summary>The most a whole stop may take, including requests in progress; service managers and container engines wait at least 10 s.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    /// <summary>A closed terminal must not cut answers short either; the host handles the other signals itself.</summary>
    private PosixSignalRegistration? hangUp;

    public static void Use(WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        app.Use((context, next) =>
        {
            if (stopping.IsCancellationRequested)
                context.Response.Headers.Connection = "close";
            return next(context);
        });
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.Delay(Grace, cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            lifetime.StopApplication();
        });
        return Task.CompletedTask;
    }

    public void Dispose() => hangUp?.Dispose();

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
