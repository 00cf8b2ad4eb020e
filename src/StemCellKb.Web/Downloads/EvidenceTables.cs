using StemCellKb.Model;
using static StemCellKb.Web.Interface.ColumnForm;

namespace StemCellKb.Web.Downloads;

/// <summary>Claims and evidence items as tables. Several ids in one field are separated by spaces.</summary>
internal static class EvidenceTables
{
    private static readonly IReadOnlyList<string> Phases = Vocabularies.Phases;

    public static readonly Table<ClaimRow> Claims = new(
        "claims",
        new("id", Text, new("The claim; its page is /en/evidence/{id} and /zh/evidence/{id}", "论断标识；页面为/en/evidence/{id}和/zh/evidence/{id}"), row => row.Claim.Id.Value),
        new("says_en", Text, new("What is claimed, in English", "论断内容（英文）"), row => row.Claim.Says.English),
        new("says_zh", Text, new("What is claimed, in Chinese", "论断内容（中文）"), row => row.Claim.Says.Chinese),
        new("disease", Text, new("The disease it is about, by concept id", "所涉疾病的概念标识"), row => row.Claim.Disease?.Value),
        new("cell_type", Text, new("The cell type it is about, by concept id", "所涉细胞类型的概念标识"), row => row.Claim.CellType?.Value),
        new("mechanisms", List, new("The mechanisms it is about, by concept id", "所涉作用机制的概念标识"), row => row.Claim.Mechanisms.Select(mechanism => mechanism.Value)),
        new("topic", Text, new("The topic it is about, by concept id", "所涉专题的概念标识"), row => row.Claim.Topic?.Value),
        new("origin", Text, new("The work that makes the claim, by reference key", "提出该论断的文献，以文献标识表示"), row => row.Claim.Origin?.Value),
        new("asks", Text, new("The kind of question the claim answers", "论断所回答的问题类型"), row => row.Assessment.Asks.Word()) { Words = Vocabularies.All<ClaimQuestion>() },
        new("word", Text, new("What the evidence adds up to by the published rule", "按公开规则由证据得出的结论用词"), row => row.Assessment.Word.Word()) { Words = Vocabularies.All<ClaimWord>() },
        new("certainty", Text, new("How certain the evidence is, in GRADE's words; empty where the word is not about studies in people", "证据质量（GRADE分级）；结论不以人体研究为依据时为空"), row => row.Assessment.Certainty?.Word()) { Words = Vocabularies.All<Certainty>() },
        new("reasons", List, new("Why, step by step, with the levels by which certainty went up or down", "逐条理由，附证据质量升降级数"), row => row.Assessment.Reasons.Select(reason => reason.Code)),
        new("verdict", Text, new("Deprecated: the same as word, under its former name", "已弃用：word的旧名，取值相同"), row => row.Assessment.Word.Word()) { Words = Vocabularies.All<ClaimWord>() },
        new("items", Integer, new("Evidence items under the claim, retracted works included", "该论断下的证据条数，含已撤稿文献"), row => row.Claim.Evidence.Count),
        new("human_supports", Integer, new("Studies in people that support it", "支持该论断的人体研究数"), row => row.Assessment.HumanStudies.Supports),
        new("human_mixed", Integer, new("Studies in people with mixed findings", "结果不一的人体研究数"), row => row.Assessment.HumanStudies.Mixed),
        new("human_no_benefit", Integer, new("Studies in people that found no benefit", "未见获益的人体研究数"), row => row.Assessment.HumanStudies.NoBenefit),
        new("human_harm", Integer, new("Studies in people that found harm", "发现危害的人体研究数"), row => row.Assessment.HumanStudies.Harm),
        new("laboratory_supports", Integer, new("Animal and in-vitro studies that support it", "支持该论断的动物和体外研究数"), row => row.Assessment.LaboratoryStudies.Supports),
        new("laboratory_mixed", Integer, new("Animal and in-vitro studies with mixed findings", "结果不一的动物和体外研究数"), row => row.Assessment.LaboratoryStudies.Mixed),
        new("laboratory_no_benefit", Integer, new("Animal and in-vitro studies that found no benefit", "未见获益的动物和体外研究数"), row => row.Assessment.LaboratoryStudies.NoBenefit),
        new("laboratory_harm", Integer, new("Animal and in-vitro studies that found harm", "发现危害的动物和体外研究数"), row => row.Assessment.LaboratoryStudies.Harm),
        new("strongest_design", Text, new("The strongest design among its studies", "各研究中最强的研究设计"), row => row.Assessment.StrongestDesign?.Word()) { Words = Vocabularies.All<StudyDesign>() },
        new("highest_phase", Text, new("The highest phase among its trials in people; 1/2 and 2/3 are phases, not dates or fractions", "各人体试验中的最高分期；1/2、2/3为分期，并非日期或分数"), row => row.Assessment.HighestPhase) { Words = Phases },
        new("participants", Integer, new("People in its studies, where their number is given", "各研究的受试者总数（仅计已给出人数者）"), row => row.Assessment.Participants));

