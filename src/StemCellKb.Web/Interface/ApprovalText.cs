using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

public sealed record ApprovalText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required Func<ApprovalStatus, string> Status { get; init; }

    public required Func<string, string> Jurisdiction { get; init; }

    public required string Product { get; init; }

    public required string Where { get; init; }

    public required string Indication { get; init; }

    public required string Source { get; init; }

    public required Func<string, string> NotApprovedAsOf { get; init; }

    public required string Caption { get; init; }

    public required string Details { get; init; }

    /// <summary>For a cell without a decision.</summary>
    public required string NoneKnown { get; init; }

    /// <summary>What a dot in the table means, as of a day.</summary>
    public required Func<string, string> DotMeans { get; init; }

    /// <summary>Under the table of diseases and products.</summary>
    public required string OtherDiseases { get; init; }

    public required string WhereAreYou { get; init; }

    public required string Elsewhere { get; init; }

    /// <summary>For a chosen place without a decision, as of a day.</summary>
    public required Func<string, string, string> NothingIn { get; init; }

    /// <summary>Before the answers for a disease, place by place; the day is null where the page has no review.</summary>
    public required Func<string, string?, string> AnswersLead { get; init; }

    public static readonly ApprovalText English = new()
    {
        Title = "Approvals",
        Lead = "What regulators have decided about stem-cell products for the diseases covered here, as far as we know. Approval in one country does not mean approval in another.",
        Status = status => status switch
        {
            ApprovalStatus.Approved => "Approved",
            ApprovalStatus.Conditional => "Conditionally approved",
            ApprovalStatus.Withdrawn => "Withdrawn",
            ApprovalStatus.Refused => "Refused",
            ApprovalStatus.NotApproved => "Not approved",
        },
        Jurisdiction = code => code switch
        {
            "US" => "United States",
            "EU" => "European Union",
            "GB" => "United Kingdom",
            "JP" => "Japan",
            "CN" => "China",
            "KR" => "South Korea",
            "CA" => "Canada",
            "NZ" => "New Zealand",
            "AU" => "Australia",
            "IN" => "India",
            "CH" => "Switzerland",
            "TW" => "Taiwan",
            "HK" => "Hong Kong",
            _ => code,
        },
        Product = "Product",
        Where = "Where",
        Indication = "For what",
        Source = "Source",
        NotApprovedAsOf = date => $"Not approved here as far as we know on {date}",
        Caption = "Products by jurisdiction",
        Details = "Decisions, one by one",
        NoneKnown = "no approved product found",
        DotMeans = date => $"A dot means that no decision was found: as far as we know on {date}, the product is not approved there.",
        OtherDiseases = "No decision was found for any other disease covered here.",
        WhereAreYou = "Where are you?",
        Elsewhere = "We follow no other countries. Where a country is not listed, ask its medicines authority.",
        NothingIn = (place, date) => $"{place}: no approved stem-cell product found for any disease covered here, as far as we know on {date}.",
        AnswersLead = (disease, date) => date is null ? $"Stem-cell products for {disease}, place by place:" : $"Stem-cell products for {disease}, place by place, as far as we know on {date}:",
    };

    public static readonly ApprovalText Chinese = new()
    {
        Title = "批准情况",
        Lead = "据我们所知，各地监管机构就本站所涉疾病的干细胞产品作出的决定。在一地获批，不等于在另一地获批。",
        Status = status => status switch
        {
            ApprovalStatus.Approved => "已批准",
            ApprovalStatus.Conditional => "附条件批准",
            ApprovalStatus.Withdrawn => "已撤市",
            ApprovalStatus.Refused => "不予批准",
            ApprovalStatus.NotApproved => "明确未获批",
        },
        Jurisdiction = code => code switch
        {
            "US" => "美国",
            "EU" => "欧盟",
            "GB" => "英国",
            "JP" => "日本",
            "CN" => "中国",
            "KR" => "韩国",
            "CA" => "加拿大",
            "NZ" => "新西兰",
            "AU" => "澳大利亚",
            "IN" => "印度",
            "CH" => "瑞士",
            "TW" => "台湾",
            "HK" => "香港",
            _ => code,
        },
        Product = "产品",
        Where = "国家或地区",
        Indication = "适应证",
        Source = "来源",
        NotApprovedAsOf = date => $"据我们所知，截至{date}未在当地获批",
        Caption = "各产品在各国家和地区的状态",
        Details = "逐项决定",
        NoneKnown = "未查到获批产品",
        DotMeans = date => $"圆点表示未查到获批：据我们所知，截至{date}该产品未在当地获批。",
        OtherDiseases = "本站收录的其他疾病，均未查到监管机构的决定。",
        WhereAreYou = "您在哪里？",
        Elsewhere = "其他国家和地区不在本站的关注范围内，请向当地药品监管机构查询。",
        NothingIn = (place, date) => $"{place}：据我们所知，截至{date}，未查到用于本站所涉疾病的获批干细胞产品。",
        AnswersLead = (disease, date) => date is null ? $"用于{disease}的干细胞产品在各地的批准情况：" : $"据我们所知，截至{date}，用于{disease}的干细胞产品在各地的批准情况：",
    };
}
