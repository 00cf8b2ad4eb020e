using System.Threading.RateLimiting;

namespace StemCellKb.Web.Limits;

/// <summary>How many answers are made at once: each holds memory, and more than there are processors make none sooner.</summary>
internal sealed class RenderingPlaces : IDisposable
{
    /// <summary>Waiting, at some milliseconds each; whoever comes then is told to come again.</summary>
    private const int Waiting = 500;

    private readonly ConcurrencyLimiter places = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = 2 * Environment.ProcessorCount,
        QueueLimit = Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>A place, to be given back; not acquired where too many wait already.</summary>
    public ValueTask<RateLimitLease> TakeAsync() => places.AcquireAsync(1, CancellationToken.None);

    public void Dispose() => places.Dispose();
}
