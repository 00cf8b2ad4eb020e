using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;

namespace StemCellKb.Web.Caching;

/// <summary>Answers rendered once per build and address. Bounded in bytes; the least recently used go first.</summary>
internal sealed class AnswerCache : IDisposable
{
    private const long MaxBytes = 96 * 1024 * 1024;

    private readonly MemoryCache finished = new(new MemoryCacheOptions { SizeLimit = MaxBytes, CompactionPercentage = 0.2, TrackStatistics = true });
    private readonly ConcurrentDictionary<string, Lazy<Task<ReadyAnswer?>>> underWay = new(StringComparer.Ordinal);

    public long Bytes => finished.GetCurrentStatistics()?.CurrentEstimatedSize ?? 0;

    /// <summary>The answer for a key, where it is there already.</summary>
    public ReadyAnswer? Find(ReadOnlySpan<char> key) => finished.TryGetValue(key, out ReadyAnswer? answer) ? answer : null;

    public void Add(string key, ReadyAnswer answer) => finished.Set(key, answer, new MemoryCacheEntryOptions { Size = answer.Size });

    public void Forget(string buildId)
    {
        foreach (var key in KeysOf(buildId).ToList())
            finished.Remove(key);
    }

    /// <summary>
    /// The answer for a key, rendered by the first who asks; others who ask meanwhile wait for it. Null where rendering came to
    /// something that is not to be kept.
    /// </summary>
    public async Task<ReadyAnswer?> GetOrRenderAsync(string key, Func<Task<ReadyAnswer?>> render)
    {
        if (Find(key) is { } answer)
            return answer;

        var rendering = underWay.GetOrAdd(key, _ => new Lazy<Task<ReadyAnswer?>>(render));
        try
        {
            if (await rendering.Value is not { } made)
                return null;
            Add(key, made);
            return made;
        }
        finally
        {
            underWay.TryRemove(new KeyValuePair<string, Lazy<Task<ReadyAnswer?>>>(key, rendering));
        }
    }

    public void Dispose() => finished.Dispose();

    private IEnumerable<string> KeysOf(string buildId) => finished.Keys.OfType<string>().Where(key => PageKey.IsOf(key, buildId));
}
