using System.Collections.Concurrent;

namespace StemCellKb.Web.Caching;

/// <summary>
/// Answers made once per build and address, and the only place that keeps any. A key is a canonical address as the site writes it, never
/// what a request says. To have an end point's answers kept, give it a route of <see cref="Model.Keeping.PerBuild"/>
/// (<see cref="Model.Routes"/>) and let it write the answer as if nobody kept it: <see cref="PageServing"/> does the rest, with
/// <c>ETag</c>, codings and 304.
/// </summary>
/// <remarks>
/// Bounded in bytes, keys included, and in number. Beyond that the clock goes round: what nobody has asked for since it came by last makes
/// room, so that many addresses asked for once do not drive out the few asked for often.
/// </remarks>
internal sealed class FinishedPages(CurrentBuild build, long mostBytes = FinishedPages.MostBytes, int mostPages = FinishedPages.MostPages)
{
    public const long MostBytes = 96 * 1024 * 1024;

    public const int MostPages = 50_000;

    private readonly Lock gate = new();
    private volatile Pages pages = new("");

    public long Bytes => pages.Bytes;

    public int Count => pages.ByAddress.Count;

    /// <summary>The answer of a build, if already made.</summary>
    public FinishedPage? Find(string buildId, string address)
    {
        var current = pages;
        if (current.BuildId != buildId || !current.ByAddress.TryGetValue(address, out var slot))
            return null;
        slot.WasAsked = true;
        return slot.Page;
    }

    /// <summary>The answer of a build. The first request renders it while others wait. Null if the result must not be kept.</summary>
    public async Task<FinishedPage?> GetAsync(string buildId, string address, Func<Task<FinishedPage?>> render)
    {
        if (Find(buildId, address) is { } page)
            return page;
        var current = Of(buildId);
        var rendering = current.UnderWay.GetOrAdd(address, _ => new Lazy<Task<FinishedPage?>>(render));
        try
        {
            if (await rendering.Value is not { } made)
                return null;
            Keep(current, address, made);
            return made;
        }
        finally
        {
            current.UnderWay.TryRemove(new KeyValuePair<string, Lazy<Task<FinishedPage?>>>(address, rendering));
        }
    }

    /// <summary>The pages of a build. Those of the previous one are dropped; answers for an older build are not kept.</summary>
    private Pages Of(string buildId)
    {
        lock (gate)
        {
            if (pages.BuildId == buildId)
                return pages;
            var asked = new Pages(buildId);
            if (build.Database.BuildId == buildId)
                pages = asked;
            return asked;
        }
    }

    private void Keep(Pages current, string address, FinishedPage page)
    {
        var slot = new Slot(address, page);
        if (slot.Bytes > mostBytes / 4)
            return;
        lock (gate)
        {
            if (!current.ByAddress.TryAdd(address, slot))
                return;
            current.Clock.Enqueue(slot);
            current.Bytes += slot.Bytes;
            while (current.Bytes > mostBytes || current.Clock.Count > mostPages)
            {
                var oldest = current.Clock.Dequeue();
                if (oldest.WasAsked)
                {
                    oldest.WasAsked = false;
                    current.Clock.Enqueue(oldest);
                    continue;
                }
                current.ByAddress.TryRemove(oldest.Address, out _);
                current.Bytes -= oldest.Bytes;
            }
        }
    }

    private sealed class Pages(string buildId)
    {
        private long bytes;

        public string BuildId { get; } = buildId;

        public ConcurrentDictionary<string, Slot> ByAddress { get; } = new(StringComparer.Ordinal);

        public ConcurrentDictionary<string, Lazy<Task<FinishedPage?>>> UnderWay { get; } = new(StringComparer.Ordinal);

        public Queue<Slot> Clock { get; } = new();

        /// <summary>Written under the lock.</summary>
        public long Bytes
        {
            get => Interlocked.Read(ref bytes);
            set => Interlocked.Exchange(ref bytes, value);
        }
    }

    private sealed class Slot(string address, FinishedPage page)
    {
        /// <summary>Estimated bytes of dictionary and queue entries and of the objects around a body.</summary>
        private const int Around = 600;

        public string Address { get; } = address;

        public FinishedPage Page { get; } = page;

        public long Bytes { get; } = page.Size + sizeof(char) * address.Length + Around;

        /// <summary>Used since the clock hand last passed. Written without a lock: the order does not matter.</summary>
        public bool WasAsked { get; set; }
    }
}
