namespace StemCellKb.Content;

/// <summary>The folders that share one name: normally one, with one concept and its two articles.</summary>
internal sealed class ConceptFolder(string name)
{
    public string Name { get; } = name;

    public List<ParsedFile> Concepts { get; } = [];

    /// <summary>In order of path.</summary>
    public List<ContentFile> Articles { get; } = [];

    /// <summary>Null until the articles have been read.</summary>
    public TextDigest? Digest { get; set; }
}
