using System.Threading.RateLimiting;

namespace StemCellKb.Web.Limits;

/// <summary>Limits the answers made at once: each takes memory, and more than there are processors are no faster.</summary>
internal sealed class RenderingPlaces : IDisposable
{
    /// <summary>Requests in the queue, at some milliseconds each; further ones are told to retry.</summary>
    private const int Waiting = 500;

    private readonly ConcurrencyLimiter places = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = 2 * Environment.ProcessorCount,
        QueueLimit = Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>A slot, to be disposed; not acquired if too many wait already.</summary>
    public ValueTask<RateLimitLease> TakeAsync() => places.AcquireAsync(1, CancellationToken.None);

    public void Dispose() => places.Dispose();
}
