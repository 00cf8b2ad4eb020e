using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace StemCellKb.Web.Live;

/// <summary>A problem in the content, for the overlay in an author's browser.</summary>
/// <param name="Path">Relative to the content folder, whose own place stays private.</param>
public sealed record LiveDiagnostic(string Path, int Line, int Column, string Severity, string Code, string Message);

/// <summary>The state of the content after a change.</summary>
/// <param name="BuildId">The build being served.</param>
/// <param name="Stale">The content has errors, so an earlier build is served.</param>
/// <param name="DiagnosticsOf">All errors, and the diagnostics of one page's files, given its folder: <c>diseases/psoriasis</c>.</param>
public sealed record LiveState(string BuildId, bool Stale, Func<string, IReadOnlyList<LiveDiagnostic>> DiagnosticsOf);

/// <summary>What an open page receives.</summary>
internal sealed record LiveReport(string BuildId, bool Stale, IReadOnlyList<LiveDiagnostic> Diagnostics);

/// <summary>Notifies open pages of changes in the content. Exists only with <c>serve --watch</c>.</summary>
public sealed class LiveFeed
{
    private readonly Lock gate = new();
    private readonly List<Channel<LiveState>> listeners = [];
    private LiveState? latest;

    /// <summary>The present state; null before the first build is served.</summary>
    public LiveState? Latest => Volatile.Read(ref latest);

    /// <summary>The number of listeners.</summary>
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

    /// <summary>The present state, then every change. A slow listener gets only the latest.</summary>
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
