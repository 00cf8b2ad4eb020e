namespace StemCellKb.Model;

/// <summary>What can be compared of a knowledge base, without its texts: filled record by record, as they are compiled or read.</summary>
public sealed class KnowledgeState
{
    internal Dictionary<ClaimId, ClaimState> Claims { get; } = [];

    internal Dictionary<ReferenceKey, WorkState> Works { get; } = [];

    internal Dictionary<string, ApprovalState> Approvals { get; } = new(StringComparer.Ordinal);

    internal Dictionary<(ConceptId Concept, string Language), IReadOnlyList<string>> Behind { get; } = [];

    internal Dictionary<ConceptId, Localized<string>> Names { get; } = [];

    public static KnowledgeState Of(Corpus corpus)
    {
        var state = new KnowledgeState();
        state.AddFacts(corpus);
        foreach (var article in corpus.Articles)
            state.Add(article.Concept, article.Language.Code, article.BehindSections);
        return state;
    }

    /// <summary>Everything but the articles.</summary>
    public void AddFacts(Corpus facts)
    {
        foreach (var concept in facts.Concepts)
            Add(concept.Id, new(concept.Names.English.Name, concept.Names.Chinese.Name));
        foreach (var claim in facts.Claims)
            Add(claim);
        foreach (var work in facts.References)
            Add(work);
        foreach (var approval in facts.Approvals)
            Add(approval);
    }

    public void Add(ConceptId concept, Localized<string> name) => Names[concept] = name;

    /// <param name="behind">Anchors of its sections whose counterparts have changed since.</param>
    public void Add(ConceptId concept, string language, IReadOnlyList<string> behind) => Behind[(concept, language)] = behind;

    public void Add(Claim claim)
    {
        var assessment = Assessment.Of(claim.Asks, claim.Evidence);
        Claims[claim.Id] = new ClaimState(
            claim.Says,
            [.. claim.Concepts.Distinct()],
            new Judgement(assessment.Word, assessment.Certainty),
            ComparedFacts.Of(claim),
            [.. claim.Evidence.Select(item => new ItemState(item.Reference, item.Direction, ComparedFacts.Of(item)))]);
    }

    public void Add(Reference work) => Works[work.Key] = new WorkState(
        work.Title, work is { Makers: [var first, ..], Issued: { } issued } ? $"{first.Short} {issued.Year}" : work.Title, work.Retracted ? "retracted" : null);

    public void Add(Approval approval)
    {
        var id = IdOf(approval);
        // A product may have several decisions in one place for one disease.
        for (var i = 2; Approvals.ContainsKey(id); i++)
            id = $"{IdOf(approval)}-{i}";
        Approvals.Add(id, new ApprovalState(approval.Product, [.. approval.Concepts.Distinct()], ComparedFacts.Of(approval)));
    }

    private static string IdOf(Approval approval) =>
        $"{approval.Jurisdiction.ToLowerInvariant()}-{approval.Disease}-{approval.Term?.Value ?? Slugged(approval.Product.English)}";

    private static string Slugged(string text) =>
        string.Join('-', string.Concat(text.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

internal sealed record ClaimState(
    Localized<string> Says, IReadOnlyList<ConceptId> Concepts, Judgement Judgement, ComparedFacts Facts, IReadOnlyList<ItemState> Items);

internal sealed record ItemState(ReferenceKey Work, Direction Direction, ComparedFacts Facts);

/// <param name="Standing">Null for a work that stands.</param>
internal sealed record WorkState(string Title, string Label, string? Standing);

internal sealed record ApprovalState(Localized<string> Product, IReadOnlyList<ConceptId> Concepts, ComparedFacts Facts);
