namespace StemCellKb.Web.Interface;

public sealed record HomeText
{
    public required string Lead { get; init; }

    public required string ThreeWaysIn { get; init; }

    /// <summary>The argument is their number.</summary>
    public required Func<int, string> All { get; init; }

    public required Func<int, string> AllFindings { get; init; }

    public required Func<int, string> ClaimCount { get; init; }

    public required string MatrixHeading { get; init; }

    public required string MatrixLead { get; init; }

    public required string WholeMatrix { get; init; }

    public required string NewHeading { get; init; }

    public required string NewLead { get; init; }

    public required Func<string, string> LastReview { get; init; }

    public required string Feed { get; init; }

    public required string StartHere { get; init; }

    /// <summary>A kind of reader, and what such a reader finds first.</summary>
    public required (string Name, string Finds) Patient { get; init; }

    public required (string Name, string Finds) Clinician { get; init; }

    public required (string Name, string Finds) Researcher { get; init; }

    public static readonly HomeText English = new()
    {
        Lead = "What stem-cell therapy does in immune-mediated disease, through which mechanism, with which cells, and how good the evidence is. Every claim is shown with the studies for and against it, in English and Chinese.",
        ThreeWaysIn = "Three ways in",
        All = n => $"All {n}",
        AllFindings = n => $"All {n} findings of this work",
        ClaimCount = n => n == 1 ? "1 claim" : $"{n} claims",
        MatrixHeading = "The evidence at a glance",
        MatrixLead = "Human studies of each cell type in each disease; one mark is one study.",
        WholeMatrix = "The evidence on every disease",
        NewHeading = "What is new",
        NewLead = "The latest studies, and what each says about the claims it addresses.",
        LastReview = date => $"Articles last reviewed on {date}.",
        Feed = "Feed (Atom)",
        StartHere = "Start here",
        Patient = ("Patients and families", "Your disease in short: does it help, how sure is that, what can go wrong, is it approved, and what to ask a clinic."),
        Clinician = ("Clinicians", "The studies of each cell type in each disease, for and against, and how certain they let anybody be."),
        Researcher = ("Researchers", "What acts on what, through which messenger, with the studies behind every step; all of it to download."),
    };

    public static readonly HomeText Chinese = new()
    {
        Lead = "干细胞治疗在免疫介导性疾病中能做什么、通过什么机制、用哪种细胞，证据又有多可靠。每一种说法旁边，都列出支持它和反对它的研究，中英文对照。",
        ThreeWaysIn = "三个入口",
        All = n => $"全部{n}项",
        AllFindings = n => $"该文献的全部{n}条结果",
        ClaimCount = n => $"{n}条论断",
        MatrixHeading = "证据概览",
        MatrixLead = "每种疾病中各类细胞的人体研究，一个标记代表一项研究。",
        WholeMatrix = "查看全部疾病的证据",
        NewHeading = "最新研究",
        NewLead = "最近发表的研究，以及它们对相关论断的支持或反对。",
        LastReview = date => $"各条目最近一次审阅：{date}。",
        Feed = "订阅更新（Atom）",
        StartHere = "从这里开始",
        Patient = ("患者和家属", "从您的疾病看起：有没有效，把握有多大，有哪些风险，是否获批，就诊时该问什么。"),
        Clinician = ("临床医生", "每类细胞治疗每种疾病的研究，有利与不利的结果并列，并注明证据质量。"),
        Researcher = ("科研人员", "哪种细胞作用于什么、经由哪种介质，每一步都附有研究；数据可全部下载。"),
    };
}
