using System.Text.Json;
using StemCellKb.Model;
using StemCellKb.Store.Rows;

namespace StemCellKb.Store.Reading;

/// <summary>From stored rows back to the nouns. The rows were written from checked nouns, so nothing here can fail to parse.</summary>
internal static class RowReading
{
    public static ConceptLink Link(this ConceptRow row, Language language)
    {
        var english = ReferenceEquals(language, Language.English);
        var kind = ConceptKind.ParseWord(row.Kind);
        var id = ConceptId.Parse(row.Id);
        return new ConceptLink(
            id,
            kind,
            english ? row.NameEnglish : row.NameChinese,
            english ? row.ShortEnglish : row.ShortChinese,
            english ? row.NameChinese : row.NameEnglish,
            SiteUrls.Concept(language, kind, id));
    }

    public static string? Definition(this ConceptRow row, Language language) =>
        ReferenceEquals(language, Language.English) ? row.DefinitionEnglish : row.DefinitionChinese;

    /// <summary>The article's summary, or the term's definition.</summary>
    public static string About(this ConceptSummary row, Language language) => row.Summary ?? row.Concept.Definition(language) ?? "";

    public static DateOnly? Date(string? iso) => iso is null ? null : DateOnly.ParseExact(iso, "O");

    public static Reference Reference(this ReferenceRow row) => new(
        ReferenceKey.Parse(row.Key),
        row.Type,
        row.Title,
        JsonSerializer.Deserialize<PersonName[]>(row.Authors) ?? [],
        row.ContainerTitle,
        PartialDate.TryParse(row.Issued, out var issued) ? issued : null,
        row.Volume,
        row.Issue,
        row.Page,
        row.Publisher,
        row.Doi,
        row.Pmid,
        row.Pmcid,
        row.Url,
        row.Note,
        row.Retracted,
        row.CslJson)
    {
        Editors = JsonSerializer.Deserialize<PersonName[]>(row.Editors) ?? [],
        AuthorsIncomplete = row.AuthorsIncomplete,
        Language = row.Language,
        Accessed = PartialDate.TryParse(row.Accessed, out var accessed) ? accessed : null,
    };

    public static EvidenceItem Item(this EvidenceItemRow row) => new(
        ReferenceKey.Parse(row.ReferenceKey),
        Vocabularies.Parse<EvidenceModel>(row.Model),
        Vocabularies.Parse<StudyDesign>(row.Design),
        row.Phase,
        row.Participants,
        Vocabularies.Parse<Direction>(row.Direction),
        row.CellSource,
        row.Registration,
        [.. row.Pools.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => ReferenceKey.Parse(key))],
        new LocalizedText(row.FoundEnglish, row.FoundChinese),
        row.Retracted);
}
