using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>
/// Parses <c>references.json</c>: CSL-JSON as exported by Zotero and Better BibTeX, where an empty text means unknown.
/// Unused CSL fields are kept, not refused.
/// </summary>
internal static class ReferencesFileParser
{
    public const bool EmptyIsAbsent = true;

    private static readonly string[] NameParts = ["family", "given", "literal", "suffix", "non-dropping-particle", "dropping-particle"];

    public static IReadOnlyList<ReferenceFile> Parse(SourceText source, DiagnosticList diagnostics)
    {
        if (JsonReader.Read(source, diagnostics) is not { } node)
            return [];
        if (node is not DataList list)
        {
            diagnostics.Add(Problems.Data.WrongShape(node.Place.Source.At(node.Place.Span.Start, 1), "references.json", "a list of CSL-JSON records"));
            return [];
        }
        var keys = ReferenceKeys.Of(list);
        return [.. DataFields.AllOf(list, "reference", diagnostics, EmptyIsAbsent)
            .Select(fields => RecordOf(fields, keys))
            .OfType<ReferenceFile>()];
    }

    /// <summary>A record with an id counts as known whatever else is wrong, so that its citations are not reported as well.</summary>
    public static ReferenceFile? RecordOf(DataFields fields, ReferenceKeys keys)
    {
        var csl = CslJson.Compact(fields.Place);
        var details = WorkDetails.Of(csl);
        var key = KeyOf(fields, details, keys);
        var type = fields.RequiredWordOf("type", CslTypes.All);
        var title = fields.RequiredText("title");
        var container = fields.Text("container-title");
        foreach (var c in title?.Value.Where(CharacterClasses.IsUnseen).Take(1) ?? [])
            fields.Diagnostics.Add(Problems.Files.InvisibleCharacter(title!.Value.Place, c));
        var publisher = fields.Text("publisher");
        CheckNames(fields, "author");
        CheckNames(fields, "editor");
        CheckDate(fields, details);
        var url = fields.Address("URL");
        var custom = fields.Fields("custom");
        var note = ZoteroExtra.Read(fields.Text("note"));

        var work = new Reference
        {
            Key = key?.Value ?? default,
            Type = type?.Value ?? "document",
            Title = title is null ? key?.Value.Value ?? "" : details.Title.Plain,
            Authors = details.Authors,
            AuthorsIncomplete = custom?.Text("authors")?.Value == "incomplete",
            Editors = details.Editors,
            ContainerTitle = container is null ? null : details.ContainerTitle?.Plain,
            Issued = details.Issued?.From,
            IssuedUntil = details.Issued?.Until,
            IssuedSeason = details.Issued?.Season,
            IssuedCirca = details.Issued?.Circa ?? false,
            Status = details.Status,
            Volume = ValueOf(fields, "volume"),
            Issue = ValueOf(fields, "issue"),
            Page = ValueOf(fields, "page"),
            Publisher = publisher?.Value.Trim(),
            OtherTitle = custom?.Text("other-title")?.Value.Trim() is { Length: > 0 } other ? other : null,
            Language = fields.Text("language")?.Value.Trim(),
            Doi = NumberOf(fields, "DOI", CslNumbers.Doi) ?? note.Doi,
            Pmid = NumberOf(fields, "PMID", CslNumbers.Pmid) ?? note.Pmid,
            Pmcid = NumberOf(fields, "PMCID", CslNumbers.Pmcid) ?? note.Pmcid,
            Url = url?.Value,
            Accessed = details.Accessed,
            Note = note.Rest,
            Retracted = custom?.Text("status")?.Value == "retracted",
            StatusChecked = custom?.Day("status-checked")?.Value,
            CslJson = csl,
        };
        return key is { } id ? new ReferenceFile(id, work) : null;
    }

    private static Located<ReferenceKey>? KeyOf(DataFields fields, WorkDetails details, ReferenceKeys keys)
    {
        if (fields.RequiredValue("id", FieldForm.OwnId) is not { } id)
            return null;
        if (ReferenceKey.TryParse(id.Value, out var key))
            return id.With(key);
        fields.Diagnostics.Add(Problems.Data.NotAnId(id).DidYouMean(keys.Propose(id.Value, details)));
        return null;
    }

    private static void CheckNames(DataFields fields, string key)
    {
        foreach (var name in fields.Items(key))
        {
            foreach (var part in NameParts)
                name.Text(part);
            if (!name.HasOneOf("family", "literal"))
                name.Diagnostics.Add(Problems.References.NamelessAuthor(name.Place));
        }
    }

    private static void CheckDate(DataFields fields, WorkDetails details)
    {
        if (fields.Fields("issued") is not { } issued)
            return;
        if (details.Issued is { From: null, Words: { } words } && !CslNumbers.IsStatus(words))
            issued.Diagnostics.Add(Problems.References.DateInWords(issued.Place, words));
        else if (details.Issued is null && IsGiven(issued))
            issued.Diagnostics.Add(Problems.References.WrongDate(issued.Place));
    }

    /// <summary>A date whose only part is an empty text is absent.</summary>
    private static bool IsGiven(DataFields issued) =>
        issued.Node("date-parts") is { } parts && !(parts is DataList list && IsEmpty(list));

    private static bool IsEmpty(DataList list) =>
        list.Items.All(item => item is DataScalar { Kind: ScalarKind.Null } || (item is DataScalar scalar && string.IsNullOrWhiteSpace(scalar.Text)) || (item is DataList inner && IsEmpty(inner)));

    private static string? ValueOf(DataFields fields, string key) => fields.Value(key)?.Value.Trim();

    private static string? NumberOf(DataFields fields, string key, CslNumber form)
    {
        if (fields.Value(key, form.Form) is not { } written)
            return null;
        if (form.Read(written.Value) is { } number)
            return number;
        fields.Diagnostics.Add(Problems.References.WrongNumber(written, key, form.Example));
        return null;
    }
}
