using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Web.Figures.Mechanisms;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>Effects on which the evidence is divided.</summary>
public sealed class DisagreementsModel : SitePage
{
    public IReadOnlyList<ShownPath> PeopleAgainstOthers { get; private set; } = [];

    public IReadOnlyList<ShownPath> AmongStudies { get; private set; } = [];

    public IReadOnlyList<(ShownPath One, ShownPath Other)> Rivals { get; private set; } = [];

    public IActionResult OnGet()
    {
        var found = EffectDisagreements.Of(Database.Effects.Edges);
        var paths = Database.Effects.In(Language, found.PeopleAgainstOthers.Concat(found.AmongStudies).Concat(found.Rivals.SelectMany(pair => new[] { pair.One, pair.Other })).Distinct())
            .Select(ShownPath.Of).ToDictionary(path => path.Claim);
        PeopleAgainstOthers = [.. found.PeopleAgainstOthers.Select(edge => paths[edge.Claim.Id])];
        AmongStudies = [.. found.AmongStudies.Select(edge => paths[edge.Claim.Id])];
        Rivals = [.. found.Rivals.Select(pair => (paths[pair.One.Claim.Id], paths[pair.Other.Claim.Id]))];
        return Answer(
            new { Language, PeopleAgainstOthers, AmongStudies, Rivals = Rivals.Select(pair => new[] { pair.One, pair.Other }) },
            new PageHead(Text.Paths.DisagreementsTitle, Text.Paths.DisagreementsLead, SiteUrls.Disagreements, Forms: [AnswerFormat.Json], Trail: [new TrailStep(Text.Paths.Title, SiteUrls.Effects(Language))]));
    }

    public IEnumerable<(string Anchor, string Heading, MechanismPicture Effects)> Lists =>
    [
        ("people", Text.Paths.PeopleAgainstOthers, MechanismPicture.BySubject(PeopleAgainstOthers)),
        ("among", Text.Paths.AmongStudies, MechanismPicture.BySubject(AmongStudies)),
    ];
}
