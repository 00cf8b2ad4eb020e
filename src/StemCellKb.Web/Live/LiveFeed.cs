using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace StemCellKb.Web.Live;

/// <summary>A problem of the content, as the overlay in an author's browser shows it.</summary>
/// <param name="Path">From the content folder: where that stands is nobody's business.</param>
public sealed record LiveDiagnostic(string Path, int Line, int Column, string Severity, string Code, string Message);

/// <summary>How the content stands after a change.</summary>
/// <param name="BuildId">The build being served.</param>
/// <param name="Stale">The content has errors, so that an earlier build is being served.</param>
/// <param name="DiagnosticsOf">All errors, and what there is to say about the files of one page, told by its folder: <c>diseases/psoriasis</c>.</param>
public sealed record LiveState(string BuildId, bool Stale, Func<string, IReadOnlyList<LiveDiagnostic>> DiagnosticsOf);

/// <summary>What an open page is told.</summary>
internal sealed record LiveReport(string BuildId, bool Stale, IReadOnlyList<LiveDiagnostic> Diagnostics);

/// <summary>Tells every open page that the content has changed. Exists only while <c>serve --watch</c> runs.</summary>
public sealed class LiveFeed
{
    private readonly Lock gate = new();
    private readonly List<Channel<LiveState>> listeners = [];
    private LiveState? latest;

    /// <summary>How the content stands now; null before the first build is served.</summary>
    public LiveState? Latest => Volatile.Read(ref latest);

    /// <summary>How many listen.</summary>
    internal int Listeners
    {
        get
        {
            lock (gate)
                return listeners.Count;
        }
    }

    public void Publish(LiveState state)
    {
        lock (gate)
        {
            latest = state;
            foreach (var listener in listeners)
                listener.Writer.TryWrite(state);
        }
    }

    /// <summary>The state now, then every change. A listener that is slow gets only the newest.</summary>
    public async IAsyncEnumerable<LiveState> ListenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<LiveState>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (gate)
        {
            listeners.Add(channel);
            if (latest is not null)
                channel.Writer.TryWrite(latest);
        }
        try
        {
            await foreach (var state in channel.Reader.ReadAllAsync(cancellationToken))
                yield return state;
        }
        finally
        {
            lock (gate)
                listeners.Remove(channel);
        }
    }
}
