using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

public sealed record MethodsText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string RuleHeading { get; init; }

    public required IReadOnlyList<string> Rule { get; init; }

    public required string VerdictsHeading { get; init; }

    public required Func<ClaimWord, string> VerdictMeaning { get; init; }

    public required string ExampleHeading { get; init; }

    public required string ExampleLead { get; init; }

    public required string DirectionsHeading { get; init; }

    public required Func<Direction, string> DirectionMeaning { get; init; }

    public required string ItemsHeading { get; init; }

    public required IReadOnlyList<string> Items { get; init; }

    public required string LimitsHeading { get; init; }

    public required IReadOnlyList<string> Limits { get; init; }

    public static readonly MethodsText English = new()
    {
        Title = "How evidence is judged",
        Lead = "A claim is never given one blended score. Its studies are counted by what they found, and one rule turns the counts into a word. This is the whole rule.",
        RuleHeading = "The rule",
        Rule =
        [
            "A retracted work is not counted.",
            "Items that report one registered trial count as one study; if they disagree, that study is mixed.",
            "Reviews, guidelines and regulators’ decisions add no study, since they weigh the same trials again.",
            "With no item left, the word is “no evidence item yet”. With nothing from people, it is “animal or laboratory evidence only”.",
            "Studies in people decide; where there are only reviews, guidelines or regulators’ decisions about such studies, these decide instead.",
            "“Supported”: more studies support the claim than are mixed, among the randomized trials too, if there are any; no item finds no benefit or harm, reviews, guidelines and regulators’ decisions included; and no animal or laboratory study finds harm.",
            "“Not supported”: at least one item finds no benefit or harm, and none supports the claim or is mixed.",
            "“Contested”: everything else.",
            "Where no study in people was randomized, the page adds “no randomized trial yet”.",
        ],
        VerdictsHeading = "What the words mean",
        VerdictMeaning = verdict => verdict switch
        {
            ClaimWord.Supported => "The studies we hold point the same way. It does not mean proven: look at the design and the number of people.",
            ClaimWord.Contested => "Studies disagree, or the best one disagrees with the rest. Read both sides.",
            ClaimWord.NotSupported => "All human studies of the claim in this knowledge base found no benefit, or harm.",
            ClaimWord.AnimalOrLaboratoryOnly => "Seen in animals or in the laboratory. Most such findings do not carry over to people.",
            ClaimWord.NoEvidenceYet => "The claim has been made; we have not found a study of it.",
            ClaimWord.LimitedSupport => "Studies with a comparison group point to it, with low certainty. It may be so.",
            ClaimWord.EarlySignalOnly => "A few people, or no comparison group. It is uncertain whether it is so.",
            ClaimWord.StatedPosition => "Professional bodies say so. It is a position, not a finding.",
            ClaimWord.NoAgreedPosition => "Professional bodies disagree, or have not taken a position.",
            ClaimWord.ShownFeasible => "It has been done at least once. That says nothing about whether it helps.",
            ClaimWord.ProposedOnly => "It has been proposed and not been done yet.",
        },
        ExampleHeading = "An example",
        ExampleLead = "How the rule applies to a real claim and its items:",
        DirectionsHeading = "What a study can say about a claim",
        DirectionMeaning = direction => direction switch
        {
            Direction.Supports => "The result is the one the claim expects.",
            Direction.Mixed => "Some outcomes, groups or times fit the claim and others do not; or the result is too uncertain to read.",
            Direction.NoBenefit => "The outcome was looked for and did not differ.",
            Direction.Harm => "People or animals were harmed in a way that is relevant to the claim.",
        },
        ItemsHeading = "How studies are chosen and read",
        Items =
        [
            "Each item was read in its source and says what that source reports, with its design, the number of people and, for trials, the phase and registration.",
            "The direction is judged against the claim as it is worded, not against the hope behind it.",
            "The work that makes a claim is not evidence for it.",
            "Evidence on a narrower subject is shown on the wider subject’s page, after the direct evidence and labeled as such.",
        ],
        LimitsHeading = "What this cannot tell you",
        Limits =
        [
            "The studies entered here are a selection. Small positive studies are published more readily than small negative ones.",
            "Counting studies is not a meta-analysis: a large trial and a small one are one study each. The design, phase and number of people stand beside each so that you can weigh them.",
        ],
    };

    public static readonly MethodsText Chinese = new()
    {
        Title = "证据如何评判",
        Lead = "我们不给论断打一个笼统的分数，而是按结果清点研究，再用一条规则把数目变成一个词。规则全文如下。",
        RuleHeading = "规则",
        Rule =
        [
            "已撤稿的文献不计入。",
            "报告同一项注册试验的多个条目算作一项研究；若结果互相矛盾，记为结果不一。",
            "综述、指南和监管决定不增加研究数，因为它们权衡的是同一批试验。",
            "没有任何条目时，记为“尚无证据条目”；没有任何来自人体的证据时，记为“仅有动物或体外证据”。",
            "以人体研究为准；若只有针对人体研究的综述、指南或监管决定，则以它们代之。",
            "“有研究支持”：支持的研究多于结果不一的研究，如有随机试验，随机试验中也是如此；没有任何条目（包括综述、指南和监管决定）显示未见获益或有害；动物和体外研究也未见有害。",
            "“未获支持”：有条目显示未见获益或有害，且没有任何条目支持或结果不一。",
            "“尚有争议”：其余各种情形。",
            "人体研究中没有随机试验时，页面会注明“尚无随机试验”。",
        ],
        VerdictsHeading = "这些词对读者意味着什么",
        VerdictMeaning = verdict => verdict switch
        {
            ClaimWord.Supported => "收录的研究方向一致。这不等于已被证明，还要看研究设计和人数。",
            ClaimWord.Contested => "研究之间结论不同，或质量最高的研究与其他研究不一致。请两方面都读。",
            ClaimWord.NotSupported => "收录的相关人体研究均未见获益，或显示有害。",
            ClaimWord.AnimalOrLaboratoryOnly => "只在动物或实验室中见到。这类发现多数不能直接用于人。",
            ClaimWord.NoEvidenceYet => "有人这样说，但我们还没有找到相关研究。",
            ClaimWord.LimitedSupport => "有对照的研究指向这一结论，但证据质量低：或许如此。",
            ClaimWord.EarlySignalOnly => "人数很少，或没有对照组：是否如此尚不确定。",
            ClaimWord.StatedPosition => "这是专业组织的立场，不是研究发现。",
            ClaimWord.NoAgreedPosition => "专业组织意见不一，或尚未表态。",
            ClaimWord.ShownFeasible => "至少已做到过一次，但不说明是否有效。",
            ClaimWord.ProposedOnly => "只是有人提出，尚未做到。",
        },
        ExampleHeading = "举例",
        ExampleLead = "下面这条论断及其条目，按规则得出如此结果：",
        DirectionsHeading = "一项研究对论断可以说什么",
        DirectionMeaning = direction => direction switch
        {
            Direction.Supports => "结果与论断的预期相符。",
            Direction.Mixed => "部分结局、人群或时间点与论断相符，另一些不符；或结果不确定，难以判断。",
            Direction.NoBenefit => "考察了相应结局，但没有差异。",
            Direction.Harm => "受试者或动物出现了与论断有关的损害。",
        },
        ItemsHeading = "研究如何选取与解读",
        Items =
        [
            "每个条目都核对过原始来源，只写来源所报告的内容，并注明研究设计和人数；临床试验还注明分期和注册号。",
            "研究结果按论断的字面表述来判断，而不是按其背后的期望。",
            "提出论断的文献不作为支持它的证据。",
            "下位主题的证据也会列在上位主题的页面上，排在直接证据之后并加以标注。",
        ],
        LimitsHeading = "它不能告诉您什么",
        Limits =
        [
            "这里收录的研究是一部分。阳性的小型研究比阴性的小型研究更容易发表。",
            "清点研究不是荟萃分析：大型试验和小型试验各算一项。研究设计、分期和人数都列在旁边，供您自行权衡。",
        ],
    };
}
