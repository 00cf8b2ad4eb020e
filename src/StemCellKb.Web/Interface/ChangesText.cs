using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

/// <summary>What has changed from build to build, in sentences.</summary>
public sealed record ChangesText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string None { get; init; }

    /// <summary>Before the day on which pages were last reviewed.</summary>
    public required Func<string, string> LastReview { get; init; }

    public required string Feed { get; init; }

    /// <summary>The feed of one page's subject.</summary>
    public required string FeedOfPage { get; init; }

    public required Func<string, string> FeedTitle { get; init; }

    public required Func<ChangeSubject, ChangeKind, string, string> Headline { get; init; }

    /// <summary>A claim whose word or certainty is another: before, after, the claim.</summary>
    public required Func<string, string, string, string> Rejudged { get; init; }

    /// <summary>A claim judged as before, on other evidence: the judgement, the claim.</summary>
    public required Func<string, string, string> SameJudgement { get; init; }

    /// <summary>A work that is now retracted, or no longer is.</summary>
    public required Func<bool, string, string> Retraction { get; init; }

    /// <summary>Sections of an article in this language, with the subject's name.</summary>
    public required Func<Language, string, string> Sections { get; init; }

    /// <summary>A section, by its anchor, is now behind the other language, or in step again.</summary>
    public required Func<string, bool, string> Section { get; init; }

    public required Func<ChangeKind, string, string> Item { get; init; }

    public required string ByRule { get; init; }

    /// <summary>The name of a fact that only this page names.</summary>
    public required Func<string, string> Fact { get; init; }

    /// <summary>Where nothing was recorded.</summary>
    public required string Nothing { get; init; }

    public static readonly ChangesText English = new()
    {
        Title = "What changed",
        Lead = "Claims whose word or certainty changed, and the study that changed it; works and regulators' decisions added or withdrawn; sections that have fallen behind the other language. Changes of wording alone are not listed.",
        None = "No changes to show. Each build lists what has changed since the one before it; this one had none to compare with, or nothing that is compared has changed.",
        LastReview = day => $"Pages were last reviewed on {day}.",
        Feed = "Atom feed",
        FeedOfPage = "Changes (Atom)",
        FeedTitle = name => $"StemCellKb: what changed in {name}",
        Headline = (subject, kind, name) => $"{(subject, kind) switch
        {
            (ChangeSubject.Claim, ChangeKind.Added) => "New claim",
            (ChangeSubject.Claim, ChangeKind.Changed) => "Claim changed",
            (ChangeSubject.Claim, ChangeKind.Withdrawn) => "Claim withdrawn",
            (ChangeSubject.Work, ChangeKind.Added) => "New work",
            (ChangeSubject.Work, ChangeKind.Changed) => "Work changed",
            (ChangeSubject.Work, ChangeKind.Withdrawn) => "Work no longer held",
            (ChangeSubject.Article, ChangeKind.Added) => "New article",
            (ChangeSubject.Article, ChangeKind.Changed) => "Article changed",
            (ChangeSubject.Article, ChangeKind.Withdrawn) => "Article withdrawn",
            (ChangeSubject.Approval, ChangeKind.Added) => "New decision of a regulator",
            (ChangeSubject.Approval, ChangeKind.Changed) => "Decision of a regulator changed",
            (ChangeSubject.Approval, ChangeKind.Withdrawn) => "Decision of a regulator no longer held",
        }}: {name}",
        Rejudged = (before, after, claim) => $"{before} → {after}: {claim}",
        SameJudgement = (judgement, claim) => $"Evidence changed, still “{judgement}”: {claim}",
        Retraction = (isRetracted, title) => isRetracted ? $"Retracted: {title}" : $"No longer marked as retracted: {title}",
        Sections = (language, name) => $"{name}, {(language == Language.English ? "English" : "Chinese")} text: sections beside the other language",
        Section = (anchor, isBehind) => isBehind ? $"#{anchor}: the other language is newer" : $"#{anchor}: in step again",
        Item = (kind, study) => kind switch
        {
            ChangeKind.Added => $"Added: {study}",
            ChangeKind.Changed => $"Changed: {study}",
            ChangeKind.Withdrawn => $"Withdrawn: {study}",
        },
        ByRule = "The evidence is the same: the rule that judges it has changed.",
        Fact = fact => fact switch
        {
            "asks" => "question",
            "about" => "subject",
            "effect" => "effect",
            "direction" => "direction",
            "model" => "studied in",
            "design" => "design",
            "tests" => "what the comparison tests",
            "direct" => "directness",
            "grade" => "printed certainty",
            "cell-source" => "cell source",
            "pools" or "pooled" => "what is pooled",
            "retracted" => "retraction",
            "study" or "reports" => "reports of the study",
            "phase" => "phase",
            "participants" => "participants",
            "shares-patients-with" => "people shared with other studies",
            "outcomes" => "results in numbers",
            "status" => "status",
            "date" => "date",
            _ => fact,
        },
        Nothing = "not recorded",
    };

    public static readonly ChangesText Chinese = new()
    {
        Title = "更新记录",
        Lead = "列出结论用词或证据质量与此前不同的论断及其所依据的研究变动，新增或撤下的文献与监管决定，以及落后于另一语言的章节。仅文字润色不算变化，不在此列。",
        None = "暂无更新可列。每次构建只列出自上一次构建以来的变化：本次没有可供比较的前次构建，或所比较的内容未变。",
        LastReview = day => $"页面最近一次审阅：{day}。",
        Feed = "Atom 订阅",
        FeedOfPage = "更新（Atom）",
        FeedTitle = name => $"StemCellKb：{name}的更新",
        Headline = (subject, kind, name) => $"{(subject, kind) switch
        {
            (ChangeSubject.Claim, ChangeKind.Added) => "新增论断",
            (ChangeSubject.Claim, ChangeKind.Changed) => "论断变更",
            (ChangeSubject.Claim, ChangeKind.Withdrawn) => "撤下论断",
            (ChangeSubject.Work, ChangeKind.Added) => "新增文献",
            (ChangeSubject.Work, ChangeKind.Changed) => "文献变更",
            (ChangeSubject.Work, ChangeKind.Withdrawn) => "不再收录的文献",
            (ChangeSubject.Article, ChangeKind.Added) => "新增条目",
            (ChangeSubject.Article, ChangeKind.Changed) => "条目变更",
            (ChangeSubject.Article, ChangeKind.Withdrawn) => "撤下条目",
            (ChangeSubject.Approval, ChangeKind.Added) => "新增监管决定",
            (ChangeSubject.Approval, ChangeKind.Changed) => "监管决定变更",
            (ChangeSubject.Approval, ChangeKind.Withdrawn) => "不再收录的监管决定",
        }}：{name}",
        Rejudged = (before, after, claim) => $"{before}→{after}：{claim}",
        SameJudgement = (judgement, claim) => $"证据有变化，结论仍为“{judgement}”：{claim}",
        Retraction = (isRetracted, title) => isRetracted ? $"已撤稿：{title}" : $"不再标记为撤稿：{title}",
        Sections = (language, name) => $"{name}（{(language == Language.English ? "英文" : "中文")}正文）：与另一语言对照的章节",
        Section = (anchor, isBehind) => isBehind ? $"#{anchor}：另一语言的内容更新" : $"#{anchor}：两种语言已重新一致",
        Item = (kind, study) => kind switch
        {
            ChangeKind.Added => $"新增：{study}",
            ChangeKind.Changed => $"变更：{study}",
            ChangeKind.Withdrawn => $"撤下：{study}",
        },
        ByRule = "证据未变，评定规则有所更改。",
        Fact = fact => fact switch
        {
            "asks" => "所问",
            "about" => "对象",
            "effect" => "作用",
            "direction" => "结果方向",
            "model" => "研究对象",
            "design" => "研究设计",
            "tests" => "对照所检验的内容",
            "direct" => "直接性",
            "grade" => "原文给出的证据质量",
            "cell-source" => "细胞来源",
            "pools" or "pooled" => "合并的研究",
            "retracted" => "撤稿",
            "study" or "reports" => "该研究的报告",
            "phase" => "分期",
            "participants" => "受试者人数",
            "shares-patients-with" => "与其他研究重叠的受试者",
            "outcomes" => "数值结果",
            "status" => "状态",
            "date" => "日期",
            _ => fact,
        },
        Nothing = "未记录",
    };
}
