using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Parses a <c>concept.yaml</c>.</summary>
internal static class ConceptFileParser
{
    public static ConceptFile Parse(ConceptKind kind, ConceptId id, SourceText source, DiagnosticList diagnostics)
    {
        return ConceptOf(kind, new Located<ConceptId>(id, source.At(0, 0)), FieldsOf(source, diagnostics));
    }

    public static ConceptFile ConceptOf(ConceptKind kind, Located<ConceptId> id, DataFields fields)
    {
        var concept = new ConceptFile
        {
            Id = id,
            Kind = kind,
            Names = ConceptNamesReader.Read(fields, fallback: id.Value.Value),
            Identifiers = IdentifiersReader.Read(fields),
            CloseIdentifiers = IdentifiersReader.ReadClose(fields),
            Broader = fields.Ids<ConceptId>("broader"),
            Reviewed = fields.RequiredDay("reviewed"),
            Translated = TranslatedOf(fields.Fields("translated")),
        };
        fields.RefuseOthers();
        return concept;
    }

    /// <summary>If there is no YAML at all, that is the only complaint: missing keys are not listed as well.</summary>
    private static DataFields FieldsOf(SourceText source, DiagnosticList diagnostics)
    {
        var fields = YamlReader.Read(source, diagnostics) is { } node ? DataFields.Of(node, "concept.yaml", diagnostics) : null;
        return fields ?? new DataFields(new DataMap([], source.At(0, 0)), diagnostics.Count > 0 ? [] : diagnostics);
    }

    /// <summary><c>translated: {disease: [0123456789abcdef, 0123456789abcdef]}</c>, English first.</summary>
    private static List<TranslatedSection> TranslatedOf(DataFields? fields)
    {
        List<TranslatedSection> sections = [];
        foreach (var (anchor, value) in fields?.All(FieldForm.Fingerprints) ?? [])
        {
            if (value is DataList { Items: [DataScalar { Kind: ScalarKind.Text or ScalarKind.Number } english, DataScalar { Kind: ScalarKind.Text or ScalarKind.Number } chinese] })
                sections.Add(new TranslatedSection(anchor, english.Text, chinese.Text));
            else
                fields!.Diagnostics.Add(Problems.Data.WrongShape(value.Place, anchor.Value, "two fingerprints, English and Chinese"));
        }
        return sections;
    }
}
