using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Figures.Mechanisms;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>A glossary term: its definition, its names, the sentences in which articles mention it.</summary>
public sealed class TermModel : SitePage
{
    public TermPage? Term { get; private set; }

    /// <summary>Effects by the part the term has in them; lists that are empty are left out.</summary>
    public IReadOnlyList<(string Heading, MechanismPicture Effects)> Effects { get; private set; } = [];

    protected override SourcePlace? Source => Database.Articles.FindPlace(Term!.Facts.Concept.Id);

    /// <summary>Those that <see cref="TermPage.Mentions"/> do not show already.</summary>
    public IReadOnlyList<Connection> OtherConnections { get; private set; } = [];

    public IActionResult OnGet(ConceptId id)
    {
        if (Database.Articles.FindTerm(Language, id) is not { } term)
            return NotFound();

        Term = term;
        var mentioning = term.Mentions.Select(mention => mention.Article.Id).ToHashSet();
        OtherConnections = [.. term.Connections.Where(tie => tie.Claims > 0 || !mentioning.Contains(tie.Concept.Id))];
        var effects = PageEffects.With(Database, Language, id);
        Effects =
        [
            .. new[]
            {
                (Text.Paths.ActsOnIt, MechanismPicture.BySubject([.. effects.Where(effect => effect.Object.Id == id)]) with { NamesTargets = false }),
                (Text.Paths.WhatItActsOn, MechanismPicture.BySubject([.. effects.Where(effect => effect.Subject.Id == id)])),
                (Text.Paths.WhatActsThrough, MechanismPicture.BySubject([.. effects.Where(effect => effect.Through.Any(mediator => mediator.Id == id))])),
            }.Where(list => list.Item2.Bands.Count > 0),
        ];
        return Answer(term, new PageHead(
            term.Facts.Concept.Name,
            term.Definition,
            language => SiteUrls.Concept(language, ConceptKind.Term, id),
            Forms: [AnswerFormat.Json],
            Trail: [new TrailStep(Text.Kinds.Many(ConceptKind.Term), SiteUrls.Index(Language, ConceptKind.Term))]));
    }
}
