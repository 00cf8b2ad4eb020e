namespace StemCellKb.Model;

/// <summary>Parallel work with ordered results.</summary>
public static class OrderedParallel
{
    [ThreadStatic]
    private static bool alone;

    /// <summary>
    /// Runs the work on all cores, a bounded number of items ahead of the consumer, and yields results in the order of the items.
    /// The bound also limits memory: results that have not been consumed never exceed the window.
    /// </summary>
    public static IEnumerable<TResult> SelectAhead<T, TResult>(this IEnumerable<T> items, Func<T, TResult> work) =>
        alone ? items.Select(work) : Ahead(items, work);

    /// <summary>Runs work that would use all cores on this thread only: somebody waits for answers of the others.</summary>
    public static TResult Alone<TResult>(Func<TResult> work)
    {
        var before = alone;
        alone = true;
        try
        {
            return work();
        }
        finally
        {
            alone = before;
        }
    }

    private static IEnumerable<TResult> Ahead<T, TResult>(IEnumerable<T> items, Func<T, TResult> work)
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
