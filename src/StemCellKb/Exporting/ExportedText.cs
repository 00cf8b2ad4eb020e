using System.Xml.Linq;
using StemCellKb.Model;

namespace StemCellKb.Exporting;

/// <summary>A text other than a page, converted to a file: whole addresses become those of files, and parts that need a running program are removed.</summary>
internal static class ExportedText
{
    public static string Of(string address, string text, RootAddresses addresses) =>
        addresses.Replace(ExportLayout.IsSitemap(address) ? WithoutLivePages(text, addresses.Root) : WithoutLiveLines(text, addresses.Root));

    /// <summary>The addresses that a sitemap lists.</summary>
    public static IEnumerable<string> ListedIn(string sitemap, string root) =>
        XDocument.Parse(sitemap).Root!.Elements().Select(listed => listed.Elements().First().Value[root.Length..]);

    /// <summary>The texts that a list for language models leads to; pages are found without it.</summary>
    public static IEnumerable<string> LinkedIn(string markdown, string root) =>
        from piece in markdown.Split($"]({root}").Skip(1)
        let address = AddressAtStartOf(piece)
        where address.EndsWith(".md", StringComparison.Ordinal) || Routes.LlmsPart.Fits(address)
        select address;

    private static string WithoutLivePages(string sitemap, string root)
    {
        var document = XDocument.Parse(sitemap);
        document.Root!.Elements().Where(url => url.Elements().First().Value is var loc && ExportLayout.IsLive(loc[root.Length..])).Remove();
        return $"{document.Declaration}\n{document}\n";
    }

    private static string WithoutLiveLines(string text, string root) => string.Join('\n', text.Split('\n').Where(line => !IsLive(line, root)));

    private static bool IsLive(string line, string root) =>
        line.IndexOf(root + "/", StringComparison.Ordinal) is var at && at >= 0 && ExportLayout.IsLive(AddressAtStartOf(line[(at + root.Length)..]));

    private static string AddressAtStartOf(string text) => text.IndexOfAny([' ', ')', '>', '"']) is var end && end < 0 ? text : text[..end];
}
