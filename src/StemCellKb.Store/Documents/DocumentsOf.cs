using StemCellKb.Model;
using StemCellKb.Search.Names;

namespace StemCellKb.Store.Documents;

/// <summary>Converts checked nouns to the rows and documents that store them.</summary>
internal sealed class DocumentsOf
{
    private readonly Corpus facts;
    private readonly ILookup<ConceptId, ConceptId> narrower;
    private readonly ILookup<ConceptId, (Claim Claim, int Ordinal)> claims;
    private readonly ILookup<ConceptId, Approval> approvals;
    private readonly Dictionary<ConceptId, (DiseaseGroup Group, int Place)> grouped;
    private readonly Dictionary<ClaimId, (ClaimWord Word, Certainty? Certainty)> judged;

    /// <param name="facts">The articles are not used.</param>
    public DocumentsOf(Corpus facts)
    {
        this.facts = facts;
        narrower = facts.Concepts.SelectMany(concept => concept.Broader.Distinct().Select(broader => (broader, concept.Id))).ToLookup(tie => tie.broader, tie => tie.Id);
        claims = facts.Claims.SelectMany((claim, i) => claim.Concepts.Distinct().Select(concept => (concept, claim, i))).ToLookup(tie => tie.concept, tie => (tie.claim, tie.i));
        approvals = facts.Approvals.SelectMany(approval => approval.Concepts.Distinct().Select(concept => (concept, approval)))
            .ToLookup(tie => tie.concept, tie => tie.approval);
        grouped = facts.Groups.SelectMany(group => group.Diseases.Select(disease => (group, disease))).Select((each, i) => (each.disease, each.group, i))
            .DistinctBy(each => each.disease).ToDictionary(each => each.disease, each => (each.group, each.i));
        judged = facts.Claims.AsParallel().Select(claim => (claim.Id, Assessment: Assessment.Of(claim.Asks, claim.Evidence))).ToDictionary(each => each.Id, each => (each.Assessment.Word, each.Assessment.Certainty));
    }

    public IEnumerable<ConceptRow> Concepts => facts.Concepts.Select(concept => new ConceptRow
    {
        Id = concept.Id.Value,
        Kind = concept.Kind.Word,
        GroupId = concept.Group,
        Reviewed = concept.Reviewed?.ToString("O"),
        Label = LabelOf(concept),
        Document = DocumentOf(concept),
        Claims = new([.. ClaimsOf(concept.Id).CountBy(tie => judged[tie.Claim].Word).Select(count => new WordCount(count.Key, count.Value)).OrderBy(count => count.Word.Word(), StringComparer.Ordinal)]),
        File = facts.Places.Terms.GetValueOrDefault(concept.Id)?.Path,
        Line = facts.Places.Terms.GetValueOrDefault(concept.Id)?.Line ?? 0,
    });

    public IEnumerable<IdentifierRow> Identifiers =>
        facts.Concepts.SelectMany(concept => concept.Identifiers.Select(identifier => identifier.Value).Distinct().Select(value => new IdentifierRow(value, concept.Id.Value)));

    public IEnumerable<BroaderRow> Broader =>
        facts.Concepts.SelectMany(concept => concept.Broader.Distinct().Select(broader => new BroaderRow(concept.Id.Value, broader.Value)));

    public IEnumerable<ClaimRow> Claims => facts.Claims.Select((claim, i) =>
    {
        var (word, certainty) = judged[claim.Id];
        return new ClaimRow(claim.Id.Value, i, word.Word(), certainty?.Word(), claim.Origin?.Value, claim)
        {
            DiseaseId = claim.Disease?.Value,
            CellTypeId = claim.CellType?.Value,
            File = facts.Places.Claims.GetValueOrDefault(claim.Id)?.Path,
            Line = facts.Places.Claims.GetValueOrDefault(claim.Id)?.Line ?? 0,
        };
    });

    public IEnumerable<ClaimConceptRow> ClaimConcepts =>
        facts.Claims.SelectMany(claim => claim.Concepts.Distinct().Select((concept, i) => new ClaimConceptRow(claim.Id.Value, i, concept.Value)));

    public IEnumerable<EffectRow> Effects =>
        from claim in facts.Claims
        where claim.Effect is not null
        select new EffectRow(claim.Id.Value, claim.Effect!.Subject.Value, claim.Effect.Predicate.Word(), claim.Effect.Object.Value);

    public IEnumerable<EvidenceItemRow> Evidence =>
        facts.Claims.SelectMany(claim => claim.Evidence.Select((item, i) => new EvidenceItemRow(claim.Id.Value, i, item.Reference.Value)));

