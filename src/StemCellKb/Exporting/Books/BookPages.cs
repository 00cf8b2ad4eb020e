using System.Xml.Linq;
using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Web.Interface;

namespace StemCellKb.Exporting.Books;

/// <summary>Reads the pages of one language into the chapters of its book, in the order of reading.</summary>
internal sealed class BookPages(KbDatabase database, SiteInProcess site, Language language)
{
    private readonly Workbench bench = new();
    private readonly UiText text = UiText.Of(language);
    private readonly List<BookChapter> chapters = [];

    /// <summary>Pictures by their address on the site.</summary>
    public Dictionary<string, byte[]> Pictures { get; } = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<BookChapter>> ReadAsync(CancellationToken cancellationToken)
    {
        await AddAsync(SiteUrls.About(language), 0, cancellationToken, chapter => chapter with { Matter = "frontmatter" });
        await AddAsync(SiteUrls.Methods(language), 0, cancellationToken, chapter => chapter with { ListsSections = true });
        var written = database.Indexes.ListWritten().Where(concept => concept.Languages.Contains(language)).ToLookup(concept => concept.Kind);
        foreach (var kind in ConceptKind.WithArticles.Where(kind => written[kind].Any()))
            await AddArticlesAsync(kind, written[kind].Select(concept => SiteUrls.Concept(language, kind, concept.Id)).ToHashSet(StringComparer.Ordinal), cancellationToken);
        await AddAsync(SiteUrls.Approvals(language), 0, cancellationToken);
        await AddClaimsAsync(cancellationToken);
        if (written[ConceptKind.Term].Any())
            await AddAsync(SiteUrls.Index(language, ConceptKind.Term), 0, cancellationToken, chapter => chapter with { Matter = "glossary", ListsSections = true });
        await AddReferencesAsync(cancellationToken);
        return chapters;
    }

    /// <summary>In the order of the page that lists them, under its headings.</summary>
    private async Task AddArticlesAsync(ConceptKind kind, HashSet<string> written, CancellationToken cancellationToken)
    {
        var list = await AddAsync(SiteUrls.Index(language, kind), 0, cancellationToken);
        var heading = "";
        List<(string Address, string Group)> listed = [];
        foreach (var element in list.Body.Descendants())
        {
            if (element.Name == BookMarkup.Html + "h2" && element.Attribute("id") is not null)
                heading = BookMarkup.WordsOf(element);
            if (element.Name == BookMarkup.Html + "a" && (string?)element.Attribute("href") is { } address && written.Remove(address))
                listed.Add((address, heading));
        }
        foreach (var (address, group) in listed.Concat(written.Order(StringComparer.Ordinal).Select(address => (address, ""))))
            await AddAsync(address, 1, cancellationToken, chapter => chapter with { ListsSections = true, Group = group });
    }

    /// <summary>By the first concept that each is about, in the order of the articles.</summary>
    private async Task AddClaimsAsync(CancellationToken cancellationToken)
    {
        var claims = database.Evidence.ListIds();
        if (claims.Count == 0)
            return;
        List<(BookChapter Chapter, string About)> read = [];
        foreach (var claim in claims)
        {
            var chapter = await ReadAsync(SiteUrls.Claim(language, claim), 1, cancellationToken);
            read.Add((chapter, (string?)chapter.Links.FirstOrDefault(link => (string?)link.Attribute("class") == "concept")?.Attribute("href") ?? ""));
        }
        var places = chapters.Select(chapter => chapter.Address).Index().ToDictionary(each => each.Item, each => each.Index, StringComparer.Ordinal);
        var groups = read.GroupBy(each => each.About, StringComparer.Ordinal).OrderBy(group => places.GetValueOrDefault(group.Key, int.MaxValue)).ToList();
        var list = new XElement(BookMarkup.Html + "section", new XElement(BookMarkup.Html + "h1", text.Evidence.Title));
        var at = chapters.Count;
        foreach (var group in groups)
        {
            var about = places.TryGetValue(group.Key, out var place) ? chapters[place].Title : "";
            if (about.Length > 0)
                list.Add(new XElement(BookMarkup.Html + "h2", new XElement(BookMarkup.Html + "a", new XAttribute("href", group.Key), about)));
            list.Add(new XElement(BookMarkup.Html + "ul", new XAttribute("class", "claim-list"), group.Select(each => new XElement(
                BookMarkup.Html + "li",
                new XElement(BookMarkup.Html + "a", new XAttribute("href", each.Chapter.Address), each.Chapter.Title),
                each.Chapter.Body.Descendants(BookMarkup.Html + "p").FirstOrDefault(paragraph => (string?)paragraph.Attribute("class") == "answer") is { } answer ? new XElement(answer) : null))));
            chapters.AddRange(group.Select(each => each.Chapter with { Group = about }));
        }
        chapters.Insert(at, new BookChapter(SiteUrls.Evidence(language), BookLinks.FileOf(SiteUrls.Evidence(language)), text.Evidence.Title, 0, list));
    }

