using StemCellKb.LanguageServer.Protocol;
using StemCellKb.LanguageServer.Texts;
using StemCellKb.Model;

namespace StemCellKb.LanguageServer;

/// <summary>Which folder is the content: an opened folder, <c>content</c> within it, or a folder above the document.</summary>
internal static class ContentRoot
{
    private const string Usual = "content";

    public static string? Of(InitializeRequest request, string? orElse)
    {
        List<string?> opened = [.. (request.WorkspaceFolders ?? []).Select(folder => FileUri.PathOf(folder.Uri)), request.RootUri is { } root ? FileUri.PathOf(root) : null, request.RootPath];
        return opened.OfType<string>().Where(Path.IsPathFullyQualified).Select(Path.TrimEndingDirectorySeparator).SelectMany(folder => new[] { folder, Path.Combine(folder, Usual) }).FirstOrDefault(IsContent)
            ?? (orElse is not null && IsContent(orElse) ? Path.GetFullPath(orElse) : null);
    }

    public static string? Above(string document)
    {
        for (var folder = FileUri.PathOf(document) is { } path ? Path.GetDirectoryName(path) : null; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (IsContent(folder))
                return folder;
        }
        return null;
    }

    /// <summary>It holds references.json, or a folder of concepts.</summary>
    private static bool IsContent(string folder) =>
        File.Exists(Path.Combine(folder, "references.json")) || ConceptKind.WithArticles.Any(kind => Directory.Exists(Path.Combine(folder, kind.Folder)) && Path.GetFileName(folder) == Usual);
}
