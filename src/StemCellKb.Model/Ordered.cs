namespace StemCellKb.Model;

/// <summary>Work on all cores whose results are taken one after the other.</summary>
public static class Ordered
{
    /// <summary>
    /// Works on some items ahead on all cores and gives the results in the order of the items. Never more than a window of results
    /// exists that nobody has taken yet, however many items there are.
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
