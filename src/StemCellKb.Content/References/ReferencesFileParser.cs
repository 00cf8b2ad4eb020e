using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Parses <c>references.json</c>: CSL-JSON as Zotero exports it. Fields of CSL that we do not use are kept, not refused.</summary>
internal static class ReferencesFileParser
{
    public static IReadOnlyList<ReferenceFile> Parse(SourceText source, List<Diagnostic> diagnostics)
    {
        if (JsonReader.Read(source, diagnostics) is not { } node)
            return [];
        if (node is not DataList list)
        {
            diagnostics.Add(Problems.Data.WrongShape(node.Place.Source.At(node.Place.Span.Start, 1), "references.json", "a list of CSL-JSON records"));
            return [];
        }
        return [.. list.Items
            .Select(item => DataFields.Of(item, "reference", diagnostics))
            .OfType<DataFields>()
            .Select(fields => RecordOf(fields))
            .OfType<ReferenceFile>()];
    }

    /// <summary>A record with an id is known, whatever else is wrong with it: its citations are not reported as well.</summary>
    private static ReferenceFile? RecordOf(DataFields fields)
    {
        var key = fields.RequiredId<ReferenceKey>("id");
        var type = fields.RequiredWordOf("type", CslTypes.All);
        var title = fields.RequiredText("title");
        List<PersonName> authors = [.. fields.Items("author").Select(PersonOf).OfType<PersonName>()];
        var issued = fields.Fields("issued") is { } date ? IssuedOf(date) : null;
        var url = fields.Address("URL");
        var custom = fields.Fields("custom");

        return key is not { } id ? null : new ReferenceFile(id, new Reference(
            id.Value,
            type?.Value ?? "document",
            title?.Value.Trim() ?? id.Value.Value,
            authors,
            fields.Text("container-title")?.Value,
            issued,
            fields.Text("volume")?.Value,
            fields.Text("issue")?.Value,
            fields.Text("page")?.Value,
            fields.Text("publisher")?.Value,
            DoiOf(fields),
            NumberOf(fields, "PMID", ""),
            NumberOf(fields, "PMCID", "PMC"),
            url?.Value,
            fields.Text("note")?.Value,
            Retracted: custom?.Text("status")?.Value == "retracted",
            CslJson.Compact(fields.Place))
        {
            Editors = [.. fields.Items("editor").Select(PersonOf).OfType<PersonName>()],
            AuthorsIncomplete = custom?.Text("authors")?.Value == "incomplete",
            Language = fields.Text("language")?.Value,
            Accessed = fields.Fields("accessed") is { } seen ? IssuedOf(seen) : null,
        });
    }

    private static PersonName? PersonOf(DataFields fields)
    {
        var (family, given, literal) = (fields.Text("family"), fields.Text("given"), fields.Text("literal"));
        if (family is not null || literal is not null)
        {
            return new PersonName(family?.Value, given?.Value, literal?.Value)
            {
                Particle = fields.Text("non-dropping-particle")?.Value,
                DroppingParticle = fields.Text("dropping-particle")?.Value,
                Suffix = fields.Text("suffix")?.Value,
            };
        }
        fields.Diagnostics.Add(Problems.References.NamelessAuthor(fields.Place));
        return null;
    }

    /// <summary><c>"issued": {"date-parts": [[2017, 1, 24]]}</c>, month and day optional, numbers or their text.</summary>
    private static PartialDate? IssuedOf(DataFields fields)
    {
        if (fields.Node("date-parts") is DataList { Items: [DataList { Items: { Count: >= 1 and <= 3 } parts }, ..] }
            && parts.All(part => part is DataScalar))
        {
            var text = string.Join('-', parts.Cast<DataScalar>().Select((part, i) => part.Text.PadLeft(i == 0 ? 4 : 2, '0')));
            if (PartialDate.TryParse(text, out var date))
                return date;
        }
        fields.Diagnostics.Add(Problems.References.WrongDate(fields.Place));
        return null;
    }

    private static string? DoiOf(DataFields fields)
    {
        if (fields.Text("DOI") is not { } doi)
            return null;
        if (doi.Value.StartsWith("10.", StringComparison.Ordinal) && doi.Value.Contains('/', StringComparison.Ordinal) && !doi.Value.Any(char.IsWhiteSpace))
            return doi.Value;
        fields.Diagnostics.Add(Problems.References.WrongNumber(doi, "DOI", "10.1136/annrheumdis-2017-211073"));
        return null;
    }

    private static string? NumberOf(DataFields fields, string key, string prefix)
    {
        if (fields.Text(key) is not { } number)
            return null;
        if (number.Value.StartsWith(prefix, StringComparison.Ordinal) && number.Value.Length > prefix.Length
            && number.Value[prefix.Length..].All(char.IsAsciiDigit))
            return number.Value;
        fields.Diagnostics.Add(Problems.References.WrongNumber(number, key, prefix + "27269294"));
        return null;
    }
}
