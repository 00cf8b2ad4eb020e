namespace StemCellKb.Search.Indexing;

/// <summary>A text with its tokens, one entry per column of the full-text index.</summary>
internal sealed record IndexedText(SearchDocument Document, string[] Columns)
{
    public static IndexedText Of(SearchDocument document) => new(document, document.Columns());
}
