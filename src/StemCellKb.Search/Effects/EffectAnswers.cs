using StemCellKb.Model;
using StemCellKb.Search.Answering;
using StemCellKb.Search.Resolving;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Effects;

/// <summary>
/// The effects a query asks for: by a word for what is done and the name of one side (what inhibits Th17), or by the names of several
/// things that act on each other (MSC PGE2 macrophage). Uses memory only.
/// </summary>
internal sealed class EffectAnswers(EffectNetwork network, SearchMemory memory)
{
    private const int Most = 5;

    public IReadOnlyList<EffectHit> Of(QueryText query, Resolution resolution, Language language)
    {
        if (network.Edges.Count == 0 || NamedIn(query, resolution) is not { Count: > 0 } named)
            return [];
        var asked = EffectWords.Find(query.Text, (start, end) => resolution.Spans.Any(span => StartOf(query, span) < end && EndOf(query, span) > start));
        var fitting = asked is { } verb ? Asked(verb.Predicate, verb.At, EffectWords.IsPassive(query.Text), named)
            : named.Count > 1 && !named.Exists(name => name.IsDisease) ? Naming(named)
            : [];
        return [.. fitting.Take(Most).Select(edge => HitOf(edge, language))];
    }

    /// <summary>Effects of this kind in which each name has its side: what stands before the word acts, what stands after it is acted on.</summary>
    private IEnumerable<EffectEdge> Asked(EffectPredicate predicate, int at, bool isPassive, List<Named> named) => network.Edges
        .Where(edge => edge.Effect.Predicate == predicate && named.TrueForAll(name => Names(name, (name.Start < at) != isPassive ? Actors(edge.Effect) : [edge.Effect.Object])))
        .OrderByDescending(edge => ExactlyNamed(edge, named)).ThenByDescending(edge => named.Exists(name => Names(name, [edge.Effect.Subject])))
        .ThenBy(edge => edge, EffectEdge.ByFirmness);

    /// <summary>Effects that name all of these things; of three or more, failing that all but one.</summary>
    private IEnumerable<EffectEdge> Naming(List<Named> named)
    {
        var counted = network.Edges.Select(edge => (Edge: edge, Count: named.Count(name => Names(name, edge.Effect.Concepts)))).ToList();
        var most = counted.Max(each => each.Count);
        return most < Math.Max(2, named.Count - 1) ? [] : counted.Where(each => each.Count == most).Select(each => each.Edge)
            .OrderByDescending(edge => ExactlyNamed(edge, named)).ThenBy(edge => edge, EffectEdge.ByFirmness);
    }

    private static int ExactlyNamed(EffectEdge edge, List<Named> named) => named.Count(name => name.Concepts.Overlaps(edge.Effect.Concepts));

    private static IEnumerable<ConceptId> Actors(Effect effect) => effect.Through.Prepend(effect.Subject);

    /// <summary>The name means one of these concepts, or something they belong under.</summary>
    private bool Names(Named name, IEnumerable<ConceptId> concepts) => concepts.Any(concept => name.Concepts.Contains(concept) || name.Concepts.Overlaps(network.Broader[concept]));

    /// <summary>The names of the query, but for those of topics, which belong to every question.</summary>
    private List<Named> NamedIn(QueryText query, Resolution resolution)
    {
        List<Named> named = [];
        foreach (var span in resolution.Spans)
        {
            var concepts = span.Concepts.Select(concept => memory.Names.Concepts[concept]).Where(concept => concept.Kind != ConceptKind.Topic).ToList();
            if (concepts.Count > 0)
                named.Add(new Named(StartOf(query, span), [.. concepts.Select(concept => concept.Id)], concepts.Exists(concept => concept.Kind == ConceptKind.Disease)));
        }
        return named;
    }

    private static int StartOf(QueryText query, NameSpan span) => query.Atoms[span.Start].Start;

    private static int EndOf(QueryText query, NameSpan span) => query.Atoms[span.End - 1].End;

    private EffectHit HitOf(EffectEdge edge, Language language)
    {
        var (claim, effect, seen) = (edge.Claim, edge.Effect, edge.Seen);
        return new EffectHit
        {
            Id = claim.Id.Value,
            Says = claim.Says[language],
            Subject = NameOf(effect.Subject),
            Predicate = effect.Predicate,
            Sign = effect.Sign,
            Object = NameOf(effect.Object),
            Through = [.. effect.Through.Select(NameOf)],
            Disease = claim.Disease is { } disease && disease != effect.Object ? NameOf(disease) : null,
            Evidence = edge.Assessment.Word.Word(),
            Certainty = edge.Assessment.Certainty?.Word(),
            Reach = seen.Reach,
            People = seen.People,
            Animals = seen.Animals,
            Dishes = seen.Dishes,
            Url = SiteUrls.Claim(language, claim.Id),
        };

        string NameOf(ConceptId concept) => memory.ConceptNames.TryGetValue(concept.Value, out var name) ? name[language] : concept.Value;
    }

    private sealed record Named(int Start, HashSet<ConceptId> Concepts, bool IsDisease);
}
