using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Parses a file of <c>glossary/</c>: a list of terms.</summary>
internal static class GlossaryFileParser
{
    public static IReadOnlyList<ConceptFile> Parse(string group, SourceText source, DiagnosticList diagnostics)
    {
        return [.. DataFields.RecordsOf(source, group, "term", "a list of terms, each beginning with '- id:'", diagnostics)
            .Select(fields => TermOf(group, fields))
            .OfType<ConceptFile>()];
    }

    public static ConceptFile? TermOf(string group, DataFields fields)
    {
        var id = fields.RequiredOwnId<ConceptId>("id");
        var term = new ConceptFile
        {
            Id = id ?? new Located<ConceptId>(default, fields.Place),
            Kind = ConceptKind.Term,
            Names = ConceptNamesReader.Read(fields, fallback: id?.Value.Value ?? "?"),
            Definition = fields.RequiredLocalized("definition"),
            Identifiers = IdentifiersReader.Read(fields),
            CloseIdentifiers = IdentifiersReader.ReadClose(fields),
            Broader = fields.Ids<ConceptId>("broader"),
            Group = group,
            Translated = [],
        };
        fields.RefuseOthers();
        return id is null ? null : term;
    }
}
