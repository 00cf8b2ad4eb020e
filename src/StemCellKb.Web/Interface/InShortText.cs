using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

/// <summary>The block at the head of a disease page: four answers for each cell type, and what to ask a clinic.</summary>
public sealed record InShortText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string CellType { get; init; }

    public required string DoesItHelp { get; init; }

    public required string HowSure { get; init; }

    public required string WhatRisks { get; init; }

    public required string IsItApproved { get; init; }

    public required string NoEffectClaim { get; init; }

    public required Func<int, string> OtherClaims { get; init; }

    /// <summary>What precedes a claim, with the verb that its certainty allows, as in GRADE: it does, probably does, may, or nobody can tell.</summary>
    public required Func<ClaimWord, Certainty?, string> Verb { get; init; }

    /// <summary>How many of the studies behind the answers were compared with anything: what stands before their marks.</summary>
    public required string Compared { get; init; }

    public required string NotCompared { get; init; }

    /// <summary>Beside a group without marks.</summary>
    public required string NoStudies { get; init; }

    /// <summary>Where a word has no certainty beside it.</summary>
    public required Func<ClaimWord, string> NotRated { get; init; }

    /// <summary>Two sentences: no claim is recorded, and that this says nothing in favor.</summary>
    public required (string Word, string Meaning) NoSafetyClaim { get; init; }

    public required Func<string, string> SafetyInGeneral { get; init; }

    public required string HarmReported { get; init; }

    public required Func<int, (string Word, string Meaning)> NoApproval { get; init; }

    public required string AllApprovals { get; init; }

    public required string QuestionsTitle { get; init; }

    public required IReadOnlyList<string> Questions { get; init; }

    public required string KeepMedicines { get; init; }

    public static readonly InShortText English = new()
    {
        Title = "In short",
        Lead = "What the studies on this page come to",
        CellType = "Cell type",
        DoesItHelp = "Does it help?",
        HowSure = "How sure is that?",
        WhatRisks = "What can go wrong?",
        IsItApproved = "Is it approved?",
        NoEffectClaim = "No claim that it helps is recorded here",
        OtherClaims = n => n == 1 ? "1 more claim" : $"{n} more claims",
        Verb = (word, certainty) => word switch
        {
            ClaimWord.Supported or ClaimWord.LimitedSupport or ClaimWord.EarlySignalOnly => certainty switch
            {
                Certainty.High => "This holds:",
                Certainty.Moderate => "This probably holds:",
                Certainty.Low => "This may hold:",
                Certainty.VeryLow or null => "It is uncertain whether this holds:",
            },
            ClaimWord.NotSupported => certainty switch
            {
                Certainty.High => "This does not hold:",
                Certainty.Moderate => "This probably does not hold:",
                Certainty.Low => "This may not hold:",
                Certainty.VeryLow or null => "It is uncertain whether this holds:",
            },
            ClaimWord.Contested => certainty switch
            {
                Certainty.High or Certainty.Moderate or Certainty.Low => "The studies do not settle whether this holds:",
                Certainty.VeryLow or null => "It is uncertain whether this holds:",
            },
            ClaimWord.AnimalOrLaboratoryOnly => "Not studied in people:",
            ClaimWord.StatedPosition => "Professional bodies say:",
            ClaimWord.NoAgreedPosition => "Professional bodies do not agree on this:",
            ClaimWord.ShownFeasible => "It has been done, which says nothing of benefit:",
            ClaimWord.ProposedOnly => "So far only proposed:",
            ClaimWord.NoEvidenceYet => "No study yet of this:",
        },
        Compared = "compared",
        NotCompared = "not compared",
        NoStudies = "none",
        NotRated = word => word switch
        {
            ClaimWord.AnimalOrLaboratoryOnly => "Not rated: no study in people",
            ClaimWord.NoEvidenceYet => "Not rated: no study yet",
            ClaimWord.Supported or ClaimWord.LimitedSupport or ClaimWord.EarlySignalOnly or ClaimWord.Contested or ClaimWord.NotSupported or ClaimWord.StatedPosition
                or ClaimWord.NoAgreedPosition or ClaimWord.ShownFeasible or ClaimWord.ProposedOnly => "Not rated",
        },
        NoSafetyClaim = ("None recorded here", "No safety claim has been entered for this disease. That does not mean it is safe."),
        SafetyInGeneral = cellType => $"{cellType}: safety in general",
        HarmReported = "Harm reported by",
        NoApproval = n => ("No approved product found", $"None known in the {n} places we follow."),
        AllApprovals = "All approvals",
        QuestionsTitle = "Questions to ask a clinic",
        Questions =
        [
            "Is this a clinical study that the authorities have allowed or put on file? Ask for its number and look it up; registration on a website alone is neither.",
            "Which ethics committee and which regulator oversee it?",
            "Is this very product approved for my disease in this country?",
            "What exactly is given: whose cells, from which tissue, how many, tested how?",
            "What was it compared with, and in how many people with my disease?",
            "What went wrong for others, and who helps and pays if it goes wrong for me?",
        ],
        KeepMedicines = "Do not stop your medicines without your doctor.",
    };

    public static readonly InShortText Chinese = new()
    {
        Title = "要点",
        Lead = "本页各项研究合起来说明什么",
        CellType = "细胞类型",
        DoesItHelp = "有效吗？",
        HowSure = "把握有多大？",
        WhatRisks = "有什么风险？",
        IsItApproved = "获批了吗？",
        NoEffectClaim = "此处未收录有关疗效的论断",
        OtherClaims = n => $"另有{n}条论断",
        Verb = (word, certainty) => word switch
        {
            ClaimWord.Supported or ClaimWord.LimitedSupport or ClaimWord.EarlySignalOnly => certainty switch
            {
                Certainty.High => "确实如此：",
                Certainty.Moderate => "大概如此：",
                Certainty.Low => "或许如此：",
                Certainty.VeryLow or null => "是否如此尚不确定：",
            },
            ClaimWord.NotSupported => certainty switch
            {
                Certainty.High => "并非如此：",
                Certainty.Moderate => "大概并非如此：",
                Certainty.Low => "或许并非如此：",
                Certainty.VeryLow or null => "是否如此尚不确定：",
            },
            ClaimWord.Contested => certainty switch
            {
                Certainty.High or Certainty.Moderate or Certainty.Low => "现有研究不能定论：",
                Certainty.VeryLow or null => "是否如此尚不确定：",
            },
            ClaimWord.AnimalOrLaboratoryOnly => "尚无人体研究：",
            ClaimWord.StatedPosition => "专业机构认为：",
            ClaimWord.NoAgreedPosition => "专业机构意见不一：",
            ClaimWord.ShownFeasible => "已经有人做到，但并不说明是否获益：",
            ClaimWord.ProposedOnly => "目前只是设想：",
            ClaimWord.NoEvidenceYet => "尚无研究：",
        },
        Compared = "有对照",
        NotCompared = "无对照",
        NoStudies = "无",
        NotRated = word => word switch
        {
            ClaimWord.AnimalOrLaboratoryOnly => "未评级：尚无人体研究",
            ClaimWord.NoEvidenceYet => "未评级：尚无研究",
            ClaimWord.Supported or ClaimWord.LimitedSupport or ClaimWord.EarlySignalOnly or ClaimWord.Contested or ClaimWord.NotSupported or ClaimWord.StatedPosition
                or ClaimWord.NoAgreedPosition or ClaimWord.ShownFeasible or ClaimWord.ProposedOnly => "未评级",
        },
        NoSafetyClaim = ("此处未收录", "尚未收录针对本病的安全性论断，这并不表示安全。"),
        SafetyInGeneral = cellType => $"{cellType}的一般安全性",
        HarmReported = "报告有害的文献：",
        NoApproval = n => ("未查到获批产品", $"据我们所知，本站关注的{n}个国家和地区均未批准。"),
        AllApprovals = "全部批准情况",
        QuestionsTitle = "接受治疗前，向医疗机构问清楚",
        Questions =
        [
            "这是已备案或已获许可的临床研究吗？请索要备案号或批件号并自行查询；只在网上注册，不等于备案或获批。",
            "由哪个伦理委员会审查，受哪个监管部门监管？",
            "这一产品在本国是否已获批用于我所患的疾病？",
            "输注的究竟是什么：谁的细胞、取自何种组织、多少数量、如何检验？",
            "与什么作过比较？有多少同病患者参加？",
            "其他患者出现过哪些问题？如果我出了问题，由谁救治、谁承担费用？",
        ],
        KeepMedicines = "未经医生同意，请勿自行停药。",
    };
}
