namespace StemCellKb.Building;

/// <summary>Background work that never ends the program: its exceptions are logged and it restarts after a pause, while the site stays up.</summary>
internal abstract partial class LastingWork(ILogger logger) : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WorkAsync(stoppingToken);
                return;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever it is, it is no reason to stop serving.
            catch (Exception problem)
#pragma warning restore CA1031
            {
                Failed(problem, GetType().Name, Rest.TotalSeconds);
            }
            await Task.Delay(Rest, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Returns when there is nothing left to do; may be called again after an exception.</summary>
    protected abstract Task WorkAsync(CancellationToken stoppingToken);

    [LoggerMessage(LogLevel.Error, "{Work} failed and begins anew in {Seconds} s. The site is served as before.")]
    private partial void Failed(Exception problem, string work, double seconds);
}
