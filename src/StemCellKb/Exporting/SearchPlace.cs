using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Exporting;

/// <summary>What the page of results needs where the browser searches: its scripts, its words, and what keeps it from searching.</summary>
/// <param name="InHead">At the end of the head.</param>
/// <param name="Before">Before the place of the results.</param>
/// <param name="Attributes">Of that place, with a space before each.</param>
/// <param name="Within">At its beginning.</param>
internal sealed record SearchPlace(string InHead, string Before, string Attributes, string Within)
{
    // In an attribute, which is escaped as a whole.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="file">The page's file.</param>
    /// <param name="pageLanguage">The page's language tag: that of a variant, too.</param>
    public static SearchPlace Of(string file, Language language, string pageLanguage)
    {
        var (search, evidence, reasons) = (UiText.Of(language).Search, UiText.Of(language).Evidence, UiText.Of(language).Reasons);
        var texts = JsonSerializer.Serialize(new
        {
            search.Concepts,
            search.Passages,
            search.SitePages,
            search.Claims,
            search.Works,
            search.Nothing,
            search.NothingHelp,
            search.ShowingResultsFor,
            matchedName = search.MatchedName("{0}"),
            kinds = ConceptKind.All.ToDictionary(kind => kind.Word, UiText.Of(language).Kinds.One),
            words = WordsIn(evidence),
            reasons = ReasonsIn(reasons),
            separator = UiText.Of(language).ListSeparator,
            colon = ReferenceEquals(language, Language.English) ? ": " : "：",
        }, Json);
        // The browser has the names and texts as they are written, in no variant.
        var ownLanguage = pageLanguage == language.Tag ? "" : $" lang=\"{language.Tag}\"";
        return new SearchPlace(
            string.Concat(OfflineSearchFiles.Modules.Select(module => $"<link rel=\"modulepreload\" href=\"{ExportLayout.Relative(file, module)}\">\n"))
                + $"<script src=\"{ExportLayout.Relative(file, OfflineSearchFiles.Entrance)}\" type=\"module\"></script>\n<script src=\"{ExportLayout.Relative(file, OfflineSearchFiles.Disk)}\" defer></script>\n",
            $"<p class=\"notice-box\" data-on-disk hidden>{WebUtility.HtmlEncode(search.NeedsServer)}</p>",
            $" data-offline-results data-texts=\"{WebUtility.HtmlEncode(texts)}\"{ownLanguage}",
            $"<noscript><p class=\"notice-box\">{WebUtility.HtmlEncode(search.NeedsScript)}</p></noscript>");
    }

    private static Dictionary<string, string> WordsIn(EvidenceText text) => Enum.GetValues<ClaimWord>().Select(word => (Key: word.Word(), Name: text.Word(word)))
        .Concat(Enum.GetValues<Certainty>().Select(certainty => (Key: certainty.Word(), Name: text.Certainty(certainty)))).ToDictionary(word => word.Key, word => word.Name);

    /// <summary>Those whose words hang on no number.</summary>
    private static Dictionary<string, string> ReasonsIn(ReasonText text) => Enum.GetValues<ReasonKind>()
        .Select(kind => (Key: kind.Word(), One: text.Short(new Reason(kind, -1, 1, 1)), Many: text.Short(new Reason(kind, -1, 2, 2))))
        .Where(reason => reason.One is not null && reason.One == reason.Many).ToDictionary(reason => reason.Key, reason => reason.One!);
}
