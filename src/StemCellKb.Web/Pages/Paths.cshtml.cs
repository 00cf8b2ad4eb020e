using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Figures.Mechanisms;
using StemCellKb.Web.Pages.Shared;
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

    public ConceptChoice FromChoice => new("from", Text.Paths.ChainFrom, Ends.Subjects, From, "–", Request.Query["from"]);

    public ConceptChoice ToChoice => new("to", Text.Paths.ChainTo, Ends.Objects, To, "–", Request.Query["to"]);

    public IActionResult OnGet(string? from, string? to)
    {
        Ends = Database.Effects.Ends(Language);
        (From, To) = (ConceptChoice.Find(Ends.Subjects, from), ConceptChoice.Find(Ends.Objects, to));
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
        var names = Ends.Subjects.Concat(Ends.Objects).DistinctBy(concept => concept.Id).ToDictionary(concept => concept.Id);
        List<EffectEdge> firmest = [.. Database.Effects.Edges.OrderBy(edge => edge, EffectEdge.ByFirmness).ThenBy(edge => edge.Claim.Id)];
        var bySubject = firmest.ToLookup(edge => edge.Effect.Subject);
        return
            (from first in firmest
             from second in bySubject[first.Effect.Object].Take(2)
             where first.Effect.Subject != second.Effect.Object
             select (From: names[first.Effect.Subject], To: names[second.Effect.Object])).DistinctBy(pair => (pair.From.Id, pair.To.Id));
    }
}
