using StemCellKb.Model;
using StemCellKb.Search.FullText;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Reading;

/// <summary>Reads claims, and what regulators have decided.</summary>
public sealed class EvidenceReader
{
    /// <summary>Whole claims, to find one that illustrates the rule.</summary>
    private const int MostDisputesRead = 200;

    /// <summary>Some 100 bytes for each claim in each of them.</summary>
    private const int MostArranged = 8;

    private readonly KbContexts contexts;
    private readonly Lazy<IReadOnlyList<ClaimOutline>> outlines;
    private readonly BoundedCache<string, ArrangedClaims> arranged = new(MostArranged);

    internal EvidenceReader(KbContexts contexts)
    {
        this.contexts = contexts;
        outlines = new(ReadOutlines, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>
    /// Every claim, in the order written, without its words: what pages of all evidence count and filter by. They stay in memory once asked for;
    /// the documents of 60,000 claims are 170 MB, which no page may read each time.
    /// </summary>
    public IReadOnlyList<ClaimOutline> Outlines => outlines.Value;

    /// <summary>Every claim, in the order written.</summary>
    public IReadOnlyList<ClaimId> ListIds()
    {
        using var context = contexts.Open();
        return [.. context.Claims.OrderBy(row => row.Ordinal).Select(row => row.Id).AsEnumerable().Select(id => ClaimId.Parse(id))];
    }

    /// <summary>These claims, in the order written. One statement names them all: a page's worth, not thousands.</summary>
    public IReadOnlyList<ClaimCard> ListClaims(Language language, IEnumerable<ClaimId> claims)
    {
        var ids = claims.Select(id => id.Value).Distinct().ToArray();
        if (ids.Length == 0)
            return [];
        using var context = contexts.Open();
        using var prepared = contexts.Prepared();
        return ClaimCards.Read(prepared, context.Claims.Where(row => ids.Contains(row.Id)), language);
    }

    /// <summary>The claims that stand on the pages of all these concepts, in the order of the first one's page; of none, every claim, in the order written.</summary>
    public ListedClaims ListAbout(IReadOnlyList<ConceptId> concepts)
    {
        if (concepts.Count == 0)
            return new ListedClaims(ListIds(), (language, claims) => ListClaims(language, claims));
        using var context = contexts.Open();
        var ids = concepts.Select(id => id.Value).ToArray();
        var pages = context.Concepts.Where(row => ids.Contains(row.Id)).AsEnumerable().ToDictionary(row => row.Id, row => row.Document.Claims);
        var ties = concepts.Select(id => pages.GetValueOrDefault(id.Value) ?? []).ToList();
        var via = ties.SelectMany(tie => tie).Where(each => each.Via is not null).ToLookup(each => each.Claim, each => each.Via);
        return new ListedClaims(
            [.. ties.Select(tie => tie.Select(each => each.Claim)).Aggregate((one, other) => one.Intersect(other))],
            (language, claims) => ListClaims(language, claims, via));
    }

    /// <summary>A long list in an order, once for all its pages.</summary>
    /// <param name="name">Of the list and its order.</param>
    public ArrangedClaims Arranged(string name, Func<ArrangedClaims> arrange)
    {
        if (!arranged.TryGet(name, out var found))
            arranged.Put(name, found = arrange());
        return found;
    }

    private List<ClaimCard> ListClaims(Language language, IReadOnlyCollection<ClaimId> wanted, ILookup<ClaimId, ConceptId?> via)
    {
        using var context = contexts.Open();
        using var prepared = contexts.Prepared();
        var ids = wanted.Select(id => id.Value).ToArray();
        var claims = context.Claims.Where(row => ids.Contains(row.Id)).Select(row => row.Document).AsEnumerable().ToDictionary(claim => claim.Id);
        return ClaimCards.Of(prepared, [.. wanted.Select(id => claims[id])], language, id => via[id].FirstOrDefault());
    }

    /// <summary>The claims written before and after this one among those about one concept.</summary>
    public (Claim? Previous, Claim? Next) FindNeighbours(ClaimId claim, ConceptId about)
    {
        using var prepared = contexts.Prepared();
        var ids = prepared.ClaimsAbout(about);
        var place = ids.IndexOf(claim);
        return (At(place - 1), At(place + 1));

        Claim? At(int i) => i < 0 || i >= ids.Count || place < 0 ? null : prepared.Claim(ids[i]);
    }

    /// <summary>The claims that pass, in the order written, and how many there are in all.</summary>
    public (int Total, IReadOnlyList<ClaimCard> Claims) ListClaims(Language language, ClaimFilter filter, int skip, int take)
    {
        using var context = contexts.Open();
        using var prepared = contexts.Prepared();
        var wanted = context.Claims.AsQueryable();
        foreach (var concept in filter.Concepts.Select(id => id.Value))
            wanted = wanted.Where(row => context.ClaimConcepts.Any(tie => tie.ClaimId == row.Id && tie.ConceptId == concept));
        if (filter.Word?.Word() is { } word)
            wanted = wanted.Where(row => row.Word == word);
        var ordered = wanted.OrderBy(row => row.Ordinal);
        // That a claim names the concept as its disease, and not as its topic, stands in its document only.
        var ids = filter.Concepts.Any()
            ? ordered.Select(row => row.Document).AsEnumerable().Where(filter.Fits).Select(claim => claim.Id.Value).ToList()
            : [.. ordered.Select(row => row.Id)];
        var page = ids.Skip(skip).Take(take).ToArray();
        return (ids.Count, page.Length == 0 ? [] : ClaimCards.Read(prepared, context.Claims.Where(row => page.Contains(row.Id)), language));
    }

    /// <summary>The claim on which randomized and other studies disagree most evenly, of those with most studies; null where none is contested.</summary>
    public ClaimCard? FindMostDisputed(Language language)
    {
        using var context = contexts.Open();
        using var prepared = contexts.Prepared();
        var contested = ClaimWord.Contested.Word();
        var candidates = context.Claims.Where(row => row.Word == contested)
            .OrderByDescending(row => context.EvidenceItems.Count(item => item.ClaimId == row.Id)).ThenBy(row => row.Ordinal)
            .Take(MostDisputesRead).Select(row => row.Id).ToArray();
        var disputed = (
            from claim in context.Claims.Where(row => candidates.Contains(row.Id)).OrderBy(row => row.Ordinal).Select(row => row.Document).AsEnumerable()
            let state = Assessment.Of(claim.Asks, claim.Evidence)
            where state.StrongestDesign == StudyDesign.Rct
            orderby Math.Min(state.HumanStudies.Supports, state.HumanStudies.Against) descending, claim.Evidence.Count
            select claim.Id.Value).FirstOrDefault();
        return disputed is null ? null : ClaimCards.Read(prepared, context.Claims.Where(row => row.Id == disputed), language).FirstOrDefault();
    }

    private List<ClaimOutline> ReadOutlines()
    {
        using var prepared = contexts.Prepared();
        // Sorted here: SQLite would carry the documents along.
        return
        [
            .. prepared.Once("SELECT ordinal, word, certainty, document FROM claims", row => (Ordinal: row.Text(0), Outline: DocumentJson.Read<ClaimOutline>(row.Bytes(3)) with
            {
                Word = Vocabularies.Parse<ClaimWord>(row.Text(1)),
                Certainty = row.TextOrNull(2) is { } certainty ? Vocabularies.Parse<Certainty>(certainty) : null,
            })).OrderBy(each => each.Ordinal, StringComparer.Ordinal).Select(each => each.Outline),
        ];
    }

    public ClaimCard? FindClaim(Language language, ClaimId id)
    {
        using var prepared = contexts.Prepared();
        return prepared.Claim(id) is { } claim ? ClaimCards.Of(prepared, [claim], language)[0] : null;
    }

    /// <summary>The claim as it was written, in both languages; null for an unknown one.</summary>
    public Claim? FindWritten(ClaimId id)
    {
        using var prepared = contexts.Prepared();
        return prepared.Claim(id);
    }

    /// <summary>Where a claim is written; null where the build does not say.</summary>
    public SourcePlace? FindPlace(ClaimId id)
    {
        using var context = contexts.Open();
        return context.Claims.Where(row => row.Id == id.Value && row.File != null).Select(row => new SourcePlace(row.File!, row.Line)).AsEnumerable().FirstOrDefault();
    }

    /// <summary>The latest published works that bear on a claim, newest first.</summary>
    /// <param name="findings">Given of each at most.</param>
    public IReadOnlyList<NewStudy> ListNewest(Language language, int count, int findings)
    {
        using var context = contexts.Open();
        var works = context.Works
            .Where(work => !work.Retracted && context.EvidenceItems.Any(item => item.ReferenceKey == work.Key))
            .OrderByDescending(work => work.Issued).ThenBy(work => work.Key)
            .Take(count).Select(work => work.Document).ToList();
        return works.ConvertAll(work =>
        {
            var key = work.Key.Value;
            var items = context.EvidenceItems.Where(item => item.ReferenceKey == key);
            var claims = context.Claims.Where(claim => items.Select(item => item.ClaimId).Contains(claim.Id)).OrderBy(claim => claim.Ordinal).Take(findings).Select(claim => claim.Document).ToList();
            var found = from claim in claims
                        from item in claim.Evidence
                        where item.Reference == work.Key
                        select new NewFinding(item.Direction, claim.Says[language], SiteUrls.Claim(language, claim.Id));
            return new NewStudy(work, [.. found.Take(findings)], items.Count());
        });
    }

    /// <summary>Every decision, in the order written.</summary>
    public IReadOnlyList<ApprovalEntry> ListApprovals(Language language)
    {
        using var context = contexts.Open();
        using var prepared = contexts.Prepared();
        var approvals = context.Approvals.OrderBy(row => row.Ordinal).Select(row => row.Document).ToList();
        var heads = ConceptHeads.Of(prepared, approvals.SelectMany(approval => approval.Concepts), language);
        var works = WorkDocuments.Of(prepared, approvals.Select(approval => approval.Reference).OfType<ReferenceKey>());
        return approvals.ConvertAll(approval => ApprovalEntry.Of(approval, heads, works, language));
    }
}
