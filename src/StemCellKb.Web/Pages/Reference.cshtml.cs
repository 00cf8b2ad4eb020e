using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Pages.Shared;
using StemCellKb.Web.References;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>One work, with the claims and articles that use it.</summary>
public sealed class ReferenceModel : SitePage
{
    public ReferencePage? Work { get; private set; }

    protected override SourcePlace? Source => Database.References.FindPlace(Work!.Reference.Key);

    public IActionResult OnGet(ReferenceKey key)
    {
        if (Database.References.FindWork(key) is not { } reference)
            return NotFound();

        return Format switch
        {
            AnswerFormat.BibTex => PlainText(BibTex.Write([reference]), "application/x-bibtex"),
            AnswerFormat.Ris => PlainText(Ris.Write([reference]), "application/x-research-info-systems"),
            AnswerFormat.Json => PlainText(reference.CslJson, "application/vnd.citationstyles.csl+json"),
            AnswerFormat.Html or AnswerFormat.Markdown or AnswerFormat.Svg or AnswerFormat.Csv => Show(reference),
        };
    }

    public CutListView Cut(int shown, int total) => new(shown, total, Url: null, Text);

    private IActionResult Show(Reference reference)
    {
        Work = Database.References.Find(Language, reference, CutList.Most);
        var title = WorkLanguage.TitleIn(Language, reference);
        return Answer(Work, new PageHead(
            title ?? $"{VancouverStyle.Label(reference)}: {reference.Title}",
            // Reference managers would import it as the work's abstract.
            Description: "",
            language => SiteUrls.Reference(language, reference.Key),
            Forms: [AnswerFormat.Json, AnswerFormat.BibTex, AnswerFormat.Ris],
            Trail: [new TrailStep(Text.References.Title, SiteUrls.References(Language))],
            TitleLanguage: title is null ? WorkLanguage.Foreign(reference, Language) : null));
    }
}
