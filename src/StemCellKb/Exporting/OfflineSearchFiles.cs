using System.Text.Encodings.Web;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using StemCellKb.Model;
using StemCellKb.Search.Offline;
using StemCellKb.Store;
using StemCellKb.Web.Interface;

namespace StemCellKb.Exporting;

/// <summary>The browser's search: its modules, the analyzer's tables, and the index of this build.</summary>
internal static class OfflineSearchFiles
{
    /// <summary>The module that pages load, which loads the others.</summary>
    public const string Entrance = $"{ExportLayout.OfflineFolder}/offline.js";

    /// <summary>Explains to readers who opened the page from disk that browsers run no modules there.</summary>
    private const string Disk = "disk.js";

    // These are separate files, never part of a page.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<(string File, byte[] Content)> Of(KbDatabase database) =>
        OfflineFiles.Of(database.Search).Select(file => ($"{ExportLayout.OfflineFolder}/{file.Name}", file.Content));

    /// <summary>Adds the messages for the browser's search to the results page.</summary>
    public static void AddTo(IHtmlDocument document, string file, Language language)
    {
        var search = UiText.Of(language).Search;
        var place = document.QuerySelector(".search-results") ?? throw new InvalidOperationException("The page of results has no place for them.");
        place.SetAttribute("data-offline-results", "");
        // The browser has the names and texts as they are written, in no variant.
        if (document.DocumentElement.GetAttribute("lang") != language.Tag)
            place.SetAttribute("lang", language.Tag);
        place.SetAttribute("data-texts", JsonSerializer.Serialize(new
        {
            search.Concepts,
            search.Passages,
            search.SitePages,
            search.Claims,
            search.Works,
            search.Nothing,
            search.NothingHelp,
            words = WordsIn(UiText.Of(language).Evidence),
            reasons = ReasonsIn(UiText.Of(language).Reasons),
            separator = UiText.Of(language).ListSeparator,
            colon = ReferenceEquals(language, Language.English) ? ": " : "：",
        }, Json));
        var onDisk = Notice(search.NeedsServer);
        onDisk.SetAttribute("data-on-disk", "");
        onDisk.SetAttribute("hidden", "");
        var noScript = document.CreateElement("noscript");
        noScript.AppendChild(Notice(search.NeedsScript));
        place.Before(onDisk);
        place.Prepend(noScript);
        AddScript(Entrance, "type", "module");
        AddScript($"{ExportLayout.OfflineFolder}/{Disk}", "defer", "");

        static Dictionary<string, string> WordsIn(EvidenceText text) => Enum.GetValues<ClaimWord>().Select(word => (Key: word.Word(), Name: text.Word(word)))
            .Concat(Enum.GetValues<Certainty>().Select(certainty => (Key: certainty.Word(), Name: text.Certainty(certainty)))).ToDictionary(word => word.Key, word => word.Name);

        // Those whose words hang on no number.
        static Dictionary<string, string> ReasonsIn(ReasonText text) => Enum.GetValues<ReasonKind>()
            .Select(kind => (Key: kind.Word(), One: text.Short(new Reason(kind, -1, 1, 1)), Many: text.Short(new Reason(kind, -1, 2, 2))))
            .Where(reason => reason.One is not null && reason.One == reason.Many).ToDictionary(reason => reason.Key, reason => reason.One!);

        IElement Notice(string text)
        {
            var notice = document.CreateElement("p");
            notice.ClassName = "notice-box";
            notice.TextContent = text;
            return notice;
        }

        void AddScript(string script, string name, string value)
        {
            var element = document.CreateElement("script");
            element.SetAttribute("src", ExportLayout.Relative(file, script));
            element.SetAttribute(name, value);
            document.Head!.Append(element, document.CreateTextNode("\n"));
        }
    }
}
