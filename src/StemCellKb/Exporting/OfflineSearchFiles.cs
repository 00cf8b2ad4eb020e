using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StemCellKb.Model;
using StemCellKb.Search.Offline;
using StemCellKb.Store;
using StemCellKb.Web.Interface;

namespace StemCellKb.Exporting;

/// <summary>The search that runs in the browser: its modules, the analyzer's tables, and the index of this build.</summary>
internal static class OfflineSearchFiles
{
    private const string ResultsPlace = "<div class=\"search-results\">";

    private static readonly string[] Modules = ["offline.js", "search.js", "names.js", "analyzer.js"];

    // Files of their own, never part of a page.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<(string File, byte[] Content)> Of(KbDatabase database)
    {
        foreach (var module in Modules)
            yield return ($"{ExportLayout.OfflineFolder}/{module}", Read(module));
        yield return ($"{ExportLayout.OfflineFolder}/tables.json", JsonSerializer.SerializeToUtf8Bytes(OfflineTables.Create(), Json));
        yield return ($"{ExportLayout.OfflineFolder}/names.json", JsonSerializer.SerializeToUtf8Bytes(OfflineNames.Of(database.Search), Json));
        yield return ($"{ExportLayout.OfflineFolder}/words.json", JsonSerializer.SerializeToUtf8Bytes(OfflineWords.Of(database.Search), Json));
    }

    /// <summary>The page of results with the place and the words for what the browser finds.</summary>
    public static string WithResults(string html, string file, Language language)
    {
        var search = UiText.Of(language).Search;
        var texts = JsonSerializer.Serialize(new
        {
            search.Concepts,
            search.Passages,
            search.Nothing,
            search.NothingHelp,
            colon = ReferenceEquals(language, Language.English) ? ": " : "：",
        }, Json);
        var module = ExportLayout.Relative(file, $"{ExportLayout.OfflineFolder}/offline.js");
        return html
            .Replace(ResultsPlace, $"<div class=\"search-results\" data-offline-results data-texts=\"{System.Net.WebUtility.HtmlEncode(texts)}\"><noscript><p class=\"notice-box\">{System.Net.WebUtility.HtmlEncode(search.NeedsScript)}</p></noscript>", StringComparison.Ordinal)
            .Replace("</head>", $"    <script src=\"{module}\" type=\"module\"></script>\n</head>", StringComparison.Ordinal);
    }

    private static byte[] Read(string module)
    {
        using var stream = typeof(OfflineTables).Assembly.GetManifestResourceStream($"Offline.{module}")
            ?? throw new InvalidOperationException($"The module {module} is not part of the program.");
        using var reader = new StreamReader(stream);
        return Encoding.UTF8.GetBytes(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
