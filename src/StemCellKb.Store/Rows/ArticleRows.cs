namespace StemCellKb.Store.Rows;

/// <param name="Id">1 for the first article of the corpus, and so on; also the row id of its full-text entry.</param>
/// <param name="BehindSections">Anchors separated by spaces.</param>
internal sealed record ArticleRow(int Id, string ConceptId, string Language, string Title, string Summary, string BehindSections);

internal sealed record SectionRow(
    int ArticleId, int Ordinal, string Anchor, int Level, string Heading, string Html, string PlainText, string Markdown, string Fingerprint);

/// <param name="SourceId">The concept whose article links.</param>
internal sealed record CrossLinkRow(int ArticleId, int Ordinal, string SourceId, string Anchor, string TargetId);

/// <param name="Number">The citation's number on the page, from 1.</param>
internal sealed record CitationRow(int ArticleId, int Number, string ConceptId, string ReferenceKey);
