using System.Runtime.InteropServices;

namespace StemCellKb.Serving;

/// <summary>
/// Between being told to stop and stopping, the program answers a while longer and closes each connection with its answer: a
/// client that asks without pause is not cut off between two requests, and a balancer sees that there is nothing ready here.
/// </summary>
internal sealed class Draining(IHostApplicationLifetime lifetime) : IHostedLifecycleService, IDisposable
{
    /// <summary>How long all of a stop may take, answers under way included; service managers and container engines wait for 10 s at least.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    /// <summary>A terminal that is closed is no reason to cut answers short; the host heeds the other signals by itself.</summary>
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