    public static readonly Table<EvidenceRow> Items = new(
        "evidence-items",
    [
        new("claim", Text, new("The claim it stands under, by id", "所属论断的标识"), row => row.Claim.Value),
        new("number", Integer, new("Its place under the claim, from 1", "在该论断下的序号，从1起"), row => row.Number),
        new("reference", Text, new("The work, by reference key", "文献标识"), row => row.Item.Reference.Value),
        new("study", Text, new("The study that the work reports, by id in the table of studies", "该文献所报告的研究，以研究表中的标识表示"), row => row.Item.Study?.Id.Value),
        new("doi", Text, new("The work's DOI", "文献的DOI"), row => row.Work?.Doi),
        new("pmid", Text, new("The work's number in PubMed", "文献的PubMed编号"), row => row.Work?.Pmid),
        new("model", Text, new("In whom or what it was studied", "研究对象"), row => row.Item.Model.Word()) { Words = Vocabularies.All<EvidenceModel>() },
        new("design", Text, new("How it was studied", "研究设计"), row => row.Item.Design.Word()) { Words = Vocabularies.All<StudyDesign>() },
        new("direction", Text, new("Which way the finding points, seen from the claim", "结果相对于该论断的方向"), row => row.Item.Direction.Word()) { Words = Vocabularies.All<Direction>() },
        .. EvidenceFields.All.Select(ColumnOf),
        new("found_en", Text, new("What was found, in English", "研究结果（英文）"), row => row.Item.Found.English),
        new("found_zh", Text, new("What was found, in Chinese", "研究结果（中文）"), row => row.Item.Found.Chinese),
        new("retracted", Truth, new("The work is retracted: shown, counted for nothing", "文献已撤稿：仅列出，不计入判定"), row => row.Item.Retracted),
    ]);

    private static Column<EvidenceRow> ColumnOf(EvidenceField field) => new(
        field.Column,
        field.Form switch
        {
            EvidenceForm.Text or EvidenceForm.Word => Text,
            EvidenceForm.Count => Integer,
            EvidenceForm.Works => List,
        },
        field.Meaning,
        row => field.Form == EvidenceForm.Works ? field.Works(row.Item).Select(key => key.Value) : field.Value(row.Item)) { Words = field.Words };

    /// <summary>Every column of every table.</summary>
    public static IReadOnlyList<DictionaryEntry> Dictionary { get; } = [.. Claims.Entries, .. Items.Entries];

    public static IEnumerable<ClaimRow> ClaimRows(IEnumerable<Claim> claims) => claims.Select(claim => new ClaimRow(claim, Assessment.Of(claim.Asks, claim.Evidence)));

    public static IEnumerable<EvidenceRow> ItemRows(IEnumerable<Claim> claims, IReadOnlyDictionary<ReferenceKey, Reference> works) =>
        from claim in claims
        from entry in claim.Evidence.Index()
        select new EvidenceRow(claim.Id, entry.Index + 1, entry.Item, works.GetValueOrDefault(entry.Item.Reference));
}

internal sealed record ClaimRow(Claim Claim, Assessment Assessment);

/// <param name="Number">The item's place under its claim, from 1, as written.</param>
internal sealed record EvidenceRow(ClaimId Claim, int Number, EvidenceItem Item, Reference? Work);
