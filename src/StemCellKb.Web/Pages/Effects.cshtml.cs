using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Figures.Mechanisms;
using StemCellKb.Web.Pages.Shared;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>Every effect, by what acts; the filters are in the address.</summary>
public sealed class EffectsModel : SitePage
{
    public const int MostOnPage = 150;

    public EffectFilter Filter { get; private set; } = new();

    /// <summary>What acts, and what is acted on, in any effect.</summary>
    public EffectEnds Ends { get; private set; } = EffectEnds.None;

    public int Total { get; private set; }

    public int Fitting { get; private set; }

    public MechanismPicture Shown { get; private set; } = new([]);

    public PageNumber Number { get; private set; } = PageNumber.Only;

    protected override string? NextPage => Number.Next is { } next ? UrlOf(Language, next) : null;

    public ConceptChoice SubjectChoice => new("subject", Text.Paths.Columns.From, Ends.Subjects, Filter.Subject, Text.Filter.Any, Request.Query["subject"]);

    public ConceptChoice ObjectChoice => new("object", Text.Paths.Columns.To, Ends.Objects, Filter.Object, Text.Filter.Any, Request.Query["object"]);

    /// <remarks>Unknown values are ignored, so that an old link still shows effects.</remarks>
    public IActionResult OnGet(string? subject, string? predicate, [FromQuery(Name = "object")] string? target)
    {
        var edges = Database.Effects.Edges;
        Ends = Database.Effects.Ends(Language);
        Filter = new EffectFilter(
            ConceptChoice.Find(Ends.Subjects, subject), Vocabularies.TryParse<EffectPredicate>(predicate, out var does) ? does : null, ConceptChoice.Find(Ends.Objects, target));
        var fitting = edges.Where(edge => Filter.Fits(edge.Effect))
            .OrderBy(edge => edge.Effect.Subject).ThenBy(edge => edge.Effect.Predicate).ThenBy(edge => edge.Effect.Object).ThenBy(edge => edge.Claim.Id).ToList();
        (Total, Fitting) = (edges.Count, fitting.Count);
        Number = PageNumber.Of(Request.Query["page"], Fitting, MostOnPage);
        List<ShownPath> effects = [.. Database.Effects.In(Language, Number.PartOf(fitting, MostOnPage)).Select(ShownPath.Of)];
        Shown = MechanismPicture.BySubject(effects);
        return Answer(
            new { Language, Filter, Total = Fitting, Effects = effects },
            new PageHead(Text.Paths.Title, Text.Paths.Lead, language => UrlOf(language, Number.Number), Forms: [AnswerFormat.Json], Trail: [], Narrow: Filter != new EffectFilter()));
    }

    public string UrlOf(Language language, int page) => SiteUrls.Page(SiteUrls.Effects(language, Filter), page);
}
