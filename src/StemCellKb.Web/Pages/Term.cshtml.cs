using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>A glossary term: its definition, its names, the pages that mention it.</summary>
public sealed class TermModel : SitePage
{
    public TermPage? Term { get; private set; }

    public IActionResult OnGet(ConceptId id)
    {
        if (Database.Articles.FindTerm(Language, id) is not { } term)
            return NotFound();

        Term = term;
        return Answer(term, new PageHead(
            term.Facts.Concept.Name,
            term.Definition,
            language => SiteUrls.Concept(language, ConceptKind.Term, id),
            Forms: [AnswerFormat.Json],
            Trail: [new TrailStep(Text.Kinds.Many(ConceptKind.Term), SiteUrls.Index(Language, ConceptKind.Term))]));
    }
}
