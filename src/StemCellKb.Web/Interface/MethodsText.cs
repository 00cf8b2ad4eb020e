using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

/// <summary>A part of the rule: what it decides, and how, sentence by sentence.</summary>
public sealed record RuleStep(string Anchor, string Heading, IReadOnlyList<string> Sentences);

public sealed record MethodsText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string RuleHeading { get; init; }

    public required IReadOnlyList<RuleStep> Rule { get; init; }

    public required string WordsHeading { get; init; }

    public required Func<ClaimWord, string> WordMeaning { get; init; }

    public required string CertaintyHeading { get; init; }

    public required Func<Certainty, string> CertaintyMeaning { get; init; }

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
        Lead = "Every claim gets a word and a certainty, that is, how sure its studies let anybody be. Both come from one rule, which the program applies to recorded facts; nobody sets them by hand. This is the whole rule.",
        RuleHeading = "The rule",
        Rule =
        [
            new("question", "What a claim asks",
            [
                "A claim asks one thing: whether a treatment works, whether it is safe, how it works, whether it can be done, or what professional bodies hold. The first three get a word and a certainty by the steps below.",
                "Whether it can be done: “shown feasible” if a study of people, animals or the laboratory did it, otherwise “proposed only”. It gets no certainty.",
                "What professional bodies hold: “stated position” if at least one item supports it and none finds no benefit or harm, otherwise “no agreed position”. It gets no certainty.",
            ]),
            new("studies", "Which studies count",
            [
                "A retracted work counts for nothing.",
                "Several reports of one study count once, and so do studies that share patients. If they disagree, they count as one mixed study.",
                "Studies in people decide. Animal and laboratory studies are shown beside them; of these, only harm counts.",
                "Reviews, guidelines and regulators’ decisions add no study, since they weigh the same trials again. They can hold a word or a certainty back.",
                "One exception: where no randomized trial of the claim has been entered, a systematic review of randomized trials stands for the trials it pools, if their design and the number of people are recorded.",
            ]),
            new("comparison", "What the cells were compared with",
            [
                "Randomized: chance decided who received the cells, and who did not.",
                "Compared, but not randomized: there was a group without the cells, at the same time or earlier.",
                "Not compared: everybody received the cells, or the groups differed in something else, such as the dose. A randomized trial of two doses stands here, because it does not test the cells.",
                "Randomized and compared studies are rated separately, and the better rating is taken; if they are equal, that of the randomized trials. Studies without a comparison count only where there is neither.",
            ]),
            new("certainty", "How sure",
            [
                "Randomized trials start at high, compared studies at low. Studies without a comparison start at very low and stay there.",
                "The first three steps down are read off the studies that point the main way, the way of most people in them, so that other studies cannot hide a weakness.",
                "Risk of bias: one step down if studies with more than half of these people have one fact against them, two steps if they have two or more. The facts: neither participants nor assessors were masked, unless the outcome is an objective one such as death; not everybody was analysed as assigned (intention to treat); the study was not registered before it began; it was stopped early; it was not published as an article; it has a known flaw (unequal groups at the start, results read after a crossover, a report that contradicts itself or its register). A fact that is not recorded counts against the study.",
                "Indirectness: one step down if studies with more than half of these people looked at other patients, another form of the treatment, or a measure that only stands in for what matters.",
                "Imprecision: one step down with fewer than 400 of these people and fewer than 300 events among them, two with fewer than 100 people; otherwise one if most of these people are in studies whose interval holds both no effect and a ratio below 0.75 or above 1.25. A number that is not recorded counts as none.",
                "Inconsistency: one step down if a quarter or more of all people are in studies that point another way, if one study supports the claim and another finds no benefit or harm, or if a systematic review disagrees.",
                "Small studies: one step down if there are two or more studies, all with fewer than 100 people, and at least one supports the claim.",
                "Large effect: compared studies that are not randomized go one step up, to moderate, if nothing has lowered them and a recorded ratio is 2 or more with its whole interval above 1.25, or 0.5 or less with its whole interval below 0.8.",
                "The certainty never falls below very low. Where a guideline or review panel has printed a GRADE word of its own, ours is never higher.",
            ]),
            new("word", "Which word",
            [
                "“No evidence yet”: no item is left. “Animal or laboratory evidence only”: nothing comes from people. Where people were studied only in systematic reviews, and none of them can stand for its trials, the certainty is very low and the word follows the reviews.",
                "“Not supported”: every study that decides finds no benefit or harm, and no systematic review finds otherwise.",
                "A word in favor needs all of this: the studies with the best comparison, and every other group of studies with a comparison, have three quarters of their people in studies that support the claim, more supporting than mixed studies, no mixed study of unknown size (it may be a large one), and none against; nothing finds harm, in people, animals or the laboratory; no review, guideline or regulator speaks against; and, below moderate certainty, no study in people of any kind does.",
                "That word is “supported” at high or moderate certainty, “limited support” at low, and “early signal only” at very low. Studies without a comparison can therefore never make a claim more than an early signal.",
                "“Contested”: everything else.",
            ]),
        ],
        WordsHeading = "What the words mean",
        WordMeaning = word => word switch
        {
            ClaimWord.Supported => "Studies with a comparison agree, and there are enough people in them to rely on it. Further studies may still change the size of the effect.",
            ClaimWord.LimitedSupport => "Studies with a comparison point this way, but they are few, small or weak. The next one may change the picture.",
            ClaimWord.EarlySignalOnly => "What has been seen so far points this way, but nobody can say whether the cells were the reason.",
            ClaimWord.Contested => "Studies disagree, or the best one does not bear the claim out. Read both sides.",
            ClaimWord.NotSupported => "The studies that could show it found no benefit, or harm.",
            ClaimWord.AnimalOrLaboratoryOnly => "Seen in animals or in the laboratory. Most such findings do not carry over to people.",
            ClaimWord.StatedPosition => "Professional bodies or authorities say so. That is a position, not a result.",
            ClaimWord.NoAgreedPosition => "Professional bodies or authorities do not agree.",
            ClaimWord.ShownFeasible => "It has been done. That says nothing about benefit.",
            ClaimWord.ProposedOnly => "It has been proposed; no study has done it.",
            ClaimWord.NoEvidenceYet => "The claim has been made; we have not found a study of it.",
        },
        CertaintyHeading = "What certainty means",
        CertaintyMeaning = certainty => certainty switch
        {
            Certainty.High => "The true effect is very likely close to what the studies show. In a sentence: it does.",
            Certainty.Moderate => "The true effect is probably close to it. In a sentence: it probably does.",
            Certainty.Low => "The true effect may be quite different. In a sentence: it may.",
            Certainty.VeryLow => "Nobody can tell. In a sentence: it is uncertain whether it does.",
        },
        ExampleHeading = "An example",
        ExampleLead = "How the rule applies today to a real claim and its items. When the items change, so does this example:",
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
            "Each item was read in its source and says what that source reports. What belongs to the study itself stands once: its design, its people, its phase, its registration and how it was done.",
            "The direction is judged against the claim as it is worded, not against the hope behind it.",
            "The work that makes a claim is not evidence for it.",
            "Evidence on a narrower subject is shown on the wider subject’s page, after the direct evidence and labeled as such.",
        ],
        LimitsHeading = "What this cannot tell you",
        Limits =
        [
            "The studies entered here are a selection. Small positive studies are published more readily than small negative ones.",
            "The rule follows GRADE’s ideas but is applied by a program. A panel of experts may judge the same studies differently; where one has, its word is shown beside ours.",
            "No results are pooled here. Pooled figures are those of the reviews that computed them.",
        ],
    };

    public static readonly MethodsText Chinese = new()
    {
        Title = "证据如何评判",
        Lead = "每条论断都有一个结论词和一个证据质量等级，后者表示现有研究能让人有多大把握。两者都由同一条规则得出：程序依据已记录的事实判定，不由人工指定。规则全文如下。",
        RuleHeading = "规则",
        Rule =
        [
            new("question", "论断问的是什么",
            [
                "一条论断只问一件事：治疗是否有效、是否安全、如何起作用、能否做到，或者专业机构持何立场。前三类按下述步骤得出结论词和证据质量。",
                "问能否做到：只要有一项人体、动物或体外研究做到了，即为“已证可行”，否则为“仅属设想”。不评证据质量。",
                "问专业机构的立场：至少有一个条目支持，且没有条目显示未见获益或有害，即为“专业共识立场”，否则为“尚无共识”。不评证据质量。",
            ]),
            new("studies", "哪些研究计入",
            [
                "已撤稿的文献不计入。",
                "同一研究的多篇报告只算一项研究；患者有重叠的研究也合算一项。若结果互相矛盾，记为一项结果不一的研究。",
                "以人体研究为准。动物和体外研究一并列出，但其中只有“有害”计入判定。",
                "综述、指南和监管决定不增加研究数，因为它们权衡的是同一批试验；但它们可以使结论词或证据质量受限。",
                "唯一的例外：某论断尚未收录随机试验，而有汇总随机试验的系统评价，且记录了所汇总研究的设计和人数时，以该系统评价代表其所汇总的试验。",
            ]),
            new("comparison", "与什么作比较",
            [
                "随机对照：由随机分组决定谁接受细胞治疗、谁不接受。",
                "有对照、非随机：设有未接受细胞治疗的同期或历史对照组。",
                "无对照：所有人都接受了细胞治疗，或组间差别在于其他因素（如剂量）。比较两种剂量的随机试验归入此类，因为它检验的不是细胞本身。",
                "随机试验与非随机对照研究分别评级，取较高者；两者相同时取随机试验的评级。只有两者皆无时，才采用无对照研究。",
            ]),
            new("certainty", "把握有多大",
            [
                "随机试验从“高”起评，非随机对照研究从“低”起评；无对照研究从“极低”起评，且不再升级。",
                "前三项降级只看指向主要方向（即受试者最多的方向）的研究，以免其缺陷被其他研究掩盖。",
                "偏倚风险：若占这些受试者半数以上的研究存在一项不利事实，降一级；存在两项及以上，降两级。不利事实包括：受试者和评估者均未设盲（死亡等客观结局除外）；未按意向性治疗原则分析；未在研究开始前注册；提前终止；未以论文形式发表；存在已知缺陷（基线不均衡、在交叉给药后读取结果、报告自相矛盾或与注册信息不符）。未记录的事实按不利计。",
                "间接性：若占这些受试者半数以上的研究针对的是其他人群、其他治疗形式或替代指标，降一级。",
                "不精确：这些受试者不足400例且事件不足300起，降一级；不足100例，降两级；除此之外，若半数以上受试者所在研究的置信区间既包含无效应，又包含低于0.75或高于1.25的比值，降一级。未记录的人数按零计。",
                "不一致：全部受试者中有四分之一及以上来自方向不同的研究，或一项研究支持而另一项未见获益或有害，或有系统评价结论不同，降一级。",
                "小样本研究：有两项及以上研究，每项均不足100例，且至少一项支持论断，降一级。",
                "效应量大：非随机对照研究若记录的比值≥2且整个置信区间高于1.25，或≤0.5且整个置信区间低于0.8，且未曾降级，升一级，为“中”。",
                "证据质量最低为“极低”。若指南或系统评价的专家组已给出GRADE等级，本站的等级不高于该等级。",
            ]),
            new("word", "得出哪个结论词",
            [
                "“暂无证据”：没有任何可计入的条目。“仅有动物或体外证据”：没有任何来自人体的证据。若人体证据只见于系统评价，而这些系统评价又不能代表其所汇总的试验，则证据质量为极低，结论词随系统评价而定。",
                "“未获支持”：据以判定的研究均未见获益或有害，且没有系统评价得出不同结论。",
                "要得出有利的结论词，须同时满足：据以判定的研究，以及其他各类有对照的研究，均有四分之三及以上的受试者来自支持论断的研究，支持的研究多于结果不一的研究，没有人数不明的“结果不一”研究（它可能规模很大），且没有反对的研究；人体、动物和体外研究均未见有害；没有综述、指南或监管决定反对；证据质量低于“中”时，任何类型的人体研究都不反对。",
                "证据质量为“高”或“中”时，结论词为“有证据支持”；“低”时为“有限支持”；“极低”时为“仅早期信号”。因此，仅凭无对照研究，论断至多是早期信号。",
                "“有争议”：其余各种情形。",
            ]),
        ],
        WordsHeading = "结论词的含义",
        WordMeaning = word => word switch
        {
            ClaimWord.Supported => "有对照的研究结论一致，人数也足以信赖。效应大小仍可能随后续研究而改变。",
            ClaimWord.LimitedSupport => "有对照的研究指向这一结论，但研究少、规模小或方法有缺陷，后续研究可能改变判断。",
            ClaimWord.EarlySignalOnly => "目前所见指向这一结论，但无法判断是否由细胞治疗所致。",
            ClaimWord.Contested => "研究之间结论不同，或质量最好的研究不能证实该论断。请两方面都读。",
            ClaimWord.NotSupported => "有能力显示其作用的研究均未见获益，或显示有害。",
            ClaimWord.AnimalOrLaboratoryOnly => "只在动物或实验室中见到。这类发现多数不能直接用于人。",
            ClaimWord.StatedPosition => "专业机构或主管部门持此立场。这是一种立场，不是研究结果。",
            ClaimWord.NoAgreedPosition => "专业机构或主管部门意见不一。",
            ClaimWord.ShownFeasible => "已经有人做到。这并不说明是否获益。",
            ClaimWord.ProposedOnly => "只是提出了设想，尚无研究做到。",
            ClaimWord.NoEvidenceYet => "有人这样说，但我们还没有找到相关研究。",
        },
        CertaintyHeading = "证据质量的含义",
        CertaintyMeaning = certainty => certainty switch
        {
            Certainty.High => "真实效应很可能接近研究所见。一句话：有此作用。",
            Certainty.Moderate => "真实效应大概接近研究所见。一句话：大概有此作用。",
            Certainty.Low => "真实效应可能与研究所见大不相同。一句话：或许有此作用。",
            Certainty.VeryLow => "无从判断。一句话：是否有此作用尚不确定。",
        },
        ExampleHeading = "举例",
        ExampleLead = "下面这条论断及其条目，按规则目前得出如此结果；条目改变，此例随之改变：",
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
            "每个条目都核对过原始来源，只写来源所报告的内容。属于研究本身的事实只记录一次：设计、人数、分期、注册号和实施方法。",
            "研究结果按论断的字面表述来判断，而不是按其背后的期望。",
            "提出论断的文献不作为支持它的证据。",
            "下位主题的证据也会列在上位主题的页面上，排在直接证据之后并加以标注。",
        ],
        LimitsHeading = "它不能告诉您什么",
        Limits =
        [
            "这里收录的研究是一部分。阳性的小型研究比阴性的小型研究更容易发表。",
            "本规则依据GRADE的思路，但由程序执行。专家组对同一批研究的判断可能不同；若已有专家组评级，会与本站的评级一并列出。",
            "本站不合并研究结果。合并数据均出自相应的系统评价。",
        ],
    };
}
