using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

/// <summary>Checking a statement from elsewhere.</summary>
public sealed record CheckText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string Label { get; init; }

    public required string Submit { get; init; }

    public required string Private { get; init; }

    public required Func<int, string> AtMost { get; init; }

    public required string Examples { get; init; }

    public required IReadOnlyList<string> ExampleTexts { get; init; }

    public required string Nothing { get; init; }

    public required Func<int, string> TooLong { get; init; }

    public required string Unreadable { get; init; }

    public required string Result { get; init; }

    public required Func<StatementRelation, string> Relation { get; init; }

    /// <summary>What the relation means for the reader, in a sentence.</summary>
    public required Func<StatementRelation, string> Means { get; init; }

    public required string Question { get; init; }

    public required string QuestionMeans { get; init; }

    public required string Nearest { get; init; }

    public required string StrongestFor { get; init; }

    public required string StrongestAgainst { get; init; }

    public required string StrongestMixed { get; init; }

    public required string NoneFor { get; init; }

    public required string NoneAgainst { get; init; }

    public required string LeavesOut { get; init; }

    public required Func<Omission, string> Omission { get; init; }

    public required string SeeApprovals { get; init; }

    public required string HowItWorks { get; init; }

    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>On the search page, for what is too long to be a search.</summary>
    public required string Offer { get; init; }

    public static readonly CheckText English = new()
    {
        Title = "Check a statement",
        Lead = "Paste an advertisement, a headline or an assistant’s answer about stem cells. Each sentence is set beside the studies for and against it.",
        Label = "The text to check",
        Submit = "Check",
        Private = "Nothing you type is stored or logged.",
        AtMost = n => $"At most {n:N0} characters, in English or Chinese.",
        Examples = "Try one of these",
        ExampleTexts =
        [
            "Stem cells cure lupus.",
            "Our mesenchymal stem cells are completely safe and 95% effective in rheumatoid arthritis.",
            "Autologous stem cell transplantation may prolong survival in severe systemic sclerosis.",
        ],
        Nothing = "Type or paste a sentence first.",
        TooLong = n => $"This text is too long. Check at most {n:N0} characters at a time.",
        Unreadable = "This text could not be read.",
        Result = "Sentence by sentence",
        Relation = relation => relation switch
        {
            StatementRelation.States => "Says what the evidence bears",
            StatementRelation.Overstates => "Says more than the evidence bears",
            StatementRelation.OneSided => "Tells one side of the evidence",
            StatementRelation.Contradicts => "Goes against the evidence",
            StatementRelation.NotCovered => "Not covered here",
        },
        Means = relation => relation switch
        {
            StatementRelation.States => "The sentence is about as sure as the studies allow. That does not make it true of any one person.",
            StatementRelation.Overstates => "The sentence is surer, or wider, than the studies are.",
            StatementRelation.OneSided => "We hold a study that found this, and the studies taken together do not agree with it.",
            StatementRelation.Contradicts => "The studies we hold found otherwise.",
            StatementRelation.NotCovered => "We hold no claim on this. That says nothing for or against it.",
        },
        Question = "A question",
        QuestionMeans = "The sentence states nothing. These claims answer it.",
        Nearest = "Nearest claims",
        StrongestFor = "Strongest for",
        StrongestAgainst = "Strongest against",
        StrongestMixed = "Strongest with mixed results",
        NoneFor = "No study for it is held.",
        NoneAgainst = "No study against it is held.",
        LeavesOut = "The sentence leaves out",
        Omission = omission => omission switch
        {
            Model.Omission.NotInPeople => "that it was seen in animals or in the laboratory only",
            Model.Omission.NoComparison => "that no study compared people with and without the treatment",
            Model.Omission.LowCertainty => "how uncertain it is",
            Model.Omission.StudiesAgainst => "that studies found otherwise",
            Model.Omission.Harm => "that harm was found with these cells in this disease",
            Model.Omission.OtherDisease => "that the evidence is about another group of people or diseases",
            Model.Omission.Figures => "where its figures come from: no study here found them",
        },
        SeeApprovals = "What is approved, where and for what",
        HowItWorks = "How it works, and what it cannot do",
        Rules =
        [
            "Names of diseases, cells and molecules tie a sentence to our claims; a table of words (cures, may, no difference, in mice) gives its direction, strength and scope. There is no language model.",
            "It matches words and does not understand: irony, pictures and hints escape it. Read the claim it names.",
            "It never says that a sentence is true. What our claims do not cover it says nothing about.",
        ],
        Offer = "This reads like a statement. Check it against the studies",
    };

    public static readonly CheckText Chinese = new()
    {
        Title = "核查一种说法",
        Lead = "粘贴一段关于干细胞的广告、标题或智能助手的回答，本站逐句列出支持和反对它的研究。",
        Label = "要核查的文字",
        Submit = "核查",
        Private = "您输入的内容不会被保存，也不会写入日志。",
        AtMost = n => $"最多{n:N0}个字符，中英文均可。",
        Examples = "可以试试这些",
        ExampleTexts =
        [
            "干细胞可以治愈红斑狼疮。",
            "我们的间充质干细胞治疗类风湿关节炎绝对安全，有效率高达95%。",
            "自体造血干细胞移植可能延长重症系统性硬化症患者的生存期。",
        ],
        Nothing = "请先输入或粘贴一句话。",
        TooLong = n => $"文字过长，每次最多核查{n:N0}个字符。",
        Unreadable = "无法读取这段文字。",
        Result = "逐句核查结果",
        Relation = relation => relation switch
        {
            StatementRelation.States => "与证据相符",
            StatementRelation.Overstates => "超出证据",
            StatementRelation.OneSided => "只说了一方面的证据",
            StatementRelation.Contradicts => "与证据相反",
            StatementRelation.NotCovered => "本站未收录",
        },
        Means = relation => relation switch
        {
            StatementRelation.States => "这句话的确定程度与研究大致相当，但不等于对每个人都成立。",
            StatementRelation.Overstates => "这句话比研究更肯定，或范围更大。",
            StatementRelation.OneSided => "本站收录的研究中确有此结果，但综合全部研究并不支持这一说法。",
            StatementRelation.Contradicts => "本站收录的研究结果与此相反。",
            StatementRelation.NotCovered => "本站没有相关论断，这既不表示支持，也不表示反对。",
        },
        Question = "疑问句",
        QuestionMeans = "这句话没有作出断言。以下论断可作回答。",
        Nearest = "最接近的论断",
        StrongestFor = "最强的支持证据",
        StrongestAgainst = "最强的反对证据",
        StrongestMixed = "结果不一的最强证据",
        NoneFor = "未收录支持它的研究。",
        NoneAgainst = "未收录反对它的研究。",
        LeavesOut = "这句话没有提到",
        Omission = omission => omission switch
        {
            Model.Omission.NotInPeople => "仅在动物或体外观察到",
            Model.Omission.NoComparison => "没有研究比较过接受与未接受治疗的人",
            Model.Omission.LowCertainty => "结论的确定性低",
            Model.Omission.StudiesAgainst => "有研究得出相反的结果",
            Model.Omission.Harm => "此类细胞用于该病时曾出现危害",
            Model.Omission.OtherDisease => "证据来自另一类疾病或人群",
            Model.Omission.Figures => "其中的数字出自何处：本站收录的研究均无此数字",
        },
        SeeApprovals = "哪些产品在哪里获批、用于什么",
        HowItWorks = "核查方法及其局限",
        Rules =
        [
            "按疾病、细胞和分子的名称将句子对应到本站的论断，再按一张词表（治愈、可能、未见差异、小鼠等）判断其方向、强度和范围，不使用语言模型。",
            "核查只比对词句，并不理解文意：反语、图片和暗示无法识别，请阅读所列论断。",
            "核查从不判定一句话为真；本站未收录的内容，不作任何判断。",
        ],
        Offer = "这像是一句论断，可对照研究加以核查",
    };
}