    /// <summary>All works in one list, by author, each with the chapters that cite it.</summary>
    private async Task AddReferencesAsync(CancellationToken cancellationToken)
    {
        var all = database.References.ListKeys().Select(key => SiteUrls.Reference(language, key)).ToHashSet(StringComparer.Ordinal);
        if (all.Count == 0)
            return;
        var citing = chapters.SelectMany(chapter => chapter.Links.Select(link => (Work: link.Attribute("href")!.Value, Chapter: chapter)))
            .Where(link => all.Contains(link.Work)).Distinct().ToLookup(link => link.Work, link => link.Chapter, StringComparer.Ordinal);
        var list = new XElement(BookMarkup.Html + "ol", new XAttribute("class", "bibliography"));
        for (var page = 1; all.Count > 0; page++)
        {
            var entries = (await ReadAsync(SiteUrls.Page($"{SiteUrls.References(language)}?sort=author", page), 0, cancellationToken)).Body
                .Descendants(BookMarkup.Html + "ol").FirstOrDefault(found => (string?)found.Attribute("class") == "bibliography")?.Elements().ToList() ?? [];
            if (entries.Count == 0)
                break;
            foreach (var entry in entries)
            {
                var links = entry.Descendants(BookMarkup.Html + "a").ToList();
                if (links.Find(link => all.Remove((string?)link.Attribute("href") ?? "")) is not { } own)
                    continue;
                var address = own.Attribute("href")!.Value;
                entry.Descendants().Where(element => (string?)element.Attribute("class") == "used").Remove();
                entry.SetAttributeValue("id", BookLinks.IdOfWork(address));
                if (citing[address].Any())
                {
                    entry.Add(new XElement(
                        BookMarkup.Html + "div", new XAttribute("class", "cited-in"),
                        new XElement(BookMarkup.Html + "p", text.Book.CitedIn),
                        new XElement(BookMarkup.Html + "ul", citing[address].Select(chapter => new XElement(
                            BookMarkup.Html + "li", new XElement(BookMarkup.Html + "a", new XAttribute("href", chapter.Address), new XAttribute("role", "doc-backlink"), chapter.Title))))));
                }
                entry.Remove();
                list.Add(entry);
            }
        }
        var body = new XElement(BookMarkup.Html + "section", new XElement(BookMarkup.Html + "h1", text.References.Title), list);
        chapters.Add(new BookChapter(SiteUrls.References(language), BookLinks.FileOf(SiteUrls.References(language)), text.References.Title, 0, body) { Matter = "bibliography" });
    }

    private async Task<BookChapter> AddAsync(string address, int depth, CancellationToken cancellationToken, Func<BookChapter, BookChapter>? change = null)
    {
        var chapter = await ReadAsync(address, depth, cancellationToken);
        chapters.Add(change is null ? chapter : change(chapter));
        return chapters[^1];
    }

    private async Task<BookChapter> ReadAsync(string address, int depth, CancellationToken cancellationToken)
    {
        var made = BookMarkup.Of(bench.Text((await GetAsync(address, cancellationToken)).Span).ToString());
        foreach (var picture in made.Pictures.Where(picture => !Pictures.ContainsKey(picture)))
            Pictures.Add(picture, (await GetAsync(picture, cancellationToken)).ToArray());
        return new BookChapter(address, BookLinks.FileOf(address), made.Title, depth, made.Body);
    }

    private async Task<ReadOnlyMemory<byte>> GetAsync(string address, CancellationToken cancellationToken)
    {
        var answer = await site.GetAsync(address, bench.Body, cancellationToken);
        return answer.Status == StatusCodes.Status200OK ? answer.Content : throw new InvalidOperationException($"{address} answers {answer.Status}, so that the book cannot be made.");
    }
}
