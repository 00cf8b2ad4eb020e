using System.Globalization;
using StemCellKb.Model;
using StemCellKb.Store.Reading;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>The claims as a picture: three columns of nodes, and ties between neighbouring columns. Lengths in SVG user units.</summary>
public sealed class EvidenceMap
{
    public const int Width = 1240;
    public const int NodeWidth = 256;
    public const int NodeHeight = 34;
    private const int RowHeight = 50;
    private const int Margin = 8;
    private const int MostTies = 150;
    private const int MostNodes = 120;

    private readonly Dictionary<ConceptId, MapNode> byId;

    private EvidenceMap(IReadOnlyList<MapNode> nodes, IReadOnlyList<MapTie> ties, int height)
    {
        (Nodes, Ties, Height) = (nodes, ties, height);
        byId = nodes.ToDictionary(node => node.Concept.Id);
    }

    public IReadOnlyList<MapNode> Nodes { get; }

    /// <summary>Weakest first, so that stronger ties are drawn on top.</summary>
    public IReadOnlyList<MapTie> Ties { get; }

    public int Height { get; }

    /// <summary>All the ties there are; where they are too many for a picture, only the strongest are drawn, and what they tie.</summary>
    public int AllTies { get; private init; }

    /// <param name="columns">Cell types, mechanisms, diseases.</param>
    public static EvidenceMap Of(IReadOnlyList<IReadOnlyList<ConceptLink>> columns, IEnumerable<Claim> claims)
    {
        var links = columns.SelectMany(column => column).ToDictionary(link => link.Id);
        var all = claims.SelectMany(Pairs)
            .Where(pair => links.ContainsKey(pair.From) && links.ContainsKey(pair.To))
            .GroupBy(pair => (pair.From, pair.To))
            .Select(pairs => MapTie.Of(links[pairs.Key.From], links[pairs.Key.To], pairs.SelectMany(pair => pair.Claim.Evidence)))
            .OrderBy(tie => tie.Items)
            .ToList();
        var isWhole = all.Count <= MostTies && links.Count <= MostNodes;
        var ties = isWhole ? all : all.TakeLast(MostTies).ToList();
        var tied = ties.SelectMany(tie => new[] { tie.From, tie.To }).ToHashSet();
        var drawn = columns.Select(column => isWhole ? column : [.. column.Where(link => tied.Contains(link.Id))]).ToList();

        var height = drawn.Max(column => column.Count) * RowHeight + 2 * Margin;
        var nodes = drawn.SelectMany((column, x) => column.Select((concept, y) => new MapNode(
            concept,
            Margin + x * (Width - NodeWidth - 2 * Margin) / 2,
            (height - column.Count * RowHeight) / 2 + y * RowHeight + (RowHeight - NodeHeight) / 2))).ToList();
        return new EvidenceMap(nodes, ties, height) { AllTies = all.Count };
    }

    /// <summary>A claim ties cell type to mechanism and mechanism to disease; without a mechanism, cell type to disease.</summary>
    private static IEnumerable<(ConceptId From, ConceptId To, Claim Claim)> Pairs(Claim claim)
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

    public string UrlOf(ConceptId id) => byId[id].Concept.Url;

    public string PathOf(MapTie tie)
    {
        var (from, to) = (byId[tie.From], byId[tie.To]);
        var (x1, y1) = (from.X + NodeWidth, from.Y + NodeHeight / 2);
        var (x2, y2) = (to.X, to.Y + NodeHeight / 2);
        var bend = (x2 - x1) / 2;
        return string.Create(CultureInfo.InvariantCulture, $"M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}");
    }
}

public sealed record MapNode(ConceptLink Concept, int X, int Y);

/// <param name="Weight">Line width: the square root of the number of items, so that strong ties do not hide weak ones.</param>
/// <param name="Style">The direction that determines the line's hue.</param>
public sealed record MapTie(ConceptId From, ConceptId To, string FromName, string ToName, int Items, double Weight, string Style, string? Dashes, DirectionCounts Counts)
{
    public static MapTie Of(ConceptLink from, ConceptLink to, IEnumerable<EvidenceItem> entries)
    {
        var items = entries.Where(item => !item.Retracted).DistinctBy(item => (item.Reference, item.Direction)).ToList();
        var counts = DirectionCounts.Of(items.Select(item => item.Direction));
        var (style, dashes) = counts switch
        {
            { Supports: var supports } when supports * 2 > counts.Total => ("supports", (string?)null),
            { Supports: > 0 } or { Mixed: > 0 } => ("mixed", "7 4"),
            _ => ("no-benefit", "2 4"),
        };
        return new MapTie(from.Id, to.Id, from.Name, to.Name, items.Count, 1 + 1.3 * Math.Sqrt(items.Count), style, dashes, counts);
    }
}
