namespace StemCellKb.Model;

/// <summary>Parallel work with ordered results.</summary>
public static class OrderedParallel
{
    /// <summary>
    /// Runs the work on all cores, a bounded number of items ahead of the consumer, and yields results in the order of the items.
    /// The bound also limits memory: results that have not been consumed never exceed the window.
    /// </summary>
    public static IEnumerable<TResult> SelectAhead<T, TResult>(this IEnumerable<T> items, Func<T, TResult> work)
    {
        var window = 8 * Environment.ProcessorCount;
        Queue<Task<TResult>> ahead = new(window);
        foreach (var item in items)
        {
            ahead.Enqueue(Task.Run(() => work(item)));
            if (ahead.Count == window)
                yield return ahead.Dequeue().GetAwaiter().GetResult();
        }
        while (ahead.TryDequeue(out var next))
            yield return next.GetAwaiter().GetResult();
    }
}
