using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

public sealed record ArticleText
{
    public required string Contents { get; init; }

    public required string Evidence { get; init; }

    public required string Connections { get; init; }

    public required string References { get; init; }

    public required string Facts { get; init; }

    public required string AtAGlance { get; init; }

    public required string PeopleStudied { get; init; }

    public required Func<MarkColumn, string> StudiesOf { get; init; }

    public required string ReviewsAndGuidelines { get; init; }

    public required string Abbreviation { get; init; }

    /// <summary>Whose names these are, by their script.</summary>
    public required Func<string, string> NamesOfRegion { get; init; }

    public required string Identifiers { get; init; }

    public required string NearIdentifiers { get; init; }

    public required Func<string, string> Relation { get; init; }

    public required string Broader { get; init; }

    public required string Narrower { get; init; }

    public required string Reviewed { get; init; }

    public required string ReviewDue { get; init; }

    public required Func<string, string> NotTranslated { get; init; }

    public required string Behind { get; init; }

    public required string SideBySide { get; init; }

    public required string OneLanguage { get; init; }

    public required Func<int, string> SharedClaims { get; init; }

    public required string Mentions { get; init; }

    public required string MentionsThis { get; init; }

    public required string MentionedHere { get; init; }

    public required Func<ConceptKind, string> ConnectedKind { get; init; }

    public required string NoConnections { get; init; }

    /// <summary>Below a list that is cut: how many it shows of how many.</summary>
    public required Func<int, int, string> FirstOfMany { get; init; }

    public required string AllOfThem { get; init; }

    public required string AllInDownloads { get; init; }

    public required string BackToText { get; init; }

    public required string NotCitedInText { get; init; }

    /// <summary>Over what a long page keeps folded.</summary>
    public required Func<int, string> ShowReferences { get; init; }

    public required Func<int, string> ShowConnections { get; init; }

    /// <summary>Works that only the claims rest on, where the page does not list them.</summary>
    public required Func<int, string> FurtherWorks { get; init; }

    public required string SectionInOtherLanguage { get; init; }

    public required string CopyLink { get; init; }

    public required string Copied { get; init; }

    /// <summary>Puts a citation on the clipboard.</summary>
    public required string Copy { get; init; }

    public required string CitationCopied { get; init; }

    public required string AddressCopied { get; init; }

    public required string Share { get; init; }

    public required string Print { get; init; }

    public required string Edit { get; init; }

    public required string History { get; init; }

    /// <summary>Before the forms in which programs read the works of the list.</summary>
    public required string ReferencesAs { get; init; }

    public required string CiteFigure { get; init; }

    public required string CitePage { get; init; }

    /// <summary>How to cite an article: from its title, the day of its last review and its address.</summary>
    public required Func<string, DateOnly?, string, string> Citation { get; init; }

    public required string ReportProblem { get; init; }

    public required string Definition { get; init; }

    public required string MedicalNotice { get; init; }

    public required string Downloads { get; init; }

    public static readonly ArticleText English = new()
    {
        Contents = "On this page",
        Evidence = "The evidence",
        Connections = "Connections",
        References = "References",
        Facts = "Names and codes",
        AtAGlance = "At a glance",
        PeopleStudied = "People studied",
        StudiesOf = row => row switch
        {
            MarkColumn.Randomized => "Randomized trials",
            MarkColumn.Compared => "Other comparisons",
            MarkColumn.NotCompared => "Not compared",
            MarkColumn.Animals => "Animal studies",
            MarkColumn.Laboratory => "Laboratory studies",
        },
        ReviewsAndGuidelines = "Reviews, guidelines",
        Abbreviation = "Abbreviation",
        NamesOfRegion = script => script == ReadingVariant.Taiwan.Tag ? "In Taiwan" : script == ReadingVariant.HongKong.Tag ? "In Hong Kong" : "In Taiwan and Hong Kong",
        Identifiers = "Codes",
        NearIdentifiers = "Related codes",
        Relation = relation => relation switch
        {
            "broad" => "wider",
            "narrow" => "narrower",
            "close" => "close",
            "obsolete" => "no longer used",
            _ => "related",
        },
        Broader = "Belongs to",
        Narrower = "Includes",
        Reviewed = "Last reviewed",
        ReviewDue = "Next review due",
        NotTranslated = language => $"This article has not been written in English yet. You are reading the {language} text.",
        Behind = "The Chinese text has changed since this was last brought into step. These sections may be behind:",
        SideBySide = "English and Chinese side by side",
        OneLanguage = "English only",
        SharedClaims = n => n == 1 ? "1 shared claim" : $"{n} shared claims",
        Mentions = "Where it is mentioned",
        MentionsThis = "mentions this page",
        MentionedHere = "mentioned here",
        ConnectedKind = ConceptKind.Each(
            disease: "Diseases",
            cellType: "Cell types",
            mechanism: "Mechanisms",
            topic: "Topics",
            term: "Terms"),
        NoConnections = "Nothing is linked to this page yet.",
        FirstOfMany = (shown, all) => $"The first {shown} of {all}.",
        AllOfThem = "All of them",
        AllInDownloads = "All are in the downloads",
        BackToText = "Back to the text",
        NotCitedInText = "evidence only",
        ShowReferences = n => $"The {n} works that the text cites",
        ShowConnections = n => $"{n} pages connected with this one",
        FurtherWorks = n => $"The claims rest on {n} further works, each named on the page of its claim. All works:",
        SectionInOtherLanguage = "This section in Chinese",
        CopyLink = "Copy a link to this section",
        Copied = "Link copied",
        Copy = "Copy",
        CitationCopied = "Citation copied",
        AddressCopied = "Address of the page copied",
        Share = "Share",
        Print = "Print",
        Edit = "Edit this page",
        History = "History",
        ReferencesAs = "These references as",
        CiteFigure = "Cite this figure",
        CitePage = "Cite this page",
        Citation = (title, reviewed, address) =>
            FormattableString.Invariant($"StemCellKb contributors. {title}. StemCellKb{(reviewed is { } day ? FormattableString.Invariant($"; reviewed {day:yyyy MMM d}") : "")}. Available from: {address}"),
        ReportProblem = "Report a problem",
        Definition = "Definition",
        MedicalNotice = "This page informs; it does not advise. Talk to your doctor before you start, stop or travel for any treatment.",
        Downloads = "This page as",
    };

