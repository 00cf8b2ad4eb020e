using StemCellKb.Model;
using StemCellKb.Store.Documents;
using StemCellKb.Store.Reading;

namespace StemCellKb.Web.Figures.Maps;

/// <summary>The claims as ties between cell types, mechanisms and diseases.</summary>
public sealed class EvidenceMap
{
    private const int MostTies = 150;
    private const int MostNodes = 120;

    /// <summary>Cell types, mechanisms, diseases.</summary>
    public required IReadOnlyList<IReadOnlyList<ConceptLink>> Columns { get; init; }

    /// <summary>Weakest first, so that stronger ties are drawn on top.</summary>
    public required IReadOnlyList<MapTie> Ties { get; init; }

    /// <summary>All the ties there are; where they are too many for a picture, only the strongest are drawn, and what they tie.</summary>
    public required int AllTies { get; init; }

    /// <summary>The ties of each cell type, and of each mechanism with diseases, strongest first: the form for narrow windows.</summary>
    public IEnumerable<IGrouping<ConceptLink, MapTie>> ByStart => Columns.SelectMany(column => column)
        .SelectMany(concept => Ties.Where(tie => tie.From.Id == concept.Id).Reverse().GroupBy(_ => concept));

    /// <param name="columns">Cell types, mechanisms, diseases.</param>
    public static EvidenceMap Of(IReadOnlyList<IReadOnlyList<ConceptLink>> columns, IEnumerable<ClaimOutline> claims)
    {
        var links = columns.SelectMany(column => column).ToDictionary(link => link.Id);
        var all = claims.SelectMany(Pairs)
            .Where(pair => links.ContainsKey(pair.From) && links.ContainsKey(pair.To))
            .GroupBy(pair => (pair.From, pair.To), pair => pair.Claim)
            .Select(pairs => MapTie.Of(links[pairs.Key.From], links[pairs.Key.To], [.. pairs]))
            .OrderBy(tie => tie.Items)
            .ToList();
        var isWhole = all.Count <= MostTies && links.Count <= MostNodes;
        var ties = isWhole ? all : all.TakeLast(MostTies).ToList();
        var tied = ties.SelectMany(tie => new[] { tie.From.Id, tie.To.Id }).ToHashSet();
        return new EvidenceMap
        {
            Columns = [.. columns.Select(column => isWhole ? column : [.. column.Where(link => tied.Contains(link.Id))])],
            Ties = ties,
            AllTies = all.Count,
        };
    }

    /// <summary>A claim ties cell type to mechanism and mechanism to disease; without a mechanism, cell type to disease.</summary>
    private static IEnumerable<(ConceptId From, ConceptId To, ClaimOutline Claim)> Pairs(ClaimOutline claim)
    {
        foreach (var mechanism in claim.Mechanisms)
        {
            if (claim.CellType is { } cell)
                yield return (cell, mechanism, claim);
            if (claim.Disease is { } disease)
                yield return (mechanism, disease, claim);
        }
        if (claim is { Mechanisms.Count: 0, CellType: { } alone, Disease: { } direct })
            yield return (alone, direct, claim);
    }
}

/// <param name="Firmest">The claim that is surest; of equals, the one with most studies.</param>
public sealed record MapTie(ConceptLink From, ConceptLink To, int Items, DirectionCounts Counts, ClaimOutline Firmest)
{
    /// <summary>Line width: the square root of the number of items, so that strong ties do not hide weak ones.</summary>
    public double Weight => 1 + .6 * Math.Sqrt(Items);

    public static MapTie Of(ConceptLink from, ConceptLink to, IReadOnlyList<ClaimOutline> claims)
    {
        var items = claims.SelectMany(claim => claim.Evidence).Where(item => !item.Retracted).DistinctBy(item => (item.Reference, item.Direction)).ToList();
        return new MapTie(
            from,
            to,
            items.Count,
            DirectionCounts.Of(items.Select(item => item.Direction)),
            claims.OrderBy(claim => claim.Certainty is { } certainty ? (int)certainty : int.MaxValue).ThenBy(claim => claim.Word).ThenByDescending(claim => claim.Evidence.Count).First());
    }
}
