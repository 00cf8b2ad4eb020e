using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

/// <summary>
/// Every sentence of the interface, once per language. Members are required, so a missing translation does not compile.
/// Sentences about the subject belong to the content, not here.
/// </summary>
public sealed partial record UiText
{
    public static UiText Of(Language language) => ReferenceEquals(language, Language.English) ? English : Chinese;

    public required Language Language { get; init; }

    public required string SiteName { get; init; }

    public required string Tagline { get; init; }

    public required NavigationText Navigation { get; init; }

    public required KindText Kinds { get; init; }

    public required HomeText Home { get; init; }

    public required ArticleText Article { get; init; }

    public required EvidenceText Evidence { get; init; }

    public required FilterText Filter { get; init; }

    public required ClaimText Claims { get; init; }

    public required MatrixText Matrix { get; init; }

    public required FigureText Figures { get; init; }

    public required PathText Paths { get; init; }

    public required InShortText InShort { get; init; }

    public required ReasonText Reasons { get; init; }

    public required DisputeText Dispute { get; init; }

    public required EffectText Effects { get; init; }

    public required StudyText Studies { get; init; }

    public required SearchText Search { get; init; }

    public required ReferenceText References { get; init; }

    public required ApprovalText Approvals { get; init; }

    public required ChangesText Changes { get; init; }

    public required InfobuttonText Infobutton { get; init; }

    public required MapText Map { get; init; }

    public required MethodsText Methods { get; init; }

    public required AboutText About { get; init; }

    public required ErrorText Errors { get; init; }

    public required DataText Data { get; init; }

    public required BookText Book { get; init; }

    public required ApiText Api { get; init; }

    public required CheckText Check { get; init; }

    public required Func<DateOnly, string> Date { get; init; }

    public required Func<PartialDate, string> PartialDate { get; init; }

    /// <summary>Separates the items of an inline list.</summary>
    public required string ListSeparator { get; init; }

    public required Func<string, string> InBrackets { get; init; }

    /// <summary>A label within a sentence, where it loses its capital.</summary>
    public required Func<string, string> Within { get; init; }

    /// <summary>Between a label and what it labels.</summary>
    public required string Colon { get; init; }

    /// <summary>Between two parts of a line.</summary>
    public required string ClauseSeparator { get; init; }
}
