using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;

namespace StemCellKb.Web.Caching;

/// <summary>Answers rendered once per build and address. Bounded in bytes; the least recently used go first.</summary>
internal sealed class AnswerCache : IDisposable
{
    private const long MaxBytes = 96 * 1024 * 1024;

    private readonly MemoryCache finished = new(new MemoryCacheOptions { SizeLimit = MaxBytes, CompactionPercentage = 0.2 });
    private readonly ConcurrentDictionary<string, Lazy<Task<ReadyAnswer?>>> underWay = new(StringComparer.Ordinal);

    /// <summary>
    /// The answer for a key, rendered by the first who asks; others who ask meanwhile wait for it. Null where rendering came to
    /// something that is not to be kept.
    /// </summary>
    public async Task<ReadyAnswer?> GetOrRenderAsync(string key, Func<Task<ReadyAnswer?>> render)
    {
        if (finished.TryGetValue(key, out ReadyAnswer? answer))
            return answer;

        var rendering = underWay.GetOrAdd(key, _ => new Lazy<Task<ReadyAnswer?>>(render));
        try
        {
            answer = await rendering.Value;
            if (answer is not null)
                finished.Set(key, answer, new MemoryCacheEntryOptions { Size = answer.Size });
            return answer;
        }
        finally
        {
            underWay.TryRemove(new KeyValuePair<string, Lazy<Task<ReadyAnswer?>>>(key, rendering));
        }
    }

    public void Dispose() => finished.Dispose();
}
