namespace StemCellKb.Model;

/// <summary>Effects one after another, each acting on the subject of the next.</summary>
public sealed record EffectPath(IReadOnlyList<EffectEdge> Steps)
{
    /// <summary>The step that is least firm: the whole is no firmer. Of equals, the first.</summary>
    public EffectEdge Weakest { get; } = Steps.Aggregate((weakest, step) => EffectEdge.ByFirmness.Compare(step, weakest) > 0 ? step : weakest);
}

/// <summary>
/// The chains of effects that lead from one concept to another. Short ones come first, then those whose weakest step is firmest, then by
/// ids of claims: the same effects give the same chains in the same order, however they are listed.
/// </summary>
/// <param name="IsCut">There are more.</param>
public sealed record EffectPaths(IReadOnlyList<EffectPath> Paths, bool IsCut)
{
    public const int LongestPath = 4;

    public const int MostPaths = 50;

    /// <summary>Steps tried in one search: every chain among some hundred effects, and a moment among many more.</summary>
    private const int MostSteps = 100_000;

    /// <summary>
    /// A chain passes through no concept twice, but may end where it began. It may set out from a mediator, which hands an effect on without
    /// being its subject.
    /// </summary>
    public static EffectPaths Between(IEnumerable<EffectEdge> edges, ConceptId from, ConceptId to)
    {
        List<EffectEdge> sorted = [.. edges.OrderBy(edge => edge.Claim.Id)];
        var search = new Search(sorted, to);
        List<EffectPath> found = [];
        for (var length = 1; length <= LongestPath && found.Count <= MostPaths; length++)
        {
            found.AddRange(search.Of(from, length).Take(MostSteps)
                .OrderBy(path => path.Weakest, EffectEdge.ByFirmness).ThenBy(path => string.Join(' ', path.Steps.Select(step => step.Claim.Id)), StringComparer.Ordinal));
        }
        return new EffectPaths([.. found.Take(MostPaths)], search.IsExhausted || found.Count > MostPaths);
    }

    private sealed class Search
    {
        private readonly ILookup<ConceptId, EffectEdge> bySubject;
        private readonly ILookup<ConceptId, EffectEdge> byMediator;
        private readonly Dictionary<ConceptId, int> distances;
        private readonly ConceptId target;
        private int steps;

        public Search(List<EffectEdge> edges, ConceptId target)
        {
            this.target = target;
            bySubject = edges.ToLookup(edge => edge.Effect.Subject);
            byMediator = edges.SelectMany(edge => edge.Effect.Through.Select(mediator => (mediator, edge))).ToLookup(tie => tie.mediator, tie => tie.edge);
            distances = DistancesTo(target, edges.ToLookup(edge => edge.Effect.Object));
        }

        /// <summary>It gave up before it had tried everything.</summary>
        public bool IsExhausted => steps >= MostSteps;

        /// <summary>The chains of exactly this length.</summary>
        public IEnumerable<EffectPath> Of(ConceptId from, int length) =>
            Continue([], [from], bySubject[from].Concat(byMediator[from]).Distinct(), length).Select(steps => new EffectPath(steps));

        private IEnumerable<IReadOnlyList<EffectEdge>> Continue(EffectEdge[] before, HashSet<ConceptId> passed, IEnumerable<EffectEdge> next, int left)
        {
            foreach (var edge in next)
            {
                if (IsExhausted)
                    yield break;
                steps++;
                var reached = edge.Effect.Object;
                if (left == 1)
                {
                    if (reached == target)
                        yield return [.. before, edge];
                }
                else if (reached != target && distances.TryGetValue(reached, out var distance) && distance < left && passed.Add(reached))
                {
                    foreach (var path in Continue([.. before, edge], passed, bySubject[reached], left - 1))
                        yield return path;
                    passed.Remove(reached);
                }
            }
        }

        /// <summary>How many effects lead at least from each concept to the target; those farther than a chain reaches are left out.</summary>
        private static Dictionary<ConceptId, int> DistancesTo(ConceptId target, ILookup<ConceptId, EffectEdge> byObject)
        {
            Dictionary<ConceptId, int> distances = new() { [target] = 0 };
            List<ConceptId> border = [target];
            for (var distance = 1; distance < LongestPath; distance++)
                border = [.. border.SelectMany(concept => byObject[concept]).Select(edge => edge.Effect.Subject).Distinct().Where(subject => distances.TryAdd(subject, distance))];
            return distances;
        }
    }
}
