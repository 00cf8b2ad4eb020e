using System.Collections.Concurrent;
using System.Text;
using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Web;
using StemCellKb.Web.Machines;

namespace StemCellKb.Exporting;

/// <summary>Follows every address of the site, writes each answer to its file, and checks that every link leads to one.</summary>
internal sealed class SiteExport
{
    /// <summary>The site's address while none is known; no such host can exist.</summary>
    private const string Placeholder = "http://export.invalid";

    private const string NotFoundFile = "404.html";

    /// <summary>Forms of a page that move with it.</summary>
    private static readonly string[] MovedForms = [".json", ".md"];

    private readonly KbDatabase database;
    private readonly ExportFolder folder;
    private readonly ExportProgress progress;
    private readonly string root;
    private readonly bool isKnown;
    private readonly bool hasVariants;
    private readonly ConcurrentBag<string> problems = [];
    private readonly ConcurrentBag<ExportedPage> pages = [];
    private int done;

    /// <param name="root">The public address without a slash at its end, or null.</param>
    /// <param name="hasVariants">With the reading variants of the Chinese pages.</param>
    public SiteExport(KbDatabase database, ExportFolder folder, ExportProgress progress, string? root, bool hasVariants)
    {
        (this.database, this.folder, this.progress) = (database, folder, progress);
        (this.root, isKnown, this.hasVariants) = (root ?? Placeholder, root is not null, hasVariants);
    }

