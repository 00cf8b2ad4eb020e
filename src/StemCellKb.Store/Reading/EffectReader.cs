using System.Collections.Concurrent;
using StemCellKb.Model;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Reading;

/// <summary>Reads effects. Those of one concept are looked up; all together stay in memory once a question walks over them.</summary>
public sealed class EffectReader
{
    private readonly KbContexts contexts;
    private readonly Lazy<IReadOnlyList<EffectEdge>> edges;
    private readonly ConcurrentDictionary<Language, EffectEnds> ends = [];

    internal EffectReader(KbContexts contexts)
    {
        this.contexts = contexts;
        edges = new(ReadEdges, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Every effect, in the order in which the claims are written.</summary>
    public IReadOnlyList<EffectEdge> Edges => edges.Value;

    /// <summary>Those that the concept takes part in, or whose claim is about it; in that order.</summary>
    public IReadOnlyList<EffectEdge> About(ConceptId concept)
    {
        using var prepared = contexts.Prepared();
        return [.. prepared.EffectsAbout(concept).Select(prepared.Effect).OfType<EffectEdge>()];
    }

    /// <summary>Every effect, with what its concepts belong under.</summary>
    public EffectNetwork Network()
    {
        if (Edges.Count == 0)
            return EffectNetwork.None;
        using var context = contexts.Open();
        return EffectNetwork.Of(Edges, [.. context.Set<BroaderRow>().AsEnumerable().Select(row => (ConceptId.Parse(row.ConceptId), ConceptId.Parse(row.BroaderId)))]);
    }

    public IReadOnlyList<EffectEntry> List(Language language) => In(language, Edges);

    /// <summary>The effects that pass, in the order written, and how many there are in all.</summary>
    public (int Total, IReadOnlyList<EffectEntry> Effects) List(Language language, EffectFilter filter, int skip, int take)
    {
        List<EffectEdge> fitting = [.. Edges.Where(edge => filter.Fits(edge.Effect))];
        return (fitting.Count, In(language, fitting.Skip(skip).Take(take)));
    }

    /// <summary>The effects of which the concept is subject, object or mediator, in the order written.</summary>
    public IReadOnlyList<EffectEntry> ListOf(Language language, ConceptId concept) => In(language, About(concept).Where(edge => edge.Effect.Concepts.Contains(concept)));

    /// <summary>Null where one of the two is no concept.</summary>
    public EffectPathList? FindPaths(Language language, ConceptId from, ConceptId to)
    {
        using (var context = contexts.Open())
        {
            var ends = new[] { from.Value, to.Value };
            if (context.Concepts.Count(row => ends.Contains(row.Id)) != ends.Distinct().Count())
                return null;
        }
        var paths = EffectPaths.Between(Edges, from, to);
        var steps = paths.Paths.SelectMany(path => path.Steps).Distinct().ToList();
        var entries = In(language, steps).ToDictionary(entry => entry.Claim);
        var heads = HeadsOf([from, to], language);
        return new EffectPathList(
            heads.Link(from, language),
            heads.Link(to, language),
            [.. paths.Paths.Select(path => new EffectPathEntry([.. path.Steps.Select(step => entries[step.Claim.Id])], path.Weakest.Claim.Id))],
            paths.IsCut);
    }

    /// <summary>Kept: every page of effects and of chains offers them.</summary>
    public EffectEnds Ends(Language language) => ends.GetOrAdd(language, EndsIn);

    /// <summary>These effects as they are shown.</summary>
    public IReadOnlyList<EffectEntry> In(Language language, IEnumerable<EffectEdge> wanted)
    {
        List<EffectEdge> shown = [.. wanted];
        if (shown.Count == 0)
            return [];
        using var prepared = contexts.Prepared();
        var heads = ConceptHeads.Of(prepared, shown.SelectMany(edge => edge.Effect.Concepts.Concat(edge.Claim.Concepts)), language);
        var works = WorkDocuments.Of(prepared, shown.SelectMany(edge => edge.Seen.Studies).SelectMany(study => study.Works));
        return shown.ConvertAll(edge => Of(edge, heads, works, language));
    }

    private EffectEnds EndsIn(Language language)
    {
        // A chain may set out from a mediator.
        var (subjects, objects) = (Edges.SelectMany(edge => edge.Effect.Through.Prepend(edge.Effect.Subject)).ToHashSet(), Edges.Select(edge => edge.Effect.Object).ToHashSet());
        ConceptId[] all = [.. subjects.Union(objects)];
        var links = HeadsOf(all, language).Links(all, language);
        return new([.. links.Where(link => subjects.Contains(link.Id))], [.. links.Where(link => objects.Contains(link.Id))]);
    }

    private static EffectEntry Of(EffectEdge edge, ConceptHeads heads, Dictionary<ReferenceKey, Reference> works, Language language) => new(edge, works)
    {
        Claim = edge.Claim.Id,
        Url = SiteUrls.Claim(language, edge.Claim.Id),
        Says = edge.Claim.Says[language],
        OtherSays = edge.Claim.Says[language.Other],
        Subject = heads.Link(edge.Effect.Subject, language),
        Predicate = edge.Effect.Predicate,
        Sign = edge.Effect.Sign,
        Object = heads.Link(edge.Effect.Object, language),
        Through = [.. edge.Effect.Through.Select(mediator => heads.Link(mediator, language))],
        Way = edge.Effect.Way,
        Disease = edge.Claim.Disease is { } disease ? heads.Link(disease, language) : null,
        Mechanisms = [.. edge.Claim.Mechanisms.Select(mechanism => heads.Link(mechanism, language))],
        Disputes = edge.Effect.Disputes,
        Word = edge.Assessment.Word,
        Certainty = edge.Assessment.Certainty,
    };

    private ConceptHeads HeadsOf(ConceptId[] concepts, Language language)
    {
        using var prepared = contexts.Prepared();
        return ConceptHeads.Of(prepared, concepts, language);
    }

    private IReadOnlyList<EffectEdge> ReadEdges()
    {
        using var prepared = contexts.Prepared();
        // From the effects to their claims: most claims state none.
        return
        [
            .. prepared.Once("SELECT claims.ordinal, claims.document FROM effects JOIN claims ON claims.id = effects.claim_id", row => (Ordinal: row.Text(0), Claim: DocumentJson.Read<Claim>(row.Bytes(1))))
                .OrderBy(row => row.Ordinal, StringComparer.Ordinal).Select(row => EffectEdge.Of(row.Claim)).OfType<EffectEdge>(),
        ];
    }
}
