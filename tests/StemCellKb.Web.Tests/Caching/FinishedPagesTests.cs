using System.Text;
using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Store.Writing;
using StemCellKb.Testing;
using StemCellKb.Web.Caching;

namespace StemCellKb.Web.Tests.Caching;

/// <summary>What is kept, of which build, and what has to go for it.</summary>
public sealed class FinishedPagesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly CurrentBuild build = new();

    public FinishedPagesTests() => build.Replace(Built("one"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_page_is_made_once_however_many_ask_at_once()
    {
        var pages = new FinishedPages(build);
        var made = 0;
        var finish = new TaskCompletionSource<FinishedPage?>();
        var asked = Enumerable.Range(0, 20).Select(_ => pages.GetAsync("one", "/en", () =>
        {
            made++;
            return finish.Task;
        })).ToList();

        finish.SetResult(Page("home"));

        Assert.Single((await Task.WhenAll(asked)).Distinct());
        Assert.Equal(1, made);
        Assert.NotNull(pages.Find("one", "/en"));
    }

    [Fact]
    public async Task What_is_not_to_be_kept_is_made_each_time()
    {
        var pages = new FinishedPages(build);
        var made = 0;
        for (var i = 0; i < 3; i++)
        {
            Assert.Null(await pages.GetAsync("one", "/en/none", () =>
            {
                made++;
                return Task.FromResult<FinishedPage?>(null);
            }));
        }

        Assert.Equal((3, 0), (made, pages.Count));
    }

    [Fact]
    public async Task A_new_build_begins_with_nothing_and_a_late_reader_of_the_old_one_leaves_nothing_behind()
    {
        var pages = new FinishedPages(build);
        await KeepAsync(pages, "one", "/en");
        build.Replace(Built("two"));
        Assert.Null(pages.Find("two", "/en"));
        await KeepAsync(pages, "two", "/zh");

        var late = await pages.GetAsync("one", "/en", () => Task.FromResult<FinishedPage?>(Page("old")));

        Assert.NotNull(late);
        Assert.Equal(1, pages.Count);
        Assert.Null(pages.Find("one", "/en"));
        Assert.NotNull(pages.Find("two", "/zh"));
    }

    [Fact]
    public async Task Many_pages_asked_for_once_do_not_drive_out_the_few_asked_for_often()
    {
        var pages = new FinishedPages(build, mostPages: 100);
        string[] hot = [.. Enumerable.Range(0, 20).Select(i => $"/en/hot/{i}")];
        foreach (var address in hot)
            await KeepAsync(pages, "one", address);

        for (var i = 0; i < 5_000; i++)
        {
            if (i % 50 == 0)
                Assert.All(hot, address => Assert.NotNull(pages.Find("one", address)));
            await KeepAsync(pages, "one", $"/en/cold/{i}");
        }

        Assert.Equal(100, pages.Count);
    }

    [Fact]
    public async Task Bytes_are_bounded_with_the_addresses_and_what_lies_around_them()
    {
        const int Most = 200_000;
        var pages = new FinishedPages(build, mostBytes: Most);
        for (var i = 0; i < 2_000; i++)
            await KeepAsync(pages, "one", $"/{new string('a', 500)}/{i}", "tiny");

        // Each holds a thousand bytes of address at least.
        Assert.InRange(pages.Count, 50, Most / 1_000);
        Assert.InRange(pages.Bytes, 1, Most);
    }

    [Fact]
    public async Task A_page_that_would_fill_the_room_is_not_kept()
    {
        var pages = new FinishedPages(build, mostBytes: 20_000);
        await KeepAsync(pages, "one", "/en");
        var noise = new byte[10_000];
        Random.Shared.NextBytes(noise);
        await KeepAsync(pages, "one", "/large", Convert.ToBase64String(noise));

        Assert.Equal(1, pages.Count);
    }

    private static Task<FinishedPage?> KeepAsync(FinishedPages pages, string buildId, string address, string text = "page") =>
        pages.GetAsync(buildId, address, () => Task.FromResult<FinishedPage?>(Page(text)));

    private static FinishedPage Page(string text) => new(Encoding.UTF8.GetBytes(text), "text/html; charset=utf-8", "public, no-cache");

    private KbDatabase Built(string id)
    {
        CorpusWriter.Write(new Corpus(id, [], [], [], [], []), id, folder[$"kb-{id}.db"], TestContext.Current.CancellationToken);
        return KbDatabase.TryOpen(folder[$"kb-{id}.db"])!;
    }
}
