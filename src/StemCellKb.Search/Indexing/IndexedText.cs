namespace StemCellKb.Search.Indexing;

/// <summary>A text and its words, as the columns of the full-text index take them.</summary>
internal sealed record IndexedText(SearchDocument Document, string[] Columns)
{
    public static IndexedText Of(SearchDocument document) => new(document, document.Columns());
}
