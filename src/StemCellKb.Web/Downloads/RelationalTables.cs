using StemCellKb.Model;
using StemCellKb.Store.Documents;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Interface;
using static StemCellKb.Web.Interface.ColumnForm;

namespace StemCellKb.Web.Downloads;

internal sealed record ConceptName(ConceptId Concept, int Number, string Script, string Role, string Name);

internal sealed record ConceptCode(ConceptId Concept, int Number, IdentifierEntry Entry);

/// <param name="Number">Its place among the claim's reasons, from 1.</param>
internal sealed record ClaimReason(ClaimId Claim, int Number, Reason Reason);

/// <summary>That one thing is tied to another.</summary>
internal sealed record Tie(string From, string To);

internal sealed record ArticleSection(ArticleRecord Article, int Number, SectionText Section);

/// <summary>The tables of the database for programs of others that are not files of their own.</summary>
internal static class RelationalTables
{
    private static readonly Localized<string> OfConcept = new("The concept, by id", "概念标识");

    public static readonly Table<ConceptRecord> Concepts = new(
        "concepts",
        new("id", Text, OfConcept, concept => concept.Id.Value),
        new("kind", Text, new("What the concept is", "概念的类别"), concept => concept.Kind.Word) { Words = [.. ConceptKind.All.Select(kind => kind.Word)] },
        new("name_en", Text, new("Preferred name in English", "首选名称（英文）"), concept => concept.Name.English),
        new("name_zh", Text, new("Preferred name in Chinese", "首选名称（中文）"), concept => concept.Name.Chinese),
        new("summary_en", Text, new("Summary of the article, or definition of the term, in English", "条目摘要或术语定义（英文）"), concept => TextIn(concept, Language.English)),
        new("summary_zh", Text, new("Summary of the article, or definition of the term, in Chinese", "条目摘要或术语定义（中文）"), concept => TextIn(concept, Language.Chinese)),
        new("reviewed", Text, new("The day on which an editor last checked both texts", "编辑最近一次核对两种文本的日期"), concept => concept.Reviewed?.ToString("O")));

    public static readonly Table<ConceptName> Names = new(
        "concept_names",
        new("concept", Text, OfConcept, row => row.Concept.Value),
        new("number", Integer, new("Its place among the names, from 1", "在各名称中的序号，从1起"), row => row.Number),
        new("script", Text, new("Language and script", "语言与字体"), row => row.Script) { Words = ["en", "zh", ConceptNames.BothRegions, .. ReadingVariant.All.Select(variant => variant.Tag)] },
        new("role", Text, new("Preferred name, abbreviation or synonym", "首选名称、缩写或同义词"), row => row.Role) { Words = ["name", "short", "also"] },
        new("name", Text, new("The name", "名称"), row => row.Name));

    public static readonly Table<ConceptCode> Codes = new(
        "concept_codes",
        new("concept", Text, OfConcept, row => row.Concept.Value),
        new("number", Integer, new("Its place among the codes, from 1", "在各编码中的序号，从1起"), row => row.Number),
        new("scheme", Text, new("The vocabulary", "词表"), row => row.Entry.Scheme) { Words = [.. IdentifierScheme.All.Select(scheme => scheme.Key)] },
        new("code", Text, new("The entry in that vocabulary", "词表中的编码"), row => row.Entry.Value),
        new("relation", Text, new("What the entry is to the concept", "该编码与概念的关系"), row => row.Entry.Relation) { Words = ["exact", .. CloseIdentifier.Relations] },
        new("label", Text, new("What that vocabulary calls it", "词表中的名称"), row => row.Entry.Label));

    public static readonly Table<Tie> Broader = new(
        "concept_broader",
        new("concept", Text, OfConcept, row => row.From),
        new("broader", Text, new("The wider concept it belongs under, by id", "上位概念标识"), row => row.To));

    public static readonly Table<Reference> Works = new(
        "works",
        new("id", Text, new("Reference key", "文献标识"), work => work.Key.Value),
        new("type", Text, new("Type, as CSL calls it", "类型（CSL术语）"), work => work.Type),
        new("title", Text, new("Title", "题名"), work => work.Title),
        new("authors", Text, new("Authors, in order", "作者（按顺序）"), work => string.Join("; ", work.Authors.Select(author => author.InFull))),
        new("container_title", Text, new("Journal, book or site", "期刊、图书或网站"), work => work.ContainerTitle),
        new("issued", Text, new("When it appeared, as exactly as is known", "发表日期（按已知精度）"), work => work.Issued?.Iso),
        new("doi", Text, new("DOI", "DOI"), work => work.Doi),
        new("pmid", Text, new("Number in PubMed", "PubMed编号"), work => work.Pmid),
        new("pmcid", Text, new("Number in PubMed Central", "PMC编号"), work => work.Pmcid),
        new("url", Text, new("Address", "网址"), work => work.Url),
        new("retracted", Truth, new("The work is retracted", "文献已撤稿"), work => work.Retracted),
        new("csl_json", Text, new("The whole record as CSL-JSON", "完整的CSL-JSON记录"), work => work.CslJson));

