using System.Globalization;
using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

public sealed partial record UiText
{
    private static readonly UiText English = new()
    {
        Language = Language.English,
        SiteName = "StemCellKb",
        Tagline = "Stem-cell therapy for immune-mediated diseases: what is claimed, and the studies for and against it",
        ListSeparator = ", ",
        InBrackets = words => $" ({words})",
        Within = label => char.ToLowerInvariant(label[0]) + label[1..],
        Colon = ": ",
        ClauseSeparator = "; ",
        Date = date => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        PartialDate = date => (date.Month, date.Day) switch
        {
            ({ } month, { } day) => new DateOnly(date.Year, month, day).ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            ({ } month, null) => new DateOnly(date.Year, month, 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            _ => date.Iso,
        },
        Data = DataText.English,
        Book = BookText.English,
        Api = ApiText.English,
        Check = CheckText.English,
        Navigation = NavigationText.English,
        Kinds = KindText.English,
        Home = HomeText.English,
        Article = ArticleText.English,
        Evidence = EvidenceText.English,
        Filter = FilterText.English,
        Claims = ClaimText.English,
        Matrix = MatrixText.English,
        Figures = FigureText.English,
        Paths = PathText.English,
        InShort = InShortText.English,
        Reasons = ReasonText.English,
        Dispute = DisputeText.English,
        Effects = EffectText.English,
        Studies = StudyText.English,
        Search = SearchText.English,
        References = ReferenceText.English,
        Approvals = ApprovalText.English,
        Changes = ChangesText.English,
        Infobutton = InfobuttonText.English,
        Map = MapText.English,
        Methods = MethodsText.English,
        About = AboutText.English,
        Errors = ErrorText.English,
    };
}
