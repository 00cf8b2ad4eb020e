using System.Text.Json;
using System.Text.Json.Serialization;
using StemCellKb.Model;
using StemCellKb.Search.Names;
using StemCellKb.Store.Rows;

namespace StemCellKb.Store.Writing;

/// <summary>From the checked nouns to the rows that hold them.</summary>
internal static class RowsOf
{
    private static readonly JsonSerializerOptions OnlyWhatIsGiven = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static ConceptRow Concept(Concept concept) => new(
        concept.Id.Value,
        concept.Kind.Word,
        concept.Names.English.Name,
        concept.Names.Chinese.Name,
        concept.Names.English.Short,
        concept.Names.Chinese.Short,
        concept.Definition?.English,
        concept.Definition?.Chinese,
        concept.Reviewed?.ToString("O"),
        concept.Group,
        concept.Names.English.Name.ToLowerInvariant(),
        Pinyin.SortKey(concept.Names.Chinese.Name));

    public static IEnumerable<ConceptNameRow> Names(Concept concept)
    {
        var id = concept.Id.Value;
        return Forms("en", concept.Names.English)
            .Concat(Forms("zh", concept.Names.Chinese))
            .Concat(concept.Names.TraditionalChinese is { } traditional ? Forms("zh-Hant", traditional) : [])
            .Select((form, i) => new ConceptNameRow(id, i, form.Script, form.Role, form.Text));

        static IEnumerable<(string Script, string Role, string Text)> Forms(string script, NameSet names)
        {
            yield return (script, "name", names.Name);
            if (names.Short is { } abbreviation)
                yield return (script, "short", abbreviation);
            foreach (var synonym in names.Also)
                yield return (script, "also", synonym);
        }
    }

    public static IEnumerable<IdentifierRow> Identifiers(Concept concept) =>
        concept.Identifiers.Select(identifier => (identifier.Scheme, identifier.Value, Relation: "exact", Label: (string?)null))
            .Concat(concept.CloseIdentifiers.Select(close => (close.Scheme, close.Value, close.Relation, close.Label)))
            .Select((entry, i) => new IdentifierRow(concept.Id.Value, i, entry.Scheme.Key, entry.Value, entry.Relation, entry.Label));

    public static IEnumerable<BroaderRow> Broader(Concept concept) =>
        concept.Broader.Distinct().Select(broader => new BroaderRow(concept.Id.Value, broader.Value));

    public static ArticleRow Article(Article article, int id) => new(
        id, article.Concept.Value, article.Language.Code, article.Title, article.Summary, string.Join(' ', article.BehindSections));

    public static IEnumerable<SectionRow> Sections(Article article, int id) => article.Sections.Select((section, i) => new SectionRow(
        id, i, section.Anchor, section.Level, section.Heading, section.Html, section.PlainText, section.Markdown, section.Fingerprint));

    public static IEnumerable<CrossLinkRow> CrossLinks(Article article, int id) =>
        article.CrossLinks.Select((link, i) => new CrossLinkRow(id, i, article.Concept.Value, link.Anchor, link.Target.Value));

    public static IEnumerable<CitationRow> Citations(Article article, int id) =>
        article.Citations.Select((key, i) => new CitationRow(id, i + 1, article.Concept.Value, key.Value));

    public static ClaimRow Claim(Claim claim, int ordinal) => new(
        claim.Id.Value, ordinal, claim.Says.English, claim.Says.Chinese, claim.Disease?.Value, claim.CellType?.Value, claim.Topic?.Value, claim.Origin?.Value);

    public static IEnumerable<ClaimConceptRow> ClaimConcepts(Claim claim)
    {
        var id = claim.Id.Value;
        return Concepts().Select((concept, i) => new ClaimConceptRow(id, i, concept.Id.Value, concept.Role));

        IEnumerable<(ConceptId Id, string Role)> Concepts()
        {
            if (claim.Disease is { } disease)
                yield return (disease, ConceptKind.Disease.Word);
            if (claim.CellType is { } cellType)
                yield return (cellType, ConceptKind.CellType.Word);
            foreach (var mechanism in claim.Mechanisms)
                yield return (mechanism, ConceptKind.Mechanism.Word);
            if (claim.Topic is { } topic)
                yield return (topic, ConceptKind.Topic.Word);
        }
    }

    public static IEnumerable<EvidenceItemRow> Evidence(Claim claim) => claim.Evidence.Select((item, i) => new EvidenceItemRow(
        claim.Id.Value,
        i,
        item.Reference.Value,
        item.Model.Word(),
        item.Design.Word(),
        item.Phase,
        item.Participants,
        item.Direction.Word(),
        item.CellSource,
        item.Registration,
        string.Join(' ', item.Pools),
        item.Found.English,
        item.Found.Chinese,
        item.Retracted));

    public static ReferenceRow Reference(Reference reference) => new(
        reference.Key.Value,
        reference.Type,
        reference.Title,
        JsonSerializer.Serialize(reference.Authors, OnlyWhatIsGiven),
        reference.AuthorsIncomplete,
        JsonSerializer.Serialize(reference.Editors, OnlyWhatIsGiven),
        reference.ContainerTitle,
        reference.Issued?.Iso,
        reference.Accessed?.Iso,
        reference.Language,
        reference.Volume,
        reference.Issue,
        reference.Page,
        reference.Publisher,
        reference.Doi,
        reference.Pmid,
        reference.Pmcid,
        reference.Url,
        reference.Note,
        reference.Retracted,
        reference.CslJson);

    public static ApprovalRow Approval(Approval approval, int ordinal) => new(
        ordinal,
        approval.Product,
        approval.CellType.Value,
        approval.CellSource,
        approval.Disease.Value,
        approval.Jurisdiction,
        approval.Status.Word(),
        approval.Date.Iso,
        approval.Indication.English,
        approval.Indication.Chinese,
        approval.Reference?.Value,
        approval.Source,
        approval.Note?.English,
        approval.Note?.Chinese);
}