    public static readonly Table<Tie> Mechanisms = new(
        "claim_mechanisms",
        new("claim", Text, new("The claim, by id", "论断标识"), row => row.From),
        new("mechanism", Text, new("A mechanism it is about, by concept id", "所涉作用机制的概念标识"), row => row.To));

    public static readonly Table<ClaimReason> Reasons = new(
        "claim_reasons",
        new("claim", Text, new("The claim, by id", "论断标识"), row => row.Claim.Value),
        new("number", Integer, new("Its place in the order in which the rule comes to it, from 1", "按规则判定的先后顺序，从1起"), row => row.Number),
        new("kind", Text, new("What moved the certainty or decided the word", "使证据质量升降或决定结论词的事项"), row => row.Reason.Kind.Word()) { Words = Vocabularies.All<ReasonKind>() },
        new("levels", Integer, new("Levels by which certainty went up or down; 0 for where it starts and for what decides the word alone", "证据质量升降的级数；起评等级和只决定结论词的事项为0"), row => row.Reason.Levels),
        new("studies", Integer, new("Studies that give the reason; 0 where it does not rest on single studies", "构成该理由的研究数；不以单项研究为依据时为0"), row => row.Reason.Studies),
        new("people", Integer, new("People in those studies", "这些研究的受试者人数"), row => row.Reason.People),
        new("concerns", Text, new("Of risk of bias: each concern once, separated by spaces", "偏倚风险的具体事项，以空格分隔"), row => row.Reason.Concerns.Count == 0 ? null : string.Join(' ', row.Reason.Concerns.Select(concern => concern.Word()))),
        new("sentence_en", Text, new("The reason as a sentence, in English", "理由（英文）"), row => UiText.Of(Language.English).Reasons.Sentence(row.Reason)),
        new("sentence_zh", Text, new("The reason as a sentence, in Chinese", "理由（中文）"), row => UiText.Of(Language.Chinese).Reasons.Sentence(row.Reason)));

    public static readonly Table<(int Number, Approval Approval)> Approvals = new(
        "approvals",
        new("number", Integer, new("Its place in the list, from 1", "在列表中的序号，从1起"), row => row.Number),
        new("product", Text, new("The product", "产品"), row => row.Approval.Product.English),
        new("product_zh", Text, new("The product, by its Chinese name where it has one", "产品的中文名称（如有）"), row => row.Approval.Product.Chinese),
        new("term", Text, new("What the product is, by id of a glossary term", "产品对应术语的标识"), row => row.Approval.Term?.Value),
        new("cell_type", Text, new("The cell type it is made of, by concept id", "所用细胞类型的概念标识"), row => row.Approval.CellType.Value),
        new("cell_source", Text, EvidenceFields.CellSource.Meaning, row => row.Approval.CellSource),
        new("disease", Text, new("The disease it is for, by concept id", "所治疾病的概念标识"), row => row.Approval.Disease.Value),
        new("jurisdiction", Text, new("ISO 3166 code, or EU", "ISO 3166代码，或EU"), row => row.Approval.Jurisdiction) { Words = Approval.Jurisdictions },
        new("status", Text, new("What the regulator has decided", "监管决定"), row => row.Approval.Status.Word()) { Words = Vocabularies.All<ApprovalStatus>() },
        new("date", Text, new("When, as exactly as is known", "日期（按已知精度）"), row => row.Approval.Date.Iso),
        new("indication_en", Text, new("Indication in English", "适应证（英文）"), row => row.Approval.Indication.English),
        new("indication_zh", Text, new("Indication in Chinese", "适应证（中文）"), row => row.Approval.Indication.Chinese),
        new("reference", Text, new("The work that reports it, by reference key", "报道该决定的文献标识"), row => row.Approval.Reference?.Value),
        new("source", Text, new("Or the address that does", "或报道该决定的网址"), row => row.Approval.Source));

    public static readonly Table<ArticleSection> Sections = new(
        "article_sections",
        new("concept", Text, OfConcept, row => row.Article.Concept.Value),
        new("language", Text, new("Language of the text", "文本语言"), row => row.Article.Language.Code) { Words = [.. Language.All.Select(language => language.Code)] },
        new("number", Integer, new("Its place in the article, from 1", "在条目中的序号，从1起"), row => row.Number),
        new("anchor", Text, new("Anchor of the heading, the same in both languages", "标题锚点，两种语言相同"), row => row.Section.Anchor),
        new("level", Integer, new("Level of the heading", "标题级别"), row => row.Section.Level),
        new("heading", Text, new("Heading", "标题"), row => row.Section.Heading),
        new("markdown", Text, new("Text as Markdown", "正文（Markdown）"), row => row.Section.Markdown));

    private static string? TextIn(ConceptRecord concept, Language language) => concept.Texts.FirstOrDefault(text => ReferenceEquals(text.Language, language))?.Summary;
}
