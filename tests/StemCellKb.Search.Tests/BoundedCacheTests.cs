using StemCellKb.Search.FullText;

namespace StemCellKb.Search.Tests;

public sealed class BoundedCacheTests
{
    [Fact]
    public void A_full_cache_forgets_the_oldest_and_keeps_the_rest()
    {
        var cache = new BoundedCache<int, int>(3);
        for (var i = 0; i < 100; i++)
            cache.Put(i, -i);
        Assert.Equal([97, 98, 99], Enumerable.Range(0, 100).Where(i => cache.TryGet(i, out var value) && value == -i));
    }

    [Fact]
    public void What_is_put_again_takes_no_second_place()
    {
        var cache = new BoundedCache<string, int>(2);
        foreach (var key in new[] { "a", "b", "a", "a", "a" })
            cache.Put(key, 1);
        Assert.True(cache.TryGet("a", out _) && cache.TryGet("b", out _));
    }
}
