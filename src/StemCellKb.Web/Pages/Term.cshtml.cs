using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Figures.Mechanisms;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>A glossary term: its definition, its names, the pages that mention it.</summary>
public sealed class TermModel : SitePage
{
    public TermPage? Term { get; private set; }

    /// <summary>Effects by the part the term has in them; lists that are empty are left out.</summary>
    public IReadOnlyList<(string Heading, MechanismPicture Effects)> Effects { get; private set; } = [];

    protected override SourcePlace? Source => Database.Articles.FindPlace(Term!.Facts.Concept.Id);

    public IActionResult OnGet(ConceptId id)
    {
        if (Database.Articles.FindTerm(Language, id) is not { } term)
            return NotFound();

        Term = term;
        var effects = PageEffects.In(Database, Language, edge => edge.Effect.Concepts.Contains(id));
        Effects =
        [
            .. new[]
            {
                (Text.Paths.ActsOnIt, MechanismPicture.BySubject([.. effects.Where(effect => effect.Object.Id == id)])),
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
