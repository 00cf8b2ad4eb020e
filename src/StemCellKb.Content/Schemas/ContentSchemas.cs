using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>
/// JSON Schemas (draft 7) of the data files, for editors. Each is what the file's own parser asks for when it is given nothing: a key that
/// it does not read cannot be in the schema, and none that it reads can be missing.
/// </summary>
public static class ContentSchemas
{
    /// <summary>Within the content folder.</summary>
    public const string Folder = SchemaComment.Folder;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly IReadOnlyList<FileSchema> All =
    [
        new("concept", "A concept: its names, identifiers and place among the others. The texts stand beside it in en.md and zh.md.",
            fields => ConceptFileParser.ConceptOf(ConceptKind.Disease, new Located<ConceptId>(default, fields.Place), fields)) { IsList = false },
        new("glossary", "Terms of one group of the glossary.", fields => GlossaryFileParser.TermOf("", fields)),
        new("groups", "The fields of medicine and the diseases of each, both in the order of every list.", fields => GroupsFileParser.GroupOf(fields)),
        new("terms", "Forms of words that must not come back.", fields => TermsFileParser.RuleOf(fields)),
        new("evidence", "Claims, each with the studies for it and against it.", fields => EvidenceFileParser.ClaimOf(fields)),
        new("studies", "Studies, each with its reports and how it was done.", fields => StudiesFileParser.StudyOf(fields)),
        new("approvals", "Where a product stands with each regulator.", fields => ApprovalsFileParser.ApprovalOf(fields)),
        new("redirects", "Former ids and addresses, each with the one in use today: what has been linked to stays reachable.", fields => RedirectsFileParser.RedirectsOf(fields)) { IsList = false },
        new("references", "The bibliography: CSL-JSON, as Zotero exports it. Fields that are not named here are kept.",
            fields => ReferencesFileParser.RecordOf(fields, ReferenceKeys.Of(new DataList([], fields.Place)))) { EmptyIsAbsent = ReferencesFileParser.EmptyIsAbsent },
    ];

    /// <summary>The schema files, with paths relative to <see cref="Folder"/>; ids are those that the content has now.</summary>
    public static IReadOnlyList<ContentFile> For(ContentFiles files) => Write(PresentIds.Of(files));

    /// <summary>The same without a list of ids: any that is well-formed will do.</summary>
    internal static IReadOnlyList<ContentFile> OfForms() => Write(null);

    private static IReadOnlyList<ContentFile> Write(PresentIds? ids) =>
    [
        .. All.Select(schema => new ContentFile(SchemaComment.FileName(schema.Name), Encoding.UTF8.GetBytes(new SchemaWriter(schema.Name, ids).Write(schema).ToJsonString(Indented) + "\n"))),
    ];
}

/// <param name="Name">Of the kind of file.</param>
/// <param name="About">What such a file holds.</param>
/// <param name="Read">The file's parser, of one record.</param>
internal sealed record FileSchema(string Name, string About, Action<DataFields> Read)
{
    /// <summary>The file is a list of records, not one.</summary>
    public bool IsList { get; init; } = true;

    public bool EmptyIsAbsent { get; init; }

    public MappingForm Form()
    {
        var form = new MappingForm(EmptyIsAbsent);
        Read(DataFields.Asking(form));
        return form;
    }
}
