using StemCellKb.Search.Text;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>
/// The rows of a disease's head that a query asks for: whether a treatment helps, what can go wrong, whether it is approved. No price is
/// recorded; a question about it gets what is approved, and what to ask a clinic.
/// </summary>
internal static class AskedQuestion
{
    private static readonly (InShortRows Rows, string[] English, string[] Chinese)[] All =
    [
        (InShortRows.Approval | InShortRows.Clinic,
            ["cost", "costs", "price", "prices", "expensive", "cheap", "afford", "pay", "paid", "paying", "fee", "fees", "insurance", "reimbursed", "clinic", "clinics"],
            ["费用", "价格", "价钱", "多少钱", "花费", "收费", "自费", "医保", "健保", "报销", "贵吗", "贵不贵", "诊所"]),
        (InShortRows.Approval,
            ["approve", "approved", "approval", "approvals", "licensed", "legal", "illegal", "authorized", "authorised", "fda", "ema", "nmpa", "pmda", "available"],
            ["批准", "获批", "核准", "上市", "合法", "审批", "药监局", "食药署"]),
        (InShortRows.Risk,
            ["risk", "risks", "risky", "safe", "safety", "danger", "dangers", "dangerous", "harm", "harms", "harmful", "complication", "complications", "side"],
            ["风险", "安全", "副作用", "不良反应", "危险", "后遗症", "并发症", "坏处"]),
        (InShortRows.Help,
            ["cure", "cures", "cured", "curable", "help", "helps", "work", "works", "effective", "efficacy", "benefit", "benefits", "remission"],
            ["治愈", "根治", "断根", "治好", "有用", "有效", "效果", "疗效", "能治", "可以治", "管用", "获益"]),
    ];

    /// <summary>How something works is asked of its mechanism.</summary>
    private static readonly string[] OfMechanism = ["work", "works"];

    /// <summary>None where the query asks for none of them.</summary>
    public static InShortRows Of(string query)
    {
        var typed = ChineseConversion.ToSimplified(query.ToLowerInvariant());
        var words = typed.Split([' ', ',', '.', '?', '!', '\'', '/', '-', '’'], StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        if (words.Contains("how"))
            words.ExceptWith(OfMechanism);
        return All.Where(each => each.English.Any(words.Contains) || each.Chinese.Any(part => typed.Contains(part, StringComparison.Ordinal)))
            .Aggregate(InShortRows.None, (rows, each) => rows | each.Rows);
    }
}
