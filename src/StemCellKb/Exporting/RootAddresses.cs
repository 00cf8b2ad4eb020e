using System.Text.RegularExpressions;

namespace StemCellKb.Exporting;

/// <summary>Whole addresses of the site inside a text that is no page: a sitemap, a feed, a data block.</summary>
internal static class RootAddresses
{
    /// <summary>Each becomes the address of its file: whole where the public root is known, else a path from the root.</summary>
    public static string Replace(string text, string root, bool isKnown) =>
        Regex.Replace(text, Regex.Escape(root) + @"(/[^\s""'<>()\[\]\\{}]*)?", address =>
        {
            var path = address.Groups[1].Value;
            return path.Length == 0 || ExportLayout.IsLive(path)
                ? (isKnown ? address.Value : path)
                : ExportLayout.Public(isKnown ? root : "", ExportLayout.FileOf(path)) + ExportLayout.RestOf(path);
        });
}
