namespace StemCellKb.Content;

/// <summary>What is kept of a concept's articles once they have been checked.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Links">Other concepts the articles link to, each once.</param>
/// <param name="Citations">Works cited, each once.</param>
/// <param name="IsUnreadable">An article could not be read.</param>
/// <param name="Fingerprints">Of the article files as read, in order of path.</param>
internal sealed record TextDigest(
    string Name,
    IReadOnlyList<string> Links,
    IReadOnlyList<string> Citations,
    bool IsUnwritten,
    bool IsUnreadable,
    IReadOnlyList<byte[]> Fingerprints,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool HasErrors { get; } = Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    public static TextDigest Of(string name, ConceptTexts texts, IEnumerable<ParsedFile> articles, ContentIndex index, Severity least)
    {
        var sections = texts.Articles.SelectMany(article => article.Sections).ToList();
        return new TextDigest(
            name,
            // Interned: many articles hold the same name.
            [.. sections.SelectMany(section => section.Links).Select(link => link.Value.Target).Where(id => id != name).Distinct().Select(id => index.FindConcept(id)?.Id.Value.Value ?? id)],
            [.. sections.SelectMany(section => section.Cited).Select(key => key.Value).Distinct().Select(key => index.FindReference(key)?.Key.Value.Value ?? key)],
            texts.IsUnwritten,
            articles.Any(file => file.IsUnreadable),
            [.. articles.Select(file => file.Fingerprint)],
            [.. DiagnosticList.Of(articles.SelectMany(file => file.Diagnostics).Concat(ContentChecker.CheckTexts(texts, index, least)).Where(diagnostic => diagnostic.Severity <= least))]);
    }

    /// <summary>For articles the program failed on: nothing is known about them.</summary>
    public static TextDigest Failed(string name, IReadOnlyList<ParsedFile> articles, Exception failure) => new(
        name, [], [], false, IsUnreadable: true, [.. articles.Select(file => file.Fingerprint)],
        [.. articles.SelectMany(file => file.Diagnostics), .. articles.Take(1).Select(file => Problems.Files.Failed(file.DisplayPath, failure))]);
}
