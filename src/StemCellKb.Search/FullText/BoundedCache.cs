using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace StemCellKb.Search.FullText;

/// <summary>A cache of limited size that evicts its oldest entries. Thread-safe.</summary>
internal sealed class BoundedCache<TKey, TValue>(int capacity) where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> values = new();
    private readonly ConcurrentQueue<TKey> order = new();
    private int count;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => values.TryGetValue(key, out value);

    public void Put(TKey key, TValue value)
    {
        if (!values.TryAdd(key, value))
            return;
        order.Enqueue(key);
        // Counted here: the dictionary's own count takes every one of its locks.
        if (Interlocked.Increment(ref count) > capacity && order.TryDequeue(out var oldest) && values.TryRemove(oldest, out _))
            Interlocked.Decrement(ref count);
    }
}
