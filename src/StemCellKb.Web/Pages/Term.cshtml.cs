using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Figures.Mechanisms;
using StemCellKb.Web.Pages.Shared;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>A glossary term: its definition, its names, the sentences in which articles mention it; of each list the first, where it is very long.</summary>
public sealed class TermModel : SitePage
{
    public TermPage? Term { get; private set; }

    public CutList<ClaimCard> Claims { get; private set; } = CutList<ClaimCard>.Empty;

    /// <summary>Effects by the part the term has in them; lists that are empty are left out.</summary>
    public IReadOnlyList<(string Heading, MechanismPicture Picture, CutList<EffectEdge> Effects)> Effects { get; private set; } = [];

    protected override SourcePlace? Source => Database.Articles.FindPlace(Term!.Facts.Concept.Id);

    /// <summary>Those that <see cref="TermPage.Mentions"/> do not show already.</summary>
    public CutList<Connection> OtherConnections { get; private set; } = CutList<Connection>.Empty;

    public IActionResult OnGet(ConceptId id)
    {
        if (Database.Articles.FindTerm(Language, id) is not { } term)
            return NotFound();

        Term = term;
        var mentioning = term.Mentions.Select(mention => mention.Article.Id).ToHashSet();
        OtherConnections = CutList.Of(term.Connections.Where(tie => tie.Claims > 0 || !mentioning.Contains(tie.Concept.Id)));
        Claims = CutList.Of(term.Claims, term.ClaimCount);
        var effects = Database.Effects.About(id).Where(edge => edge.Effect.Concepts.Contains(id)).OrderBy(edge => edge.Effect.Subject).ToList();
        Effects =
        [
            .. new[]
            {
                PartOf(Text.Paths.ActsOnIt, effects.Where(edge => edge.Effect.Object == id), SiteUrls.Effects(Language, new EffectFilter(Object: id)), namesTargets: false),
                PartOf(Text.Paths.WhatItActsOn, effects.Where(edge => edge.Effect.Subject == id), SiteUrls.Effects(Language, new EffectFilter(Subject: id))),
                PartOf(Text.Paths.WhatActsThrough, effects.Where(edge => edge.Effect.Through.Contains(id))),
            }.Where(list => list.Effects.Total > 0),
        ];
        return Answer(term, new PageHead(
            term.Facts.Concept.Name,
            term.Definition,
            language => SiteUrls.Concept(language, ConceptKind.Term, id),
            Forms: [AnswerFormat.Json],
            Trail: [new TrailStep(Text.Kinds.Many(ConceptKind.Term), SiteUrls.Index(Language, ConceptKind.Term))]));
    }

    private (string Heading, MechanismPicture Picture, CutList<EffectEdge> Effects) PartOf(string heading, IEnumerable<EffectEdge> edges, string? url = null, bool namesTargets = true)
    {
        var part = CutList.Of(edges, url: url);
        return (heading, MechanismPicture.BySubject([.. Database.Effects.In(Language, part.Shown).Select(ShownPath.Of)]) with { NamesTargets = namesTargets }, part);
    }
}
