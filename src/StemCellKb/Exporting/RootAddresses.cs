using System.Text.RegularExpressions;

namespace StemCellKb.Exporting;

/// <summary>Whole addresses of the site inside a text: a sitemap, a feed, a data block, a parameter of another address.</summary>
internal static class RootAddresses
{
    public static bool IsIn(string text, string root) =>
        text.Contains(root, StringComparison.Ordinal) || text.Contains(Uri.EscapeDataString(root), StringComparison.Ordinal);

    /// <summary>Replaces each with the address of its file: whole if the public root is known, otherwise a path from the root.</summary>
    public static string Replace(string text, string root, bool isKnown)
    {
        text = Regex.Replace(text, Regex.Escape(root) + @"(/[^\s""'<>()\[\]\\{}]*)?", address => FileAddress(address.Groups[1].Value));
        return Regex.Replace(text, Regex.Escape(Uri.EscapeDataString(root)) + "((?:[A-Za-z0-9_.~-]|%[0-9A-F]{2})*)", address =>
            Uri.EscapeDataString(FileAddress(Uri.UnescapeDataString(address.Groups[1].Value))));

        string FileAddress(string path) => path.Length == 0 || ExportLayout.IsLive(path)
            ? (isKnown ? root : "") + path
            : ExportLayout.Public(isKnown ? root : "", ExportLayout.FileOf(path)) + ExportLayout.RestOf(path);
    }
}
