using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>The kind of a file, decided by its place in the content folder.</summary>
internal enum ContentFileKind
{
    Stray,
    Concept,
    Article,
    Glossary,
    Groups,
    Terms,
    Evidence,
    Studies,
    Approvals,
    References,
    Redirects,
}

/// <summary>The parts of a content path.</summary>
/// <param name="ConceptKind">Of a concept or article file.</param>
/// <param name="Name">The concept's folder, or the glossary, evidence or studies file without its extension.</param>
/// <param name="Language">Of an article file.</param>
internal sealed record ContentPath(ContentFileKind Kind, ConceptKind? ConceptKind, string Name, Language? Language)
{
    /// <summary>The largest file that is read at all.</summary>
    public const int MaximumBytes = 32 * 1024 * 1024;

    public const string References = "references.json";

    private static readonly ContentPath Stray = new(ContentFileKind.Stray, null, "", null);

    /// <summary>Bytes; an article of 1,200 words is about 10,000.</summary>
    public int MaximumSize => Kind switch
    {
        ContentFileKind.References => MaximumBytes,
        ContentFileKind.Article => 128 * 1024,
        ContentFileKind.Concept or ContentFileKind.Glossary or ContentFileKind.Groups or ContentFileKind.Terms or ContentFileKind.Evidence or ContentFileKind.Studies or ContentFileKind.Approvals or ContentFileKind.Redirects or ContentFileKind.Stray => 4 * 1024 * 1024,
    };

    public static ContentPath Parse(string path) => path.Split('/') switch
    {
        ["approvals.yaml"] => new(ContentFileKind.Approvals, null, "approvals", null),
        ["groups.yaml"] => new(ContentFileKind.Groups, null, "groups", null),
        ["redirects.yaml"] => new(ContentFileKind.Redirects, null, "redirects", null),
        ["terms.yaml"] => new(ContentFileKind.Terms, null, "terms", null),
        [References] => new(ContentFileKind.References, null, "references", null),
        ["glossary", var file] when YamlName(file) is { } name => new(ContentFileKind.Glossary, null, name, null),
        ["evidence", var file] when YamlName(file) is { } name => new(ContentFileKind.Evidence, null, name, null),
        ["studies", var file] when YamlName(file) is { } name => new(ContentFileKind.Studies, null, name, null),
        [var folder, var id, var file] when Model.ConceptKind.TryParseFolder(folder, out var kind) && kind.HasArticles => file switch
        {
            "concept.yaml" => new(ContentFileKind.Concept, kind, id, null),
            "en.md" => new(ContentFileKind.Article, kind, id, Language.English),
            "zh.md" => new(ContentFileKind.Article, kind, id, Language.Chinese),
            _ => Stray,
        },
        _ => Stray,
    };

    private static string? YamlName(string file) =>
        file.EndsWith(".yaml", StringComparison.Ordinal) ? file[..^".yaml".Length] : null;
}
