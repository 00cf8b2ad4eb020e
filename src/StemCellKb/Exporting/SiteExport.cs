using System.Collections.Concurrent;
using System.Text;
using StemCellKb.Exporting.Books;
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
    private readonly ExportExtent extent;
    private readonly ExportFolder folder;
    private readonly ExportProgress progress;
    private readonly string root;
    private readonly bool isKnown;
    private readonly bool hasVariants;
    private readonly bool hasBooks;
    private readonly LinkTargets targets = new();
    private readonly LinkCheck links = new();
    private readonly RootAddresses addresses;
    private readonly PageRewriter pages;
    private readonly ConcurrentBag<Workbench> benches = [];
    private readonly ConcurrentBag<string> problems = [];
    private int done;

    public SiteExport(KbDatabase database, ExportFolder folder, ExportProgress progress, ExportExtent extent)
    {
        (this.database, this.folder, this.progress, this.extent) = (database, folder, progress, extent);
        (root, isKnown, hasVariants, hasBooks) = (extent.Root ?? Placeholder, extent.Root is not null, extent.HasVariants, extent.HasBooks);
        addresses = new RootAddresses(this.root, isKnown, targets);
        pages = new PageRewriter(addresses, targets, hasVariants);
    }

    /// <summary>The problems of the exported site, sorted; empty if every link has a target.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        await using (var site = await SiteInProcess.StartAsync(database, root, isKnown, hasBooks, cancellationToken))
        {
            foreach (var (language, address) in Books)
                folder.Write(ExportLayout.FileOf(address), (await Book.MakeAsync(database, site, language, isKnown ? root : null, root, cancellationToken)).Span);
            await CrawlAsync(site, cancellationToken);
        }
        foreach (var (file, content) in OfflineSearchFiles.Of(database))
            folder.Write(file, content);
        WriteEntrances();
        WriteMoved();
        folder.Write(NotFoundFile, EntrancePage.NotFound(isKnown ? root : ""));
        List<string> found = [.. problems.Concat(links.Problems()).Order(StringComparer.Ordinal)];
        // What is wrong is said again by the next export.
        folder.Finish(found.Count == 0 ? extent.Of(database) : null);
        return found;
    }

    private async Task CrawlAsync(SiteInProcess site, CancellationToken cancellationToken)
    {
        // The data page lists the downloads, which take minutes where there is much: they are made beside the other pages.
        var downloads = site.GetAsync(Routes.Checksums.Template, new MemoryStream(), cancellationToken);
        // Each with the file of the first page found that leads to it.
        var known = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        // Linked to by pages, but made of them.
        foreach (var (_, book) in Books)
            known.TryAdd(book, "");
        var wave = Starts().Where(address => known.TryAdd(address, "")).ToList();
        // The dictionary's own count takes every lock of hundreds.
        var found = known.Count;
        while (wave.Count > 0)
        {
            var next = new ConcurrentBag<string>();
            await Parallel.ForEachAsync(wave, cancellationToken, async (address, cancelled) =>
            {
                var bench = benches.TryTake(out var free) ? free : new Workbench();
                var from = ExportLayout.FileOf(address);
                foreach (var target in await ExportAsync(site, address, known[address], bench, cancelled))
                {
                    if (!known.TryAdd(target, from))
                        continue;
                    Interlocked.Increment(ref found);
                    next.Add(target);
                }
                benches.Add(bench);
                progress.Report(Interlocked.Increment(ref done), found);
            });
            wave = [.. next];
        }
        await downloads;
    }

    private IEnumerable<(Language Language, string Address)> Books => hasBooks ? Language.All.Select(language => (language, SiteUrls.Book(language))) : [];

    /// <summary>Every page of its own; everything else is found by links.</summary>
    private IEnumerable<string> Starts() =>
        SitePages.Of(database).SelectMany(page => page.Languages.Select(page.PathIn))
            .Concat(Language.All.SelectMany(language => new[] { SiteUrls.Search(language), SiteUrls.Feed(language) }))
            .Concat([SiteUrls.Sitemap, SiteUrls.Robots, SiteUrls.Llms])
            .Concat(Assets.Urls)
            .Where(address => !ExportLayout.IsLive(address) && (isKnown || !ExportLayout.NeedsRoot(address)))
            .OrderBy(address => address.StartsWith(SiteUrls.Data, StringComparison.Ordinal));

    /// <summary>Writes the answer of one address; returns the addresses it links to.</summary>
    /// <param name="from">A page that leads to it, or empty.</param>
    private async Task<IEnumerable<string>> ExportAsync(SiteInProcess site, string address, string from, Workbench bench, CancellationToken cancellationToken)
    {
        var answer = await site.GetAsync(address, bench.Body, cancellationToken);
        if (answer.Status != StatusCodes.Status200OK)
        {
            problems.Add($"{address} answers {answer.Status}{(from.Length > 0 ? $"; {from} links to it" : "")}.");
            return [];
        }
        return answer.MediaType == "text/html" ? WritePage(address, answer, bench) : WriteFile(address, answer);
    }

    private IEnumerable<string> WritePage(string address, SiteAnswer answer, Workbench bench)
    {
        var page = pages.Rewrite(address, bench.Text(answer.Content.Span).Span, bench.Written);
        folder.Write(page.File, bench.WrittenBytes().Span);
        links.AddPage(page.File, page.Ids);
        foreach (var (file, anchor) in page.Places)
            links.AddLink(page.File, file, anchor);
        foreach (var live in page.LiveLinks)
            problems.Add($"{page.File} links to {live}, which only the running program answers.");
        return page.Targets.Select(target => target.Address);
    }

    private IEnumerable<string> WriteFile(string address, SiteAnswer answer)
    {
        if (!HasRoot(address))
        {
            folder.Write(ExportLayout.FileOf(address), answer.Content.Span);
            return [];
        }
        var text = Encoding.UTF8.GetString(answer.Content.Span);
        folder.Write(ExportLayout.FileOf(address), ExportedText.Of(address, text, addresses));
        // The parts of the sitemap, and many a page's Markdown, are listed there only.
        return address == SiteUrls.Sitemap ? ExportedText.ListedIn(text, root)
            : address == SiteUrls.Llms || Routes.LlmsPart.Fits(address) ? ExportedText.LinkedIn(text, root)
            : [];
    }

    /// <summary>Files that contain whole page addresses. Downloads are excluded: their checksums fix every byte.</summary>
    private static bool HasRoot(string address) =>
        ExportLayout.IsSitemap(address) || address is SiteUrls.Robots or SiteUrls.Llms || ExportLayout.IsFeed(address)
        || address.Split('?')[0] is var path && (path.EndsWith(".md", StringComparison.Ordinal) || Routes.LlmsPart.Fits(path) || Routes.Find(path.Split('.')[0]) is { Name: "figure" or "citation" });

    private void WriteEntrances()
    {
        Write("/", "StemCellKb", SiteUrls.Home);
        foreach (var concept in database.Corpus.ReadConcepts())
            Write(SiteUrls.Id(concept.Id), concept.Name.English, language => SiteUrls.Concept(language, concept.Kind, concept.Id));

        void Write(string address, string title, Func<Language, string> pathIn)
        {
            var file = ExportLayout.FileOf(address);
            folder.Write(file, EntrancePage.Of(file, title, language => ExportLayout.FileOf(pathIn(language))));
        }
    }

    /// <summary>A page in the place of each that has moved, and the same as rules for hosts that read <c>_redirects</c>, which lead programs as well.</summary>
    private void WriteMoved()
    {
        List<string> rules = [];
        var path = isKnown ? new Uri(root).AbsolutePath.TrimEnd('/') : "";
        foreach (var (from, to) in Language.All.Select(language => language.Code).Concat(hasVariants ? ReadingVariant.All.Select(variant => variant.Code) : []).SelectMany(database.Redirects.PagesIn))
        {
            var (file, target) = (ExportLayout.FileOf(from), ExportLayout.FileOf(to));
            if (!folder.Has(target))
                continue;
            folder.Write(file, EntrancePage.Moved(file, target, isKnown ? ExportLayout.Public(root, target) : ExportLayout.Relative(file, target)));
            rules.AddRange([$"{path}{from} {path}{to}/ 301", $"{path}{from}/ {path}{to}/ 301"]);
            rules.AddRange(MovedForms.Where(suffix => folder.Has(ExportLayout.FileOf(to + suffix))).Select(suffix => $"{path}{from}{suffix} {path}{to}{suffix} 301"));
        }
        foreach (var (from, to) in database.Redirects.Ids.Where(each => folder.Has(ExportLayout.FileOf(each.To))))
        {
            var (file, target) = (ExportLayout.FileOf(from), ExportLayout.FileOf(to));
            folder.Write(file, EntrancePage.Moved(file, target, ExportLayout.Relative(file, target)));
            rules.Add($"{path}{from}/ {path}{to}/ 301");
        }
        if (rules.Count > 0)
            folder.Write("_redirects", string.Join('\n', rules) + "\n");
    }
}