    public static readonly ArticleText Chinese = new()
    {
        Contents = "本页内容",
        Evidence = "证据",
        Connections = "相关条目",
        References = "参考文献",
        Facts = "名称与编码",
        AtAGlance = "数据概览",
        PeopleStudied = "受试者人数",
        StudiesOf = row => row switch
        {
            MarkColumn.Randomized => "随机对照试验",
            MarkColumn.Compared => "其他对照研究",
            MarkColumn.NotCompared => "无对照研究",
            MarkColumn.Animals => "动物研究",
            MarkColumn.Laboratory => "体外研究",
        },
        ReviewsAndGuidelines = "综述与指南",
        Abbreviation = "缩写",
        NamesOfRegion = script => script == ReadingVariant.Taiwan.Tag ? "台湾用语" : script == ReadingVariant.HongKong.Tag ? "香港用语" : "台湾及香港用语",
        Identifiers = "编码",
        NearIdentifiers = "相近编码",
        Relation = relation => relation switch
        {
            "broad" => "上位",
            "narrow" => "下位",
            "close" => "近似",
            "obsolete" => "已停用",
            _ => "相关",
        },
        Broader = "属于",
        Narrower = "包括",
        Reviewed = "最近审阅",
        ReviewDue = "下次审阅",
        NotTranslated = _ => "本文尚无中文版，以下为英文原文。",
        Behind = "英文版在上次核对之后有改动，以下各节可能尚未更新：",
        SideBySide = "中英文对照",
        OneLanguage = "只看中文",
        SharedClaims = n => $"共有{n}条论断",
        Mentions = "文中提及",
        MentionsThis = "引用本页的条目",
        MentionedHere = "本页引用的条目",
        ConnectedKind = ConceptKind.Each(
            disease: "疾病",
            cellType: "细胞类型",
            mechanism: "作用机制",
            topic: "专题",
            term: "术语"),
        NoConnections = "尚无与本页相关的条目。",
        FirstOfMany = (shown, all) => $"共{all}项，此处列出前{shown}项。",
        AllOfThem = "查看全部",
        AllInDownloads = "全部内容见数据下载",
        BackToText = "回到正文",
        NotCitedInText = "仅见于证据",
        ShowReferences = n => $"正文引用的{n}篇文献",
        ShowConnections = n => $"与本页相关的{n}个页面",
        FurtherWorks = n => $"各论断另依据{n}篇文献，列于相应论断的页面。全部文献：",
        SectionInOtherLanguage = "本节英文版",
        CopyLink = "复制本节链接",
        Copied = "链接已复制",
        Copy = "复制",
        CitationCopied = "引文已复制",
        AddressCopied = "本页网址已复制",
        Share = "分享",
        Print = "打印",
        Edit = "编辑本页",
        History = "修订历史",
        ReferencesAs = "导出本页参考文献：",
        CiteFigure = "引用此图表",
        CitePage = "引用本页",
        Citation = (title, reviewed, address) =>
            FormattableString.Invariant($"StemCellKb贡献者. {title}[EB/OL].{(reviewed is { } day ? FormattableString.Invariant($" ({day:yyyy-MM-dd}).") : "")} {address}"),
        ReportProblem = "报告问题",
        Definition = "定义",
        MedicalNotice = "本页旨在提供信息，不构成医疗建议。开始、停用任何治疗，或赴外地、境外就医之前，请先与医生商量。",
        Downloads = "本页其他格式",
    };
}