    /// <summary>The problems of the exported site, sorted; empty if every link has a target.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        await using (var site = await LoopbackSite.StartAsync(database, root, isKnown, cancellationToken))
            await CrawlAsync(site, cancellationToken);
        foreach (var (file, content) in OfflineSearchFiles.Of(database))
            await folder.WriteAsync(file, content, cancellationToken);
        await WriteEntrancesAsync(cancellationToken);
        await WriteMovedAsync(cancellationToken);
        await folder.WriteAsync(NotFoundFile, EntrancePage.NotFound(isKnown ? root : ""), cancellationToken);
        CheckLinks();
        folder.Finish();
        return [.. problems.Order(StringComparer.Ordinal)];
    }

    private async Task CrawlAsync(LoopbackSite site, CancellationToken cancellationToken)
    {
        var known = new ConcurrentDictionary<string, byte>(StringComparer.Ordinal);
        var wave = Starts().Where(address => known.TryAdd(address, 0)).ToList();
        while (wave.Count > 0)
        {
            var next = new ConcurrentBag<string>();
            await Parallel.ForEachAsync(wave, cancellationToken, async (address, cancelled) =>
            {
                foreach (var found in await ExportAsync(site, address, cancelled))
                {
                    if (known.TryAdd(found, 0))
                        next.Add(found);
                }
                progress.Report(Interlocked.Increment(ref done), known.Count);
            });
            wave = [.. next];
        }
    }

    /// <summary>Every page of its own; everything else is found by links.</summary>
    private IEnumerable<string> Starts() =>
        SitePages.Of(database).SelectMany(page => page.Languages.Select(page.PathIn))
            .Concat(Language.All.SelectMany(language => new[] { SiteUrls.Search(language), SiteUrls.Feed(language) }))
            .Concat([SiteUrls.Sitemap, SiteUrls.Robots, SiteUrls.Llms])
            .Concat(Assets.Urls)
            .Where(address => !ExportLayout.IsLive(address) && (isKnown || !ExportLayout.NeedsRoot(address)));

    /// <summary>Writes the answer of one address; returns the addresses it links to.</summary>
    private async Task<IReadOnlyList<string>> ExportAsync(LoopbackSite site, string address, CancellationToken cancellationToken)
    {
        var answer = await site.GetAsync(address, cancellationToken);
        if (answer.Status != StatusCodes.Status200OK)
        {
            problems.Add($"{address} answers {answer.Status}.");
            return [];
        }
        if (answer.MediaType != "text/html")
        {
            var content = HasRoot(address) ? Encoding.UTF8.GetBytes(ExportedText.Of(address, Encoding.UTF8.GetString(answer.Content), root, isKnown)) : answer.Content;
            await folder.WriteAsync(ExportLayout.FileOf(address), content, cancellationToken);
            // The parts of the sitemap, and many a page's Markdown, are listed there only.
            return address == SiteUrls.Sitemap ? [.. ExportedText.ListedIn(Encoding.UTF8.GetString(answer.Content), root)]
                : address == SiteUrls.Llms || Routes.LlmsPart.Fits(address) ? [.. ExportedText.LinkedIn(Encoding.UTF8.GetString(answer.Content), root)]
                : [];
        }
        var page = ExportedPage.Of(address, Encoding.UTF8.GetString(answer.Content), root, isKnown, hasVariants);
        pages.Add(page);
        await folder.WriteAsync(page.File, page.Html, cancellationToken);
        return page.Addresses;
    }

    /// <summary>Files that contain whole page addresses. Downloads are excluded: their checksums fix every byte.</summary>
    private static bool HasRoot(string address) =>
        ExportLayout.IsSitemap(address) || address is SiteUrls.Robots or SiteUrls.Llms || ExportLayout.IsFeed(address)
        || address.Split('?')[0] is var path && (path.EndsWith(".md", StringComparison.Ordinal) || Routes.LlmsPart.Fits(path) || Routes.Find(path.Split('.')[0]) is { Name: "figure" or "citation" });

    private async Task WriteEntrancesAsync(CancellationToken cancellationToken)
    {
        await WriteAsync("/", "StemCellKb", SiteUrls.Home);
        foreach (var concept in database.Corpus.ReadConcepts())
            await WriteAsync(SiteUrls.Id(concept.Id), concept.Name.English, language => SiteUrls.Concept(language, concept.Kind, concept.Id));

        Task WriteAsync(string address, string title, Func<Language, string> pathIn)
        {
            var file = ExportLayout.FileOf(address);
            return folder.WriteAsync(file, EntrancePage.Of(file, title, language => ExportLayout.FileOf(pathIn(language))), cancellationToken);
        }
    }

    /// <summary>A page in the place of each that has moved, and the same as rules for hosts that read <c>_redirects</c>, which lead programs as well.</summary>
    private async Task WriteMovedAsync(CancellationToken cancellationToken)
    {
        List<string> rules = [];
        var path = isKnown ? new Uri(root).AbsolutePath.TrimEnd('/') : "";
        foreach (var (from, to) in Language.All.Select(language => language.Code).Concat(hasVariants ? ReadingVariant.All.Select(variant => variant.Code) : []).SelectMany(database.Redirects.PagesIn))
        {
            var (file, target) = (ExportLayout.FileOf(from), ExportLayout.FileOf(to));
            if (!folder.Has(target))
                continue;
            await folder.WriteAsync(file, EntrancePage.Moved(file, target, isKnown ? ExportLayout.Public(root, target) : ExportLayout.Relative(file, target)), cancellationToken);
            rules.AddRange([$"{path}{from} {path}{to}/ 301", $"{path}{from}/ {path}{to}/ 301"]);
            rules.AddRange(MovedForms.Where(suffix => folder.Has(ExportLayout.FileOf(to + suffix))).Select(suffix => $"{path}{from}{suffix} {path}{to}{suffix} 301"));
        }
        foreach (var (from, to) in database.Redirects.Ids.Where(each => folder.Has(ExportLayout.FileOf(each.To))))
        {
            var (file, target) = (ExportLayout.FileOf(from), ExportLayout.FileOf(to));
            await folder.WriteAsync(file, EntrancePage.Moved(file, target, ExportLayout.Relative(file, target)), cancellationToken);
            rules.Add($"{path}{from}/ {path}{to}/ 301");
        }
        if (rules.Count > 0)
            await folder.WriteAsync("_redirects", string.Join('\n', rules) + "\n", cancellationToken);
    }

    private void CheckLinks()
    {
        var ids = pages.ToDictionary(page => page.File, page => page.Ids);
        foreach (var page in pages)
        {
            foreach (var (file, anchor) in page.Links)
            {
                if (ExportLayout.IsLive(file))
                    problems.Add($"{page.File} links to {file}, which only the running program answers.");
                else if (!folder.Has(file))
                    problems.Add($"{page.File} links to {file}, which is not there.");
                else if (anchor.Length > 0 && ids.TryGetValue(file, out var known) && !known.Contains(anchor))
                    problems.Add($"{page.File} links to {file}#{anchor}, a place that is not there.");
            }
        }
    }
}
