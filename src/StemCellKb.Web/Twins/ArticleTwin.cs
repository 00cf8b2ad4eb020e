using System.Text;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Interface;
using StemCellKb.Web.References;

namespace StemCellKb.Web.Twins;

/// <summary>An article as Markdown, for programs: with its review date and a label on every piece of evidence.</summary>
internal static class ArticleTwin
{
    /// <summary>The start of an internal link in an article's Markdown.</summary>
    private const string SiteLink = "](</";

    /// <param name="root">The site's own address, which makes links absolute.</param>
    public static string Write(ArticlePage article, UiText text, string root, string build)
    {
        var (kind, id) = (article.Facts.Concept.Kind, article.Facts.Concept.Id);
        var markdown = new StringBuilder(new TwinHead(
            article.Title, root + SiteUrls.Concept(article.Language, kind, id), article.Language.Tag, article.Language.Other,
            article.OtherTitle is null ? null : root + SiteUrls.Concept(article.Language.Other, kind, id), article.Facts.Reviewed, build).ToString());
        markdown.Append($"# {article.Title}\n\n{article.Summary}\n\n");
        if (article.Facts.Reviewed is { } reviewed)
            markdown.Append($"- {text.Article.Reviewed}: {reviewed:O}\n- {text.Article.ReviewDue}: {article.Facts.ReviewDue:O}\n");
        foreach (var forms in article.Facts.Names)
            markdown.Append($"- {forms.Script}: {string.Join("; ", new[] { forms.Name, forms.Abbreviation }.Concat(forms.Also).Where(name => name is not null))}\n");
        foreach (var identifier in article.Facts.Identifiers.Where(entry => entry.Relation == "exact"))
            markdown.Append($"- {identifier.SchemeName}: {identifier.Value}\n");
        markdown.Append($"\n> {text.Article.MedicalNotice}\n");

        foreach (var section in article.Sections)
            markdown.Append($"\n{new string('#', section.Level)} {section.Heading}\n\n{section.Markdown.Trim().Replace(SiteLink, $"](<{root}/", StringComparison.Ordinal)}\n");

        markdown.Append($"\n## {text.Article.Evidence}\n");
        foreach (var claim in article.Claims)
            markdown.Append('\n').Append(ClaimTwin.Write(claim, 3, JudgementOf(claim, text), item => $"\\[{article.References.First(entry => entry.Reference.Key == item.Work.Key).Number}\\]", text, root));

        markdown.Append($"\n## {text.Article.References}\n\n");
        foreach (var entry in article.References)
            markdown.Append($"{entry.Number}. {VancouverStyle.Format(entry.Reference)}{AddressOf(entry.Reference)}{(entry.Reference.Retracted ? $" **{text.References.Retracted}**" : "")} [{entry.Reference.Key}](<{root}{SiteUrls.Reference(article.Language, entry.Reference.Key)}>)\n");
        return markdown.ToString();
    }

    private static string JudgementOf(ClaimCard claim, UiText text) =>
        $"**{text.Evidence.Word(claim.Word)}**{(claim.Certainty is { } certainty ? $" · {text.Evidence.Certainty(certainty)}" : "")}{(claim.Assessment.LacksRandomizedTrial ? text.InBrackets(text.Evidence.NoRandomizedTrial) : "")}";

    private static string AddressOf(Reference work) =>
        VancouverStyle.Address(work) is not null ? ""
        : work.Doi is { } doi ? $" <{SiteUrls.Doi(doi)}>"
        : work.Pmid is { } pmid ? $" <{SiteUrls.PubMed(pmid)}>"
        : work.Url is { } url ? $" <{url}>"
        : "";
}
