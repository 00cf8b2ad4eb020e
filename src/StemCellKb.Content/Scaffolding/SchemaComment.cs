namespace StemCellKb.Content;

/// <summary>The line by which editors find the schema of a file.</summary>
internal static class SchemaComment
{
    /// <summary>Beside the content, and none of it: names that begin with a dot are not read.</summary>
    public const string Folder = ".schemas";

    /// <param name="kind">Of data file: <c>concept</c>.</param>
    public static string FileName(string kind) => kind + ".schema.json";

    /// <param name="depth">Folders between the content folder and the file.</param>
    public static string Of(string kind, int depth) => $"# yaml-language-server: $schema={string.Concat(Enumerable.Repeat("../", depth))}{Folder}/{FileName(kind)}";
}
