using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Figures.Mechanisms;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>The chains of effects from one concept to another.</summary>
public sealed class PathsModel : SitePage
{
    private const int Examples = 4;

    public EffectEnds Ends { get; private set; } = EffectEnds.None;

    public ConceptId? From { get; private set; }

    public ConceptId? To { get; private set; }

    /// <summary>Null where an end is not chosen or not known.</summary>
    public FoundChains? Found { get; private set; }

    /// <summary>Pairs between which there is a chain of two.</summary>
    public IReadOnlyList<(ConceptLink From, ConceptLink To)> Suggested { get; private set; } = [];

    public IActionResult OnGet(string? from, string? to)
    {
        Ends = EffectEnds.Of(Database, Language);
        (From, To) = (EffectEnds.Find(Ends.Subjects, from), EffectEnds.Find(Ends.Objects, to));
        Found = From is { } start && To is { } end ? FoundChains.Of(Database.Effects.FindPaths(Language, start, end)!) : null;
        if (Found is not { Chains.Count: > 0 })
            Suggested = [.. SuggestedEnds().Take(Examples)];
        return Answer(
            new { Language, From, To, Paths = Found?.Chains ?? [], IsCut = Found?.IsCut ?? false },
            new PageHead(
                Found is { } found ? Text.Paths.ChainHeading(found.From.Name, found.To.Name) : Text.Paths.ChainsTitle, Text.Paths.ChainsLead, language => SiteUrls.Paths(language, From, To),
                Forms: [AnswerFormat.Json], Trail: [new TrailStep(Text.Paths.Title, SiteUrls.Effects(Language))], Narrow: From is not null || To is not null));
    }

    private IEnumerable<(ConceptLink From, ConceptLink To)> SuggestedEnds()
    {
        var edges = Database.Effects.Edges;
        var bySubject = edges.ToLookup(edge => edge.Effect.Subject);
        var names = Ends.Subjects.Concat(Ends.Objects).DistinctBy(concept => concept.Id).ToDictionary(concept => concept.Id);
        return
            from first in edges.OrderBy(edge => edge, EffectEdge.ByFirmness).ThenBy(edge => edge.Claim.Id)
            from second in bySubject[first.Effect.Object].OrderBy(edge => edge, EffectEdge.ByFirmness).ThenBy(edge => edge.Claim.Id).Take(2)
            where first.Effect.Subject != second.Effect.Object
            select (names[first.Effect.Subject], names[second.Effect.Object]) into pair
            group pair by (pair.Item1.Id, pair.Item2.Id) into pairs
            select pairs.First();
    }
}
