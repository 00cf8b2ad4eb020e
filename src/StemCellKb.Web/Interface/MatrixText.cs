using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

/// <summary>The table of diseases by cell types.</summary>
public sealed record MatrixText
{
    /// <summary>How many items of a cell of the matrix are of animals or the laboratory.</summary>
    public required Func<int, string> NotInPeople { get; init; }

    public required string EmptyCell { get; init; }

    /// <summary>Before the marks of one kind of question, where there is little room.</summary>
    public required Func<ClaimQuestion, string> Line { get; init; }

    /// <summary>A cell whose studies a filter has taken out.</summary>
    public required string NoneOfThisKind { get; init; }

    public required Func<int, string> OthersInCell { get; init; }

    public required Func<string, int, string> ClaimsOfRow { get; init; }

    public required string Caption { get; init; }

    public required string OtherClaims { get; init; }

    public required string OtherClaimsLead { get; init; }

    public static readonly MatrixText English = new()
    {
        NotInPeople = n => $"{n} in animals or the laboratory",
        EmptyCell = "no evidence item yet",
        Line = asks => asks switch
        {
            ClaimQuestion.Effect => "helps?",
            ClaimQuestion.Safety => "safe?",
            ClaimQuestion.Mechanism => "how?",
            ClaimQuestion.Feasibility or ClaimQuestion.Status => "other",
        },
        NoneOfThisKind = "none of this kind",
        OthersInCell = n => n == 1 ? "1 other" : $"{n} others",
        ClaimsOfRow = (disease, n) => n == 1 ? $"The claim on {disease}" : $"The {n} claims on {disease}",
        Caption = "Evidence items by disease and cell type",
        OtherClaims = "Claims that name no disease or no cell type",
        OtherClaimsLead = "Mechanisms, manufacture and safety.",
    };

    public static readonly MatrixText Chinese = new()
    {
        NotInPeople = n => $"另有动物或体外研究{n}项",
        EmptyCell = "尚无证据条目",
        Line = asks => asks switch
        {
            ClaimQuestion.Effect => "疗效",
            ClaimQuestion.Safety => "安全",
            ClaimQuestion.Mechanism => "机制",
            ClaimQuestion.Feasibility or ClaimQuestion.Status => "其他",
        },
        NoneOfThisKind = "无此类研究",
        OthersInCell = n => $"其他{n}项",
        ClaimsOfRow = (disease, n) => $"有关{disease}的{n}条论断",
        Caption = "按疾病和细胞类型排列的证据条目",
        OtherClaims = "未限定疾病或细胞类型的论断",
        OtherClaimsLead = "关于机制、制备与安全性。",
    };
}
