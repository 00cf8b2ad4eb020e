namespace StemCellKb.Content;

/// <summary>A summary fits a search result and the top of a page.</summary>
internal static class SummaryLengths
{
    private const int Maximum = 300;

    public static IEnumerable<Diagnostic> Run(ConceptTexts texts) =>
        from article in texts.Articles
        where article.Summary.Value.Length > Maximum
        select Problems.Articles.LongSummary(article.Summary, Maximum);
}
