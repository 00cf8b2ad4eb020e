using StemCellKb.Model;
using EvidenceDirection = StemCellKb.Model.Direction;

namespace StemCellKb.Web.Interface;

public sealed partial record PathText
{
    public static readonly PathText Chinese = new()
    {
        Title = "作用关系",
        Lead = "论断所述的作用关系：每一条都标明促进或抑制、经由什么实现，以及在人体、动物和体外有哪些研究考察过。",
        Group = predicate => EffectText.Chinese.Verb(predicate, false),
        ActsOnIt = "作用于它的因素",
        Rival = heading => $"对立的解释：{heading}",
        NoStudy = "暂无研究",
        Way = way => way switch
        {
            EffectWay.NotKnown => "介质未明",
            EffectWay.Contact => "经细胞接触",
            EffectWay.Paracrine => "经旁分泌",
            EffectWay.Vesicle => "经囊泡",
            EffectWay.Endocrine => "经血液循环",
        },
        Sign = sign => sign switch
        {
            EffectSign.Up => "促进",
            EffectSign.Down => "抑制",
            EffectSign.Neutral => "不分增减",
        },
        SeenColumn = "论断",
        SeenIn = model => model switch
        {
            EvidenceModel.Human => "人体",
            EvidenceModel.Animal => "动物",
            EvidenceModel.InVitro => "体外",
        },
        Found = (direction, n) => direction switch
        {
            EvidenceDirection.Supports => $"{n}项支持",
            EvidenceDirection.Mixed => $"{n}项结果不一",
            EvidenceDirection.NoBenefit => $"{n}项未见",
            EvidenceDirection.Harm => $"{n}项有害",
        },
        Direction = direction => direction switch
        {
            EvidenceDirection.Supports => "支持",
            EvidenceDirection.Mixed => "结果不一",
            EvidenceDirection.NoBenefit => "未见",
            EvidenceDirection.Harm => "有害",
        },
        Reviews = n => $"另{n}篇综述",
        FigureHeading = "可能的作用途径",
        FigureTitle = subject => $"{subject}：各环节的作用关系及观察到的程度",
        FigureLead = (all, people, animals, dishes) => $"每条路径是一条论断，末端列出相关研究。共{all}条，其中{people}条已在人体中见到，{animals}条至多见于动物，{dishes}条仅见于体外。",
        TooMany = (all, most) => $"共{all}条路径，超过一幅图能清楚呈现的{most}条，全部列于表中。",
        AsList = "以表格列出这些路径",
        LinesHeading = "图中线条的含义",
        Lines =
        [
            "线端为箭头，表示作用对象或其功能随之增强；线端为短横，表示减弱；线端为空心圆，表示不分增减，如“分泌”。",
            "实线：至少一项人体研究见到该作用；虚线：至多见于动物；点线：仅见于体外。疏点：尚无研究见到。",
            "两端之间的标签是论断所说的介质。论断未指明介质的，线条直接相连；作用方式已知的，写在线上。",
            "一个符号代表一项研究：同一试验的多篇报告只画一个符号，综述以数字另计。考察过而未见该作用的研究，与见到者画得同样大小。",
            "互相矛盾的解释单独成栏，不论哪一方的研究更多。",
            "一条作用链的可靠程度取决于其中最薄弱的一环：先看是见于人体、动物还是仅见于体外，再看证据质量。各环节分别见到，并不等于它们确实前后相继。",
        ],
        Count = (shown, all) => shown == all ? $"共{all}条作用关系" : $"共{all}条作用关系，符合条件的{shown}条",
        NoneFits = "没有符合条件的作用关系：可能尚无研究，也可能本知识库尚未收录。",
        Clear = "显示全部作用关系",
        DisagreementsTitle = "研究结果不一致的作用关系",
        DisagreementsLead = "人体研究与动物或体外研究结果相反的作用、同类研究之间结果不一的作用，以及不能同时成立的解释。",
        PeopleAgainstOthers = "人体与动物、体外结果相反",
        AmongStudies = "同类研究结果不一",
        Rivals = "相互对立的解释",
        NoDisagreement = "本知识库中暂无。",
        CannotBothBeTrue = "两者不能同时成立",
        ChainsTitle = "作用链",
        ChainsLead = "由一种细胞、分子或疾病通向另一种的作用链，最多四步，并指出每条链中最薄弱的一环。",
        ChainFrom = "起点",
        ChainTo = "终点",
        ChainShow = "查找作用链",
        ChainExamples = "例如",
        ChainHeading = (from, to) => $"从{from}到{to}",
        ChainCount = (n, isCut) => isCut ? $"以下为前{n}条，另有更多。" : $"共{n}条作用链",
        NoChain = (from, to) => $"没有四步以内的作用链由{from}通向{to}。未收录并不等于不存在。",
        UnknownEnd = "请选择作用链的起点和终点。",
        StepCount = n => $"{n}步",
        Weakest = step => $"最薄弱的一环：{step}",
        WhatItActsOn = "它作用的对象",
        WhatActsThrough = "经由它实现的作用",
        LinesLink = "线条的含义",
        Columns = new()
        {
            From = "作用方",
            Does = "作用",
            To = "对象",
            Through = "经由",
            Claim = "论断",
        },
    };
}
