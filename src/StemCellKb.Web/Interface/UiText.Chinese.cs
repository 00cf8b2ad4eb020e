using System.Globalization;
using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

public sealed partial record UiText
{
    private static readonly UiText Chinese = new()
    {
        Language = Language.Chinese,
        SiteName = "StemCellKb",
        Tagline = "干细胞治疗免疫介导性疾病：有哪些说法，又有哪些研究支持或反对",
        ListSeparator = "、",
        InBrackets = words => $"（{words}）",
        Within = label => label,
        Colon = "：",
        ClauseSeparator = "；",
        Date = date => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture),
        PartialDate = date => (date.Month, date.Day) switch
        {
            ({ } month, { } day) => $"{date.Year}年{month}月{day}日",
            ({ } month, null) => $"{date.Year}年{month}月",
            _ => $"{date.Year}年",
        },
        Data = DataText.Chinese,
        Book = BookText.Chinese,
        Api = ApiText.Chinese,
        Check = CheckText.Chinese,
        Navigation = NavigationText.Chinese,
        Kinds = KindText.Chinese,
        Home = HomeText.Chinese,
        Article = ArticleText.Chinese,
        Evidence = EvidenceText.Chinese,
        Filter = FilterText.Chinese,
        Claims = ClaimText.Chinese,
        Matrix = MatrixText.Chinese,
        Figures = FigureText.Chinese,
        Paths = PathText.Chinese,
        InShort = InShortText.Chinese,
        Reasons = ReasonText.Chinese,
        Dispute = DisputeText.Chinese,
        Effects = EffectText.Chinese,
        Studies = StudyText.Chinese,
        Search = SearchText.Chinese,
        References = ReferenceText.Chinese,
        Approvals = ApprovalText.Chinese,
        Changes = ChangesText.Chinese,
        Infobutton = InfobuttonText.Chinese,
        Map = MapText.Chinese,
        Methods = MethodsText.Chinese,
        About = AboutText.Chinese,
        Errors = ErrorText.Chinese,
    };
}
