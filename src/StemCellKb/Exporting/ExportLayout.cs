using System.Globalization;
using System.Text;
using StemCellKb.Model;

namespace StemCellKb.Exporting;

/// <summary>Maps addresses of the site to files of an export.</summary>
internal static class ExportLayout
{
    public const string IndexFile = "index.html";

    /// <summary>The folder of the browser's search.</summary>
    public const string OfflineFolder = "offline";

    /// <summary>Works only with a running program, so it is not exported.</summary>
    public static bool IsLive(string address) => Routes.Find(PathOf(address)) is { IsLiveOnly: true };

    /// <summary>Requires the public address: feeds, sitemaps and links to them contain whole addresses.</summary>
    public static bool NeedsRoot(string address) =>
        IsSitemap(address) || address == SiteUrls.Robots || IsFeed(address);

    public static bool IsFeed(string address) => Routes.Find(PathOf(address)) is { } route && Routes.Feeds.Contains(route);

    /// <summary>The index of the sitemap, or a part of it.</summary>
    public static bool IsSitemap(string address) => address == SiteUrls.Sitemap || Routes.SitemapPart.Fits(address);

    /// <summary>The search page is one file; the query stays in the address and is answered in the browser.</summary>
    public static bool IsSearch(string address) => Routes.Search.Fits(PathOf(address));

    public static Language? LanguageOfSearch(string address) => !IsSearch(address) ? null
        : Language.TryParse(address.Split('/')[1], out var language) ? language
        // A reading variant.
        : Language.Chinese;

    /// <summary>
    /// The file of an address, with <c>/</c> between folders: a page is the index of its own folder, so that any file server shows it; anything
    /// with a file name keeps it. <c>/en/evidence?model=human</c> is <c>en/evidence/model_human/index.html</c>,
    /// <c>/en/evidence.json?model=human</c> is <c>en/evidence.model_human.json</c>. No two addresses share a file: the part for a query
    /// contains a character that no id can have.
    /// </summary>
    public static string FileOf(string address)
    {
        var path = PathOf(address).Trim('/');
        var query = IsSearch(address) || address == SiteUrls.DataIn(Language.English) ? "" : QueryOf(address);
        if (IsFile(path))
            return query.Length == 0 ? path : path.Insert(path.LastIndexOf('.'), "." + NameOf(query[1..]));
        var folder = query.Length == 0 ? path : $"{path}/{NameOf(query[1..])}";
        return folder.Length == 0 ? IndexFile : $"{folder}/{IndexFile}";
    }

    /// <summary>
    /// A query as a name that is safe in file systems and addresses, case-sensitive or not: <c>model=human&amp;page=2</c> becomes
    /// <c>model_human,page_2</c>, and any other character <c>~</c> with its number.
    /// </summary>
    private static string NameOf(string query)
    {
        var name = new StringBuilder(query.Length);
        foreach (var letter in Encoding.UTF8.GetBytes(query))
        {
            _ = letter switch
            {
                (>= (byte)'a' and <= (byte)'z') or (>= (byte)'0' and <= (byte)'9') or (byte)'-' => name.Append((char)letter),
                (byte)'=' => name.Append('_'),
                (byte)'&' => name.Append(','),
                _ => name.Append(CultureInfo.InvariantCulture, $"~{letter:x2}"),
            };
        }
        return query.Contains('=', StringComparison.Ordinal) ? name.ToString() : name.Insert(0, '~').ToString();
    }

    /// <summary>What the browser keeps of an address: a search query and the fragment.</summary>
    public static string RestOf(string address)
    {
        var fragment = address.IndexOf('#', StringComparison.Ordinal) is var at && at < 0 ? "" : address[at..];
        return (IsSearch(address) ? QueryOf(address) : "") + fragment;
    }

    /// <summary>The relative path between two files: <c>en/map/index.html</c> to <c>en/methods/index.html</c> is <c>../methods/index.html</c>.</summary>
    public static string Relative(string from, string to)
    {
        var shared = 0;
        for (var i = 0; i < from.Length && i < to.Length && from[i] == to[i]; i++)
        {
            if (from[i] == '/')
                shared = i + 1;
        }
        return string.Concat(Enumerable.Repeat("../", from.AsSpan(shared).Count('/'))) + to[shared..];
    }

    /// <summary>The address at which a server shows a file: an index is addressed by its folder.</summary>
    public static string Public(string root, string file) =>
        $"{root}/{(file.EndsWith(IndexFile, StringComparison.Ordinal) ? file[..^IndexFile.Length] : file)}";

    private static bool IsFile(string path) => path[(path.LastIndexOf('/') + 1)..] is var name && (name.Contains('.', StringComparison.Ordinal) || name == SiteUrls.Checksums);

    private static string PathOf(string address) => address.Split('?', '#')[0];

    private static string QueryOf(string address) =>
        address.Split('#')[0] is var whole && whole.IndexOf('?', StringComparison.Ordinal) is var at && at >= 0 ? whole[at..] : "";
}
