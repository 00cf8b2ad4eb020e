namespace StemCellKb.Search.FullText;

/// <summary>A value loaded on first use. Unlike <see cref="Lazy{T}"/> it does not cache failures: the next call tries again.</summary>
internal sealed class OnceLoaded<T>(Func<T> load) where T : class
{
    private readonly Lock loading = new();
    private volatile T? value;

    public T Value
    {
        get
        {
            if (value is { } loaded)
                return loaded;
            lock (loading)
                return value ??= load();
        }
    }
}
