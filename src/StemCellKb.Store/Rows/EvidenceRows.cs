namespace StemCellKb.Store.Rows;

/// <param name="Ordinal">The claim's place among all claims as written.</param>
internal sealed record ClaimRow(
    string Id, int Ordinal, string SaysEnglish, string SaysChinese, string? DiseaseId, string? CellTypeId, string? TopicId, string? OriginKey);

/// <summary>That a claim is about a concept: the way from any concept to its claims.</summary>
/// <param name="Role"><c>disease</c>, <c>cell-type</c>, <c>mechanism</c> or <c>topic</c>.</param>
internal sealed record ClaimConceptRow(string ClaimId, int Ordinal, string ConceptId, string Role);

/// <param name="Pools">Reference keys separated by spaces.</param>
internal sealed record EvidenceItemRow(
    string ClaimId,
    int Ordinal,
    string ReferenceKey,
    string Model,
    string Design,
    string? Phase,
    int? Participants,
    string Direction,
    string? CellSource,
    string? Registration,
    string Pools,
    string FoundEnglish,
    string FoundChinese,
    bool Retracted);

/// <param name="Authors">JSON array of <see cref="Model.PersonName"/>.</param>
/// <param name="AuthorsIncomplete">There are more authors than <paramref name="Authors"/> names.</param>
/// <param name="Editors">JSON array of <see cref="Model.PersonName"/>.</param>
/// <param name="Issued">ISO date at the known precision.</param>
/// <param name="Accessed">ISO date at the known precision.</param>
internal sealed record ReferenceRow(
    string Key,
    string Type,
    string Title,
    string Authors,
    bool AuthorsIncomplete,
    string Editors,
    string? ContainerTitle,
    string? Issued,
    string? Accessed,
    string? Language,
    string? Volume,
    string? Issue,
    string? Page,
    string? Publisher,
    string? Doi,
    string? Pmid,
    string? Pmcid,
    string? Url,
    string? Note,
    bool Retracted,
    string CslJson);

internal sealed record ApprovalRow(
    int Ordinal,
    string Product,
    string CellTypeId,
    string? CellSource,
    string DiseaseId,
    string Jurisdiction,
    string Status,
    string Date,
    string IndicationEnglish,
    string IndicationChinese,
    string? ReferenceKey,
    string? Source,
    string? NoteEnglish,
    string? NoteChinese);

/// <summary>The one row that says which build the file holds.</summary>
internal sealed record BuildRow(int Id, string BuildId, string Fingerprint);
