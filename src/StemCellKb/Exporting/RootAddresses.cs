using System.Text.RegularExpressions;

namespace StemCellKb.Exporting;

/// <summary>Whole addresses of the site inside a text: a sitemap, a feed, a data block, a parameter of another address.</summary>
/// <param name="root">The site's address in what it answers.</param>
/// <param name="isKnown">It is the public address.</param>
internal sealed class RootAddresses(string root, bool isKnown, LinkTargets targets)
{
    private readonly string escaped = Uri.EscapeDataString(root);
    private readonly Regex plain = new(Regex.Escape(root) + @"(/[^\s""'<>()\[\]\\{}]*)?", RegexOptions.CultureInvariant);
    private readonly Regex inParameter = new(Regex.Escape(Uri.EscapeDataString(root)) + "((?:[A-Za-z0-9_.~-]|%[0-9A-F]{2})*)", RegexOptions.CultureInvariant);

    public string Root => root;

    public bool IsKnown => isKnown;

    public bool IsIn(ReadOnlySpan<char> text) => text.IndexOf(root) >= 0 || text.IndexOf(escaped) >= 0;

    /// <summary>Replaces each with the address of its file: whole if the public root is known, otherwise a path from the root.</summary>
    public string Replace(string text) => inParameter.Replace(
        plain.Replace(text, address => FileAddress(address.Groups[1].Value)),
        address => Uri.EscapeDataString(FileAddress(Uri.UnescapeDataString(address.Groups[1].Value))));

    private string FileAddress(string path)
    {
        var before = isKnown ? root : "";
        if (path.Length == 0)
            return before;
        var end = path.IndexOf('#', StringComparison.Ordinal) is var at && at < 0 ? path.Length : at;
        var target = targets.Of(path.AsSpan(0, end));
        return target.IsLive ? before + path : ExportLayout.Public(before, target.File) + target.Query + path[end..];
    }
}
