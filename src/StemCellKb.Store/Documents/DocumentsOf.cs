using System.Globalization;
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
    private readonly Dictionary<ClaimId, Judgement> judged;

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
        judged = facts.Claims.AsParallel().Select(claim => (claim.Id, Assessment: Assessment.Of(claim.Asks, claim.Evidence))).ToDictionary(each => each.Id, each => new Judgement(each.Assessment.Word, each.Assessment.Certainty));
    }

    public IEnumerable<ConceptRow> Concepts => facts.Concepts.Select(Concept);

    public IEnumerable<IdentifierRow> Identifiers => facts.Concepts.SelectMany(IdentifiersIn);

    public IEnumerable<BroaderRow> Broader => facts.Concepts.SelectMany(BroaderThan);

    public ConceptRow Concept(Concept concept) => new()
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
    };

    public static IEnumerable<IdentifierRow> IdentifiersIn(Concept concept) =>
        concept.Identifiers.Select(identifier => identifier.Value).Distinct().Select(value => new IdentifierRow(value, concept.Id.Value));

    public static IEnumerable<BroaderRow> BroaderThan(Concept concept) => concept.Broader.Distinct().Select(broader => new BroaderRow(concept.Id.Value, broader.Value));

    public IEnumerable<ClaimRow> Claims
    {
        get
        {
            // Claims of one file follow each other.
            var (before, place) = (default(string?), 0);
            foreach (var claim in facts.Claims)
            {
                var written = facts.Places.Claims.GetValueOrDefault(claim.Id);
                place = written?.Path == before ? place : 0;
                before = written?.Path;
                yield return Claim(claim, place++, written, judged[claim.Id]);
            }
        }
    }

    public IEnumerable<ClaimConceptRow> ClaimConcepts => facts.Claims.SelectMany(ConceptsOf);

    public IEnumerable<EffectRow> Effects => facts.Claims.Select(EffectOf).OfType<EffectRow>();

    public IEnumerable<EffectConceptRow> EffectConcepts => facts.Claims.SelectMany(EffectConceptsOf);

    public IEnumerable<EvidenceItemRow> Evidence => facts.Claims.SelectMany(ItemsOf);

    public IEnumerable<WorkRow> Works => facts.References.Select(work => Work(work, facts.Places.Works.GetValueOrDefault(work.Key)));

    /// <param name="place">Among the claims of its file.</param>
    public static ClaimRow Claim(Claim claim, int place, SourcePlace? written, Judgement judged) => new(
        claim.Id.Value, string.Create(CultureInfo.InvariantCulture, $"{written?.Path} {place:D7}"), judged.Word.Word(), judged.Certainty?.Word(), claim.Origin?.Value, claim)
    {
        DiseaseId = claim.Disease?.Value,
        CellTypeId = claim.CellType?.Value,
        File = written?.Path,
        Line = written?.Line ?? 0,
    };

    public static IEnumerable<ClaimConceptRow> ConceptsOf(Claim claim) => claim.Concepts.Distinct().Select((concept, i) => new ClaimConceptRow(claim.Id.Value, i, concept.Value));

    public static EffectRow? EffectOf(Claim claim) => claim.Effect is not { } effect ? null
        : new(claim.Id.Value, effect.Subject.Value, effect.Predicate.Word(), effect.Object.Value, string.Join(' ', effect.Disputes));

    public static IEnumerable<EffectConceptRow> EffectConceptsOf(Claim claim) =>
        claim.Effect is not { } effect ? [] : effect.Concepts.Concat(claim.Concepts).Distinct().Select(concept => new EffectConceptRow(concept.Value, claim.Id.Value));

    public static IEnumerable<EvidenceItemRow> ItemsOf(Claim claim) => claim.Evidence.Select((item, i) => new EvidenceItemRow(claim.Id.Value, i, item.Reference.Value));

    public static WorkRow Work(Reference work, SourcePlace? written) => new(work.Key.Value, work.Issued?.Iso, work.Retracted, work)
    {
        File = written?.Path,
        Line = written?.Line ?? 0,
    };

    public IEnumerable<StudyRow> Studies => facts.Studies.Select(study => new StudyRow(study.Id.Value, study));

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

    public Localized<ConceptLabel> LabelOf(Concept concept)
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
        concept.Names.Ambiguous is [] ? null : concept.Names.Ambiguous,
        IdentifiersOf(concept),
        [.. concept.Broader.Distinct().Order()],
        NarrowerThan(concept.Id),
        [.. ClaimsOf(concept.Id)],
        ApprovalsOf(concept));

    public IReadOnlyList<ConceptId> NarrowerThan(ConceptId concept) => [.. narrower[concept]];

    public IReadOnlyList<Approval> ApprovalsOf(Concept concept) =>
        [.. approvals[concept.Id].Concat(concept.Kind == ConceptKind.Disease ? narrower[concept.Id].SelectMany(disease => approvals[disease]) : []).Distinct()];

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
