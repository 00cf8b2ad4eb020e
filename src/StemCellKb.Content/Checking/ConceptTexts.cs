using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>The contents of the folders that share one name: normally one concept and its two articles.</summary>
internal sealed class ConceptTexts
{
    private readonly Lazy<bool> isUnwritten;

    /// <param name="files">The <c>concept.yaml</c> and the articles, in order of path.</param>
    public ConceptTexts(IReadOnlyList<ParsedFile> files)
    {
        Files = files;
        Articles = [.. files.Select(file => file.Article).OfType<ArticleFile>()];
        Pairs = [.. PairsOf(Articles)];
        isUnwritten = new(() => Articles.Any(article => UnwrittenTexts.Check(article).Any()));
    }

    public IReadOnlyList<ParsedFile> Files { get; }

    public IReadOnlyList<ArticleFile> Articles { get; }

    public IReadOnlyList<ArticlePair> Pairs { get; }

    /// <summary>A text is empty or still holds a placeholder.</summary>
    public bool IsUnwritten => isUnwritten.Value;

    private static IEnumerable<ArticlePair> PairsOf(IEnumerable<ArticleFile> articles) =>
        from folder in articles.GroupBy(article => (article.Kind, article.Concept))
        let english = folder.FirstOrDefault(article => ReferenceEquals(article.Language, Language.English))
        let chinese = folder.FirstOrDefault(article => ReferenceEquals(article.Language, Language.Chinese))
        where english is not null && chinese is not null
        select new ArticlePair(english, chinese);
}
