using System.Globalization;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Parses a <c>concept.yaml</c>.</summary>
internal static class ConceptFileParser
{
    public static ConceptFile Parse(ConceptKind kind, ConceptId id, SourceText source, DiagnosticList diagnostics)
    {
        var fields = FieldsOf(source, diagnostics);
        var concept = new ConceptFile
        {
            Id = new Located<ConceptId>(id, source.At(0, 0)),
            Kind = kind,
            Names = ConceptNamesReader.Read(fields, fallback: id.Value),
            Identifiers = IdentifiersReader.Read(fields),
            CloseIdentifiers = IdentifiersReader.ReadClose(fields),
            Broader = fields.Ids<ConceptId>("broader"),
            Reviewed = ReviewedOf(fields),
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

    private static Located<DateOnly>? ReviewedOf(DataFields fields)
    {
        if (fields.RequiredValue("reviewed") is not { } text)
            return null;
        if (DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && DataFields.IsCredibleYear(date.Year))
            return text.With(date);
        fields.Diagnostics.Add(Problems.Data.WrongDate(text, "reviewed", "year, month and day, from 1900 to 2100: 2026-11-23"));
        return null;
    }

    /// <summary><c>translated: {disease: [0123456789abcdef, 0123456789abcdef]}</c>, English first.</summary>
    private static List<TranslatedSection> TranslatedOf(DataFields? fields)
    {
        List<TranslatedSection> sections = [];
        foreach (var (anchor, value) in fields?.All() ?? [])
        {
            if (value is DataList { Items: [DataScalar english, DataScalar chinese] })
                sections.Add(new TranslatedSection(anchor, english.Text, chinese.Text));
            else
                fields!.Diagnostics.Add(Problems.Data.WrongShape(value.Place, anchor.Value, "two fingerprints, English and Chinese"));
        }
        return sections;
    }
}
