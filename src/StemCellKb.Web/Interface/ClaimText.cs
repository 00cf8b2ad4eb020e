using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

/// <summary>Claims in tables, and the page of one.</summary>
public sealed record ClaimText
{
    public required Func<int, int, string> ShowStudies { get; init; }

    public required string NoItems { get; init; }

    public required string Label { get; init; }

    public required string Origin { get; init; }

    public required Func<string, string> Via { get; init; }

    public required string None { get; init; }

    /// <summary>Over the claims that answer one kind of question.</summary>
    public required Func<ClaimQuestion, string> Group { get; init; }

    public required Func<MarkColumn, string> Column { get; init; }

    public required string ReviewsColumn { get; init; }

    public required string OrderBy { get; init; }

    public required Func<ClaimOrder, string> Order { get; init; }

    /// <summary>Where only the first claims of a question are shown: the link to all of them.</summary>
    public required Func<ClaimQuestion, int, string> AllOfGroup { get; init; }

    public required string Source { get; init; }

    public required string Result { get; init; }

    public required string DirectionColumn { get; init; }

    public required string StudiesHeading { get; init; }

    public required string Previous { get; init; }

    public required string Next { get; init; }

    public required string Cite { get; init; }

    public required string Edit { get; init; }

    public required string PermanentAddress { get; init; }

    public required string About { get; init; }

    public static readonly ClaimText English = new()
    {
        ShowStudies = (studies, reviews) => (studies, reviews) switch
        {
            (0, 0) => "the works",
            (0, 1) => "1 review",
            (0, _) => $"{reviews} reviews",
            (1, 0) => "1 study",
            (_, 0) => $"{studies} studies",
            (_, _) => $"{(studies == 1 ? "1 study" : $"{studies} studies")} and {(reviews == 1 ? "1 review" : $"{reviews} reviews")}",
        },
        NoItems = "No study of this claim has been entered yet. That is evidence neither for it nor against it.",
        Label = "Claim",
        Origin = "Claimed by",
        Via = name => $"From {name}",
        None = "No claim about this subject has been entered yet.",
        Group = asks => asks switch
        {
            ClaimQuestion.Effect => "Does it help?",
            ClaimQuestion.Safety => "Is it safe?",
            ClaimQuestion.Mechanism => "How does it act?",
            ClaimQuestion.Feasibility or ClaimQuestion.Status => "Making, dosing and positions",
        },
        Column = column => column switch
        {
            MarkColumn.Randomized => "Randomized",
            MarkColumn.Compared => "Compared",
            MarkColumn.NotCompared => "Not compared",
            MarkColumn.Animals => "Animals",
            MarkColumn.Laboratory => "Lab",
        },
        ReviewsColumn = "Reviews",
        OrderBy = "All claims, ordered by",
        Order = order => order switch
        {
            ClaimOrder.Certainty => "certainty",
            ClaimOrder.People => "people",
            ClaimOrder.Year => "latest study",
            ClaimOrder.Studies => "number of studies",
        },
        AllOfGroup = (asks, n) => asks switch
        {
            ClaimQuestion.Effect => $"All {n} claims on whether it helps",
            ClaimQuestion.Safety => $"All {n} claims on safety",
            ClaimQuestion.Mechanism => $"All {n} claims on how it acts",
            ClaimQuestion.Feasibility or ClaimQuestion.Status => $"All {n} claims on making, dosing and positions",
        },
        Source = "Source",
        Result = "Result",
        DirectionColumn = "Direction",
        StudiesHeading = "The studies",
        Previous = "Previous claim",
        Next = "Next claim",
        Cite = "Cite this claim",
        Edit = "Edit this claim",
        PermanentAddress = "Permanent address",
        About = "About",
    };

    public static readonly ClaimText Chinese = new()
    {
        ShowStudies = (studies, reviews) => (studies, reviews) switch
        {
            (0, 0) => "查看文献",
            (0, _) => $"{reviews}篇综述",
            (_, 0) => $"{studies}项研究",
            (_, _) => $"{studies}项研究、{reviews}篇综述",
        },
        NoItems = "尚未收录与这一论断有关的研究。这既不表示它成立，也不表示它不成立。",
        Label = "论断",
        Origin = "出处",
        Via = name => $"来自{name}",
        None = "尚未收录有关本主题的论断。",
        Group = asks => asks switch
        {
            ClaimQuestion.Effect => "有效吗？",
            ClaimQuestion.Safety => "安全吗？",
            ClaimQuestion.Mechanism => "如何起作用？",
            ClaimQuestion.Feasibility or ClaimQuestion.Status => "制备、用量与各方立场",
        },
        Column = column => column switch
        {
            MarkColumn.Randomized => "随机",
            MarkColumn.Compared => "有对照",
            MarkColumn.NotCompared => "无对照",
            MarkColumn.Animals => "动物",
            MarkColumn.Laboratory => "体外",
        },
        ReviewsColumn = "综述",
        OrderBy = "全部论断，排序：",
        Order = order => order switch
        {
            ClaimOrder.Certainty => "证据质量",
            ClaimOrder.People => "受试者人数",
            ClaimOrder.Year => "最新研究",
            ClaimOrder.Studies => "研究数",
        },
        AllOfGroup = (asks, n) => asks switch
        {
            ClaimQuestion.Effect => $"有关疗效的全部{n}条论断",
            ClaimQuestion.Safety => $"有关安全性的全部{n}条论断",
            ClaimQuestion.Mechanism => $"有关作用机制的全部{n}条论断",
            ClaimQuestion.Feasibility or ClaimQuestion.Status => $"有关制备、用量与立场的全部{n}条论断",
        },
        Source = "来源",
        Result = "结果",
        DirectionColumn = "方向",
        StudiesHeading = "各项研究",
        Previous = "上一条论断",
        Next = "下一条论断",
        Cite = "引用这条论断",
        Edit = "编辑这条论断",
        PermanentAddress = "永久地址",
        About = "涉及",
    };
}