    public IEnumerable<WorkRow> Works => facts.References.Select(work => new WorkRow(work.Key.Value, work.Issued?.Iso, work.Retracted, work)
    {
        File = facts.Places.Works.GetValueOrDefault(work.Key)?.Path,
        Line = facts.Places.Works.GetValueOrDefault(work.Key)?.Line ?? 0,
    });

    public IEnumerable<ApprovalRow> Approvals => facts.Approvals.Select((approval, i) => new ApprovalRow(i, approval));

    public IEnumerable<RedirectRow> Redirects => facts.Redirects.Select(each => new RedirectRow(each.Of.ToString(), each.Former, each.Now, each.Folder));

    public static ArticleRow Article(Article article, int id) => new()
    {
        Id = id,
        ConceptId = article.Concept.Value,
        Language = article.Language.Code,
        Title = article.Title,
        Summary = article.Summary,
        Document = new ArticleDocument(article.Citations, article.BehindSections),
    };

    public static IEnumerable<SectionRow> Sections(Article article, int id) => article.Sections.Select((section, i) => new SectionRow
    {
        ArticleId = id,
        Ordinal = i,
        Anchor = section.Anchor,
        Level = section.Level,
        Heading = section.Heading,
        Html = section.Html,
        PlainText = section.PlainText,
        Markdown = section.Markdown,
        Fingerprint = section.Fingerprint,
    });

    public static IEnumerable<CrossLinkRow> CrossLinks(Article article, int id) =>
        article.CrossLinks.Select((link, i) => new CrossLinkRow(id, i, article.Concept.Value, link.Anchor, link.Target.Value));

    public static IEnumerable<CitationRow> Citations(Article article, int id) =>
        article.Citations.Select((key, i) => new CitationRow(id, i + 1, article.Concept.Value, key.Value));

    private Localized<ConceptLabel> LabelOf(Concept concept)
    {
        var group = grouped.TryGetValue(concept.Id, out var listed) ? listed.Group : null;
        return new(
            new(concept.Names.English.Name, concept.Names.English.Short, concept.Definition?.English, group?.Name.English, SortKey(concept, Language.English)),
            new(concept.Names.Chinese.Name, concept.Names.Chinese.Short, concept.Definition?.Chinese, group?.Name.Chinese, SortKey(concept, Language.Chinese)));
    }

    /// <summary>
    /// What tables compare side by side stands in one order in both languages: grouped diseases as listed (a space sorts before every name), then
    /// by English name. Topics and terms are looked up by name.
    /// </summary>
    private string SortKey(Concept concept, Language language) =>
        grouped.TryGetValue(concept.Id, out var listed) ? $" {listed.Place:D5}"
        : concept.Kind.IsSubject || ReferenceEquals(language, Language.English) ? concept.Names.English.Name.ToLowerInvariant()
        : Pinyin.SortKey(concept.Names.Chinese.Name);

    private ConceptDocument DocumentOf(Concept concept) => new(
        FormsOf(concept.Names),
        IdentifiersOf(concept),
        [.. concept.Broader.Distinct().Order()],
        [.. narrower[concept.Id]],
        [.. ClaimsOf(concept.Id)],
        [.. approvals[concept.Id].Concat(concept.Kind == ConceptKind.Disease ? narrower[concept.Id].SelectMany(disease => approvals[disease]) : []).Distinct()]);

    private IEnumerable<ClaimTie> ClaimsOf(ConceptId concept)
    {
        var own = claims[concept].Select(tie => new ClaimTie(tie.Claim.Id, null)).ToList();
        var known = own.Select(tie => tie.Claim).ToHashSet();
        var others = narrower[concept].SelectMany(via => claims[via].Select(tie => (tie.Ordinal, Tie: new ClaimTie(tie.Claim.Id, via))))
            .Where(each => !known.Contains(each.Tie.Claim)).DistinctBy(each => each.Tie.Claim).OrderBy(each => each.Ordinal).Select(each => each.Tie);
        return own.Concat(others);
    }

    public static IReadOnlyList<NameForms> FormsOf(ConceptNames names) =>
        [.. names.Forms.Select(form => new NameForms(form.Script, form.Names.Name, form.Names.Short, form.Names.Also))];

    public static IReadOnlyList<IdentifierEntry> IdentifiersOf(Concept concept) =>
    [
        .. concept.Identifiers.Select(identifier => new IdentifierEntry(identifier.Scheme.Key, identifier.Scheme.Name, identifier.Value, "exact", null, identifier.Address)),
        .. concept.CloseIdentifiers.Select(close => new IdentifierEntry(close.Scheme.Key, close.Scheme.Name, close.Value, close.Relation, close.Label, close.Address)),
    ];
}
