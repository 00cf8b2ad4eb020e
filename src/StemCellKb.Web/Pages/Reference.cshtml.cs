using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.References;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>One work, with every claim and article that uses it.</summary>
public sealed class ReferenceModel : SitePage
{
    public ReferencePage? Work { get; private set; }

    protected override SourcePlace? Source => Database.References.FindPlace(Work!.Reference.Key);

    public IActionResult OnGet(ReferenceKey key)
    {
        if (Database.References.Find(Language, key) is not { } work)
            return NotFound();

        Work = work;
        return Format switch
        {
            AnswerFormat.BibTex => PlainText(BibTex.Write([work.Reference]), "application/x-bibtex"),
            AnswerFormat.Ris => PlainText(Ris.Write([work.Reference]), "application/x-research-info-systems"),
            AnswerFormat.Json => PlainText(work.Reference.CslJson, "application/vnd.citationstyles.csl+json"),
            AnswerFormat.Html or AnswerFormat.Markdown or AnswerFormat.Svg or AnswerFormat.Csv => Answer(work, new PageHead(
                WorkLanguage.TitleIn(Language, work.Reference) ?? $"{VancouverStyle.Label(work.Reference)}: {work.Reference.Title}",
                // Reference managers would import it as the work's abstract.
                Description: "",
                language => SiteUrls.Reference(language, key),
                Forms: [AnswerFormat.Json, AnswerFormat.BibTex, AnswerFormat.Ris],
                Trail: [new TrailStep(Text.References.Title, SiteUrls.References(Language))],
                TitleLanguage: WorkLanguage.TitleIn(Language, work.Reference) is null ? WorkLanguage.Foreign(work.Reference, Language) : null)),
        };
    }
}
