namespace StemCellKb.Store.Rows;

/// <summary>A concept; names in both languages stand here again because every list and link needs them.</summary>
/// <param name="Kind">The word of <see cref="Model.ConceptKind"/>.</param>
/// <param name="SortEnglish">Lower-case name; ordinal order of this column is the order of an English index.</param>
/// <param name="SortChinese">Pinyin; ordinal order of this column is the order of a Chinese index.</param>
/// <param name="Reviewed">ISO date.</param>
internal sealed record ConceptRow(
    string Id,
    string Kind,
    string NameEnglish,
    string NameChinese,
    string? ShortEnglish,
    string? ShortChinese,
    string? DefinitionEnglish,
    string? DefinitionChinese,
    string? Reviewed,
    string? TermGroup,
    string SortEnglish,
    string SortChinese);

/// <summary>One written form of a concept's name.</summary>
/// <param name="Script"><c>en</c>, <c>zh</c> or <c>zh-Hant</c>.</param>
/// <param name="Role"><c>name</c>, <c>short</c> or <c>also</c>.</param>
internal sealed record ConceptNameRow(string ConceptId, int Ordinal, string Script, string Role, string Text);

/// <summary>An entry in a public vocabulary.</summary>
/// <param name="Relation"><c>exact</c>, or one of <see cref="Model.CloseIdentifier.Relations"/>.</param>
internal sealed record IdentifierRow(string ConceptId, int Ordinal, string Scheme, string Value, string Relation, string? Label);

internal sealed record BroaderRow(string ConceptId, string BroaderId);
