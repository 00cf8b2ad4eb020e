namespace StemCellKb.Content;

/// <summary>A summary fits a search result and the head of a page.</summary>
internal static class SummaryLengths
{
    private const int Maximum = 300;

    public static IEnumerable<Diagnostic> Run(ContentIndex index) =>
        from article in index.Articles
        where article.Summary.Value.Length > Maximum
        select Problems.Articles.LongSummary(article.Summary, Maximum);
}
