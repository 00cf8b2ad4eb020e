namespace StemCellKb.Search.FullText;

/// <summary>A value loaded when it is first asked for. Unlike <see cref="Lazy{T}"/> it remembers no failure: the next one who asks tries again.</summary>
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
