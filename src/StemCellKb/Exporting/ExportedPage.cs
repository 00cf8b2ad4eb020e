using System.Net;
using System.Text.RegularExpressions;

namespace StemCellKb.Exporting;

/// <summary>A page as it stands in a file: links lead to files, and what only a running program can answer is left out.</summary>
/// <param name="Addresses">Every address of the site that the page leads to, as the site writes them.</param>
/// <param name="Links">The files it links to, each with the place on the page or an empty text.</param>
/// <param name="Ids">The places on this page that a link may name.</param>
internal sealed partial record ExportedPage(string File, string Html, IReadOnlyList<string> Addresses, IReadOnlyList<(string File, string Anchor)> Links, IReadOnlySet<string> Ids)
{
    /// <param name="root">The site's address as it stands in the page.</param>
    /// <param name="isKnown">The root is the public address; otherwise whole addresses become relative as well.</param>
    public static ExportedPage Of(string address, string html, string root, bool isKnown)
    {
        var file = ExportLayout.FileOf(address);
        var addresses = new List<string>();
        var links = new List<(string File, string Anchor)>();
        html = LivePart().Replace(html, "");
        html = Tag().Replace(html, RewriteTag);
        // What is left of them stands in texts and data blocks.
        html = RootAddresses.Replace(html, root, isKnown);
        return new ExportedPage(file, html, addresses, links, Id().Matches(html).Select(id => WebUtility.HtmlDecode(id.Groups[1].Value)).ToHashSet(StringComparer.Ordinal));

        string RewriteTag(Match tag)
        {
            var isResource = tag.Value.StartsWith("<link", StringComparison.Ordinal);
            var live = false;
            var text = Address().Replace(tag.Value, attribute =>
            {
                var (name, value) = (attribute.Groups[1].Value, WebUtility.HtmlDecode(attribute.Groups[2].Value));
                if (name == "data-suggest")
                    return $" data-suggest=\"\" data-offline=\"{ExportLayout.Relative(file, $"{ExportLayout.OfflineFolder}/offline.js")}\"";
                var whole = value.StartsWith(root + "/", StringComparison.Ordinal);
                var target = whole ? value[root.Length..] : value.StartsWith('?') ? address.Split('?')[0] + value : value;
                if (!target.StartsWith('/') || target.StartsWith("//", StringComparison.Ordinal) || (name == "content" && !whole))
                    return attribute.Value;
                if (ExportLayout.IsLive(target))
                {
                    live = true;
                    if (!isResource)
                        links.Add((target, ""));
                    return attribute.Value;
                }
                return $" {name}=\"{WebUtility.HtmlEncode(Follow(target, whole && isKnown))}\"";
            });
            return live && isResource ? "" : text;
        }

        string Follow(string target, bool whole)
        {
            var (to, rest) = (ExportLayout.FileOf(target), ExportLayout.RestOf(target));
            addresses.Add(ExportLayout.IsSearch(target) ? target.Split('?')[0] : target.Split('#')[0]);
            links.Add((to, rest.IndexOf('#', StringComparison.Ordinal) is var at && at >= 0 ? Uri.UnescapeDataString(rest[(at + 1)..]) : ""));
            return (whole ? ExportLayout.Public(root, to) : ExportLayout.Relative(file, to)) + rest;
        }
    }

    /// <summary>An element marked <c>data-live</c>, up to its end; none holds another of its own name.</summary>
    [GeneratedRegex(@"[ \t]*<(\w+)[^>]* data-live[ >].*?</\1>\n?", RegexOptions.Singleline)]
    private static partial Regex LivePart();

    [GeneratedRegex(@"<[a-zA-Z][^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@" (href|src|action|content|data-suggest)=""([^""]*)""")]
    private static partial Regex Address();

    [GeneratedRegex(@" id=""([^""]+)""")]
    private static partial Regex Id();
}
