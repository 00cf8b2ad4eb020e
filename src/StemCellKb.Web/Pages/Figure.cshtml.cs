using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Figures;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>
/// A picture of an article by itself: as SVG, CSV and JSON; as a page where it is too large for the article's, to which other addresses
/// of pictures lead.
/// </summary>
public sealed class FigureModel(SiteRoot root) : SitePage
{
    public FiguresOf? Figures { get; private set; }

    public ConceptLink? Concept { get; private set; }

    public string Name { get; private set; } = "";

    public IActionResult OnGet(string kind, ConceptId id, string figure)
    {
        if (!ConceptKind.TryParseFolder(kind, out var conceptKind) || Database.Articles.Find(Language, conceptKind, id) is not { } article)
            return NotFound();
        (Figures, Concept, Name) = (FiguresOf.Article(Database, article), article.Facts.Concept, figure);
        if (Figures.Find(figure) is not { } found)
            return NotFound();
        if (Format != AnswerFormat.Html)
            return FigureAnswer.Of(found, Format, Language, root) is { } answer ? PlainText(answer.Text, answer.MediaType) : NotFound();
        if (!Figures.IsApart(figure))
            return Redirect($"{Concept.Url}#{FiguresOf.AnchorOf(figure)}");
        Head = new PageHead(
            found.Title,
            figure == FiguresOf.ForestName ? Text.Figures.ForestLead : Text.Figures.StudiesLead,
            language => SiteUrls.Figure(language, conceptKind, id, figure),
            Forms: [AnswerFormat.Json, AnswerFormat.Svg, AnswerFormat.Csv],
            Trail: [new TrailStep(Text.Kinds.Many(conceptKind), SiteUrls.Index(Language, conceptKind)), new TrailStep(Concept.Name, Concept.Url)],
            Narrow: true);
        return Written();
    }
}
