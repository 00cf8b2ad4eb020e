using System.Text;
using System.Text.RegularExpressions;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Another text at a place of a file.</summary>
/// <param name="Path">Relative to the content folder.</param>
internal sealed record TextChange(string Path, Place Place, string Text)
{
    /// <summary>One text with several changes, no two of which overlap.</summary>
    public static string In(string text, IEnumerable<TextChange> changes)
    {
        var edited = new StringBuilder(text);
        foreach (var (_, place, with) in changes.OrderByDescending(change => change.Place.Span.Start))
            edited.Remove(place.Span.Start, place.Span.Length).Insert(place.Span.Start, with);
        return edited.ToString();
    }
}

/// <summary>Another id for a concept, claim or work: at every place that names it, with a redirect from the former one; a concept's folder moves with it.</summary>
/// <param name="Places">Where the id stands.</param>
/// <param name="Records">Fingerprints of pairs in step: with another id, both languages still say the same.</param>
/// <param name="Redirect">Former links keep leading somewhere.</param>
internal sealed record IdChange(IReadOnlyList<TextChange> Places, IReadOnlyList<TextChange> Records, TextChange Redirect, (string From, string To)? Folder)
{
    public IEnumerable<TextChange> All => [.. Places, .. Records, Redirect];

    /// <summary>There is no file of redirects yet.</summary>
    public bool MakesRedirectFile { get; private init; }

    /// <param name="files">All files that are no articles, and at least the articles that name the id.</param>
    /// <param name="redirects">The text of the file of redirects, if there is one.</param>
    /// <returns>The change, or why there is none.</returns>
    public static (IdChange? Change, string Problem) Of(ContentIndex index, IReadOnlyCollection<(string Path, ParsedFile File)> files, Named what, string id, string name, SourceText? redirects)
    {
        if (!IsId(what, name))
            return (null, $"'{name}' is no id: use lower-case letters, digits and single hyphens.");
        if (IsTaken(index, what, name))
            return (null, $"'{name}' exists already.");
        if (index.Redirects.FirstOrDefault(each => each.Of == FormerlyOf(what) && each.Former.Value == name) is { } taken)
            return (null, $"'{name}' is a former name of '{taken.Now.Value}': delete its entry in {RedirectEntry.File} first.");
        if (files.Select(each => HiddenIn(each.File)).FirstOrDefault(found => found is not null) is { } error)
            return (null, $"Not every place can be found while a file has an error: {DiagnosticPrinter.Headline(error)}");

        var places = files
            .SelectMany(each => MentionsOf.File(each.File).Where(mention => mention.What == what && mention.Id == id && mention.IdPlace.Span.Length > 0)
                .Select(mention => new TextChange(each.Path, mention.IdPlace, name)))
            .DistinctBy(each => (each.Path, each.Place.Span)).ToLookup(each => each.Path);
        var (at, text) = RedirectEntry.Of(redirects?.Text ?? "", FormerlyOf(what), id, name);
        var folder = what == Named.Concept && index.FindConcept(id) is { Kind: { HasArticles: true } kind } ? kind.Folder : null;
        return (new IdChange(
            [.. places.SelectMany(file => file)],
            [.. RecordsOf(files, places).DistinctBy(each => (each.Path, each.Place.Span))],
            new TextChange(RedirectEntry.File, (redirects ?? new SourceText(RedirectEntry.File, "")).At(at, 0), text),
            folder is null ? null : ($"{folder}/{id}", $"{folder}/{name}"))
        {
            MakesRedirectFile = redirects is null,
        }, "");
    }

    private static IEnumerable<TextChange> RecordsOf(IReadOnlyCollection<(string Path, ParsedFile File)> files, ILookup<string, TextChange> places)
    {
        var concepts = files.Where(each => each.File.Path.Kind == ContentFileKind.Concept).ToLookup(each => each.File.Path.Name);
        return
            from each in files
            where places.Contains(each.Path)
            let article = each.File.Article
            where article is not null
            let source = new SourceText(article.Source.Path, TextChange.In(article.Source.Text, places[each.Path]))
            from sides in article.Sections.Zip(ArticleParser.Parse(article.Kind, article.Concept, article.Language, source, [])?.Sections ?? [])
            where sides.First.Fingerprint != sides.Second.Fingerprint
            from concept in concepts[each.File.Path.Name]
            from record in concept.File.Concepts
            let written = record.Id.Place.Source
            from Match at in Regex.Matches(written.Text, sides.First.Fingerprint)
            select new TextChange(concept.Path, written.At(at.Index, at.Length), sides.Second.Fingerprint);
    }

    /// <summary>What keeps names of a file from being seen.</summary>
    private static Diagnostic? HiddenIn(ParsedFile file) =>
        file.Article is { Sections.Count: > 0 } ? null : file.Diagnostics.FirstOrDefault(found => found.Severity == Severity.Error);

    private static Formerly FormerlyOf(Named what) => what switch
    {
        Named.Concept => Formerly.Concept,
        Named.Work => Formerly.Work,
        Named.Claim => Formerly.Claim,
        Named.Section => throw new ArgumentOutOfRangeException(nameof(what), "Sections have no redirects."),
    };

    private static bool IsId(Named what, string name) => what switch
    {
        Named.Concept => ConceptId.TryParse(name, out _),
        Named.Work => ReferenceKey.TryParse(name, out _),
        Named.Claim => ClaimId.TryParse(name, out _),
        Named.Section => false,
    };

    private static bool IsTaken(ContentIndex index, Named what, string name) => what switch
    {
        Named.Concept => index.FindConcept(name) is not null,
        Named.Work => index.FindReference(name) is not null,
        Named.Claim => index.Claims.Any(claim => claim.Id.Value.Value == name),
        Named.Section => false,
    };
}
