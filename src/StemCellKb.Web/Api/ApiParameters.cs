using StemCellKb.Model;
using StemCellKb.Search;
using StemCellKb.Store.Reading;

namespace StemCellKb.Web.Api;

/// <summary>The parameters of the API; a name means the same in every operation.</summary>
internal static class ApiParameters
{
    private const int MostPages = 100_000;

    public static readonly ApiParameter Language = new("language", new("The language of names, texts and addresses", "名称、文字和地址所用的语言"))
    {
        Words = [.. Model.Language.All.Select(language => language.Code)],
        Default = Model.Language.English.Code,
    };

    public static readonly ApiParameter Variant = new("variant", new("With language=zh: names and addresses in a Traditional Chinese reading variant", "与language=zh同用：以繁体阅读版本给出名称和地址"))
    {
        Words = [.. ReadingVariant.All.Select(variant => variant.Code)],
    };

    public static readonly ApiParameter Id = new("id", new("A concept's id, or its identifier in a public vocabulary such as MONDO:0007915", "概念的id，或其在公共词表中的标识符，如MONDO:0007915")) { InPath = true, Example = "lupus-nephritis" };

    public static readonly ApiParameter Query = new("q", new("What is looked for; read up to 200 characters", "要查找的内容，最多读取200个字符")) { MaxLength = TypedText.MaxLength, Example = "MSC lupus" };

    public static readonly ApiParameter Text = new("text", new("The statement: an advertisement, a headline, an assistant’s answer; nothing of it is stored", "要核查的话：广告、标题或智能助手的回答；内容不会被保存"))
    {
        MaxLength = StatementChecker.MostCharacters, IsRequired = true, Example = "Stem cells cure lupus.",
    };

    public static readonly ApiParameter Kind = new("kind", new("What the concept is", "概念的类别")) { Words = [.. ConceptKind.All.Select(kind => kind.Word)] };

    public static readonly ApiParameter Disease = new(FacetGroup.Disease, new("Only about this disease", "仅限该疾病")) { IsConcept = true, Example = "lupus-nephritis" };

    public static readonly ApiParameter CellType = new(FacetGroup.CellType, new("Only about this cell type", "仅限该细胞类型")) { IsConcept = true, Example = "mesenchymal-stem-cells" };

    public static readonly ApiParameter Mechanism = new(FacetGroup.Mechanism, new("Only about this mechanism", "仅限该作用机制")) { IsConcept = true, Example = "immunomodulation" };

    public static readonly ApiParameter Word = new("word", new("The word that the evidence for a claim adds up to", "论断的证据结论")) { Words = Vocabularies.All<ClaimWord>() };

    public static readonly ApiParameter Verdict = Word with { Name = "verdict", Means = new("The former name of word", "word的旧名"), Deprecated = true };

    public static readonly ApiParameter Evidence = Word with { Name = FacetGroup.Evidence };

    public static readonly ApiParameter Page = new("page", new("The page of results, twenty hits each", "结果页码，每页二十条")) { Maximum = SearchRequest.MostPages, Default = "1" };

    public static readonly ApiParameter Exact = new(SearchQuery.Exact, new("Look for the words as typed, without correcting slips", "按原样查找，不纠正拼写")) { Words = [SearchQuery.Yes] };

    public static readonly ApiParameter PageOfClaims = new("page", new($"The page of claims, {ClaimList.MostOnPage} each", $"论断页码，每页{ClaimList.MostOnPage}条")) { Maximum = MostPages, Default = "1" };

    public static readonly ApiParameter Subject = new("subject", new("Only what this concept does", "仅限以该概念为作用方")) { IsConcept = true, Example = "mesenchymal-stem-cells" };

    public static readonly ApiParameter Predicate = new("predicate", new("Only effects of this kind", "仅限该类作用")) { Words = Vocabularies.All<EffectPredicate>() };

    public static readonly ApiParameter Object = new("object", new("Only what is done to this concept", "仅限以该概念为作用对象")) { IsConcept = true, Example = "th17-cell" };

    public static readonly ApiParameter From = new("from", new("The concept from which the chains lead", "链条的起点概念")) { IsConcept = true, IsRequired = true, Example = "ifn-gamma" };

    public static readonly ApiParameter To = new("to", new("The concept to which they lead", "链条的终点概念")) { IsConcept = true, IsRequired = true, Example = "autoantibody" };

    public static readonly ApiParameter PageOfEffects = new("page", new($"The page of effects, {EffectList.MostOnPage} each", $"作用页码，每页{EffectList.MostOnPage}条")) { Maximum = MostPages, Default = "1" };

    public static readonly ApiParameter PageOfWorks = new("page", new($"The page of works, {ReferenceList.MostOnPage} each", $"文献页码，每页{ReferenceList.MostOnPage}篇")) { Maximum = MostPages, Default = "1" };

    public static readonly ApiParameter Form = new("format", new("How the answer is written: as JSON, or as the suggestions of OpenSearch", "答复形式：JSON，或OpenSearch建议"))
    {
        Words = [SuggestionForms.Json, SuggestionForms.OpenSearch],
        Default = SuggestionForms.Json,
    };
}

/// <summary>The two forms of suggestions.</summary>
internal static class SuggestionForms
{
    public const string Json = "json";

    /// <summary>For the address bar of a browser.</summary>
    public const string OpenSearch = "opensearch";

    public const string OpenSearchMediaType = "application/x-suggestions+json";
}
