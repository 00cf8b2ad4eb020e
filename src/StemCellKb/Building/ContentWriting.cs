using StemCellKb.Content;

namespace StemCellKb.Building;

/// <summary>The only code that writes into the content folder, and only when an editor asks for it.</summary>
internal static class ContentWriting
{
    /// <summary>Returns the path as shown to the editor.</summary>
    public static string Write(string contentPath, ContentFile file)
    {
        ContentFolder.Write(contentPath, [file]);
        return Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(contentPath, file.Path));
    }
}
