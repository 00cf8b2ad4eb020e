using StemCellKb.Model;

namespace StemCellKb.Exporting;

/// <summary>Where an address of the site stands among the files of an export.</summary>
internal static class ExportLayout
{
    public const string IndexFile = "index.html";

    /// <summary>The folder of the search that runs in the browser.</summary>
    public const string OfflineFolder = "offline";

    private static readonly string[] LiveFolders = ["/api/", "/openapi/", "/health/", "/opensearch-"];

    /// <summary>Answers only where the program runs, and has no meaning among files.</summary>
    public static bool IsLive(string address) =>
        LiveFolders.Any(folder => address.StartsWith(folder, StringComparison.Ordinal))
        || Language.All.Any(language => PathOf(address) == SiteUrls.Api(language));

    /// <summary>The search page is one file; what is asked of it stays in the address and is answered in the browser.</summary>
    public static bool IsSearch(string address) => Language.All.Any(language => PathOf(address) == SiteUrls.Search(language));

    /// <summary>
    /// The file of an address, with <c>/</c> between folders: a page is the index of a folder of its own, so that any file server
    /// shows it; anything with a name of its own keeps it. <c>/en/evidence?model=human</c> is <c>en/evidence/model-human/index.html</c>,
    /// <c>/en/evidence.json?model=human</c> is <c>en/evidence-model-human.json</c>.
    /// </summary>
    public static string FileOf(string address)
    {
        var path = PathOf(address).Trim('/');
        var query = IsSearch(address) || address == SiteUrls.DataIn(Language.English) ? "" : QueryOf(address);
        var words = query.Length == 0 ? "" : string.Concat(query[1..].Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        if (IsFile(path))
            return words.Length == 0 ? path : path.Insert(path.LastIndexOf('.'), "-" + words);
        var folder = words.Length == 0 ? path : $"{path}/{words}";
        return folder.Length == 0 ? IndexFile : $"{folder}/{IndexFile}";
    }

    /// <summary>What is left of an address for the browser: a search's question, and the place on the page.</summary>
    public static string RestOf(string address)
    {
        var fragment = address.IndexOf('#', StringComparison.Ordinal) is var at && at < 0 ? "" : address[at..];
        return (IsSearch(address) ? QueryOf(address) : "") + fragment;
    }

    /// <summary>The way from one file to another: <c>en/map/index.html</c> to <c>en/methods/index.html</c> is <c>../methods/index.html</c>.</summary>
    public static string Relative(string from, string to)
    {
        var (start, end) = (from.Split('/'), to.Split('/'));
        var shared = 0;
        while (shared < start.Length - 1 && shared < end.Length - 1 && start[shared] == end[shared])
            shared++;
        return string.Concat(Enumerable.Repeat("../", start.Length - 1 - shared)) + string.Join('/', end[shared..]);
    }

    /// <summary>The address under which a server shows a file: an index goes by its folder.</summary>
    public static string Public(string root, string file) =>
        $"{root}/{(file.EndsWith(IndexFile, StringComparison.Ordinal) ? file[..^IndexFile.Length] : file)}";

    private static bool IsFile(string path) => path[(path.LastIndexOf('/') + 1)..] is var name && (name.Contains('.', StringComparison.Ordinal) || name == SiteUrls.Checksums);

    private static string PathOf(string address) => address.Split('?', '#')[0];

    private static string QueryOf(string address) =>
        address.Split('#')[0] is var whole && whole.IndexOf('?', StringComparison.Ordinal) is var at && at >= 0 ? whole[at..] : "";
}
