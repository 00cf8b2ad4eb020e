using Microsoft.Extensions.DependencyInjection;
using StemCellKb.Store;
using StemCellKb.Store.Writing;
using StemCellKb.Testing;
using StemCellKb.Web.Caching;

namespace StemCellKb.Web.Tests.Caching;

public sealed class WarmingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Pages_that_were_asked_for_are_there_again_after_a_new_build_and_the_old_ones_are_gone()
    {
        await using var site = new SiteHost(RepositoryFolder.Content);
        string[] pages = ["/en", "/zh/diseases/psoriasis", "/en/diseases/psoriasis?with=zh", "/zh/references"];
        foreach (var page in pages)
            await site.Get(page);
        using var folder = new TemporaryFolder();
        CorpusWriter.Write(ShippedContent.Corpus, "another-build", folder["kb.db"], TestContext.Current.CancellationToken);
        var (build, cache) = (site.Services.GetRequiredService<CurrentBuild>(), site.Services.GetRequiredService<AnswerCache>());
        var former = build.Database.BuildId;

        build.Replace(KbDatabase.TryOpen(folder["kb.db"])!);

        using var patience = new CancellationTokenSource(Patience);
        while (cache.PagesOf(former).Count > 0)
            await Task.Delay(10, patience.Token);
        Assert.Equal(pages.Order(StringComparer.Ordinal), cache.PagesOf("another-build").Select(page => page.PathAndQuery).Order(StringComparer.Ordinal));
    }
}
