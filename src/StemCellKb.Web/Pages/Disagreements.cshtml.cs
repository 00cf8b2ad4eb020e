using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Web.Figures.Mechanisms;
using StemCellKb.Web.Pages.Shared;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>Effects on which the evidence is divided; each page holds a part of each list.</summary>
public sealed class DisagreementsModel : SitePage
{
    public PageNumber Shown { get; private set; } = PageNumber.Only;

    protected override string? NextPage => Shown.Next is { } next ? UrlOf(Language, next) : null;

    /// <summary>On all pages.</summary>
    public (int People, int Studies, int Rivals) Totals { get; private set; }

    public IReadOnlyList<ShownPath> PeopleAgainstOthers { get; private set; } = [];

    public IReadOnlyList<ShownPath> AmongStudies { get; private set; } = [];

    public IReadOnlyList<(ShownPath One, ShownPath Other)> Rivals { get; private set; } = [];

    public IActionResult OnGet()
    {
        var found = EffectDisagreements.Of(Database.Effects.Edges);
        Totals = (found.PeopleAgainstOthers.Count, found.AmongStudies.Count, found.Rivals.Count);
        Shown = PageNumber.Of(Request.Query["page"], new[] { Totals.People, Totals.Studies, Totals.Rivals }.Max(), EffectsModel.MostOnPage);
        PeopleAgainstOthers = PathsOf(Shown.PartOf(found.PeopleAgainstOthers, EffectsModel.MostOnPage));
        AmongStudies = PathsOf(Shown.PartOf(found.AmongStudies, EffectsModel.MostOnPage));
        Rivals = [.. PathsOf(Shown.PartOf(found.Rivals, EffectsModel.MostOnPage).SelectMany(pair => new[] { pair.One, pair.Other })).Chunk(2).Select(pair => (pair[0], pair[1]))];
        return Answer(
            new { Language, Page = Shown.Number, Shown.Pages, Total = new { PeopleAgainstOthers = Totals.People, AmongStudies = Totals.Studies, Totals.Rivals }, PeopleAgainstOthers, AmongStudies, Rivals = Rivals.Select(pair => new[] { pair.One, pair.Other }) },
            new PageHead(Text.Paths.DisagreementsTitle, Text.Paths.DisagreementsLead, language => UrlOf(language, Shown.Number), Forms: [AnswerFormat.Json], Trail: [new TrailStep(Text.Paths.Title, SiteUrls.Effects(Language))]));
    }

    public static string UrlOf(Language language, int page) => SiteUrls.Page(SiteUrls.Disagreements(language), page);

    private IReadOnlyList<ShownPath> PathsOf(IEnumerable<EffectEdge> edges) => [.. Database.Effects.In(Language, edges).Select(ShownPath.Of)];

    /// <summary>Those of the page; one that ended on an earlier page is left out.</summary>
    public IEnumerable<(string Anchor, string Heading, MechanismPicture Effects)> Lists => new[]
    {
        (Anchor: "people", Heading: Text.Paths.PeopleAgainstOthers, Effects: MechanismPicture.BySubject(PeopleAgainstOthers), Total: Totals.People),
        (Anchor: "among", Heading: Text.Paths.AmongStudies, Effects: MechanismPicture.BySubject(AmongStudies), Total: Totals.Studies),
    }.Where(list => list.Effects.Bands.Count > 0 || list.Total == 0).Select(list => (list.Anchor, list.Heading, list.Effects));
}
