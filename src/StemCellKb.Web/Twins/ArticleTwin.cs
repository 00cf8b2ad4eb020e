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
            article.Title, root + SiteUrls.Concept(article.Language, kind, id), article.Language,
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
            AppendClaim(markdown, claim, article, text, root);

        markdown.Append($"\n## {text.Article.References}\n\n");
        foreach (var entry in article.References)
            markdown.Append($"{entry.Number}. {VancouverStyle.Format(entry.Reference)}{AddressOf(entry.Reference)}{(entry.Reference.Retracted ? $" **{text.References.Retracted}**" : "")} [{entry.Reference.Key}](<{root}{SiteUrls.Reference(article.Language, entry.Reference.Key)}>)\n");
        return markdown.ToString();
    }

    private static void AppendClaim(StringBuilder markdown, ClaimCard claim, ArticlePage article, UiText text, string root)
    {
        var evidence = text.Evidence;
        markdown.Append($"\n### [{claim.Says}](<{root}{claim.Url}>)\n\n**{evidence.Word(claim.Word)}**{(claim.Certainty is { } certainty ? $" · {evidence.Certainty(certainty)}" : "")}{(claim.Assessment.LacksRandomizedTrial ? text.InBrackets(evidence.NoRandomizedTrial) : "")}");
        markdown.Append(claim.Via is { } via ? $" · {text.Claims.Via(via.Name)}\n\n" : "\n\n");
        if (claim.Effect is { } effect)
            markdown.Append($"{text.Effects.Sentence(effect, text.ListSeparator)}{text.InBrackets(text.Effects.Reach(effect.Reach))}\n\n");
        if (claim.Reasons.Count > 0)
            markdown.Append(text.Reasons.InSentences(claim.Reasons, text) + "\n\n");
        foreach (var item in claim.Items)
        {
            string?[] labels =
            [
                evidence.Direction(item.Direction),
                evidence.Model(item.Model),
                evidence.Design(item.Design),
                .. EvidenceFields.All.Select(field => LabelOf(field, item, evidence, article.Language, root)),
                item.Retracted ? evidence.Retracted : null,
                item.Retracted ? item.DespiteRetraction : null,
            ];
            markdown.Append($"- **{string.Join(" · ", labels.Where(label => label is not null))}**: {item.Found} [\\[{article.References.First(entry => entry.Reference.Key == item.Work.Key).Number}\\]](<{root}{SiteUrls.Reference(article.Language, item.Work.Key)}>)\n");
        }
        if (claim.Items.Count == 0)
            markdown.Append($"{text.Claims.NoItems}\n");
    }

    private static string AddressOf(Reference work) =>
        VancouverStyle.Address(work) is not null ? ""
        : work.Doi is { } doi ? $" <{SiteUrls.Doi(doi)}>"
        : work.Pmid is { } pmid ? $" <{SiteUrls.PubMed(pmid)}>"
        : work.Url is { } url ? $" <{url}>"
        : "";

    /// <summary>Works as links to their pages.</summary>
    private static string? LabelOf(EvidenceField field, EvidenceEntry item, EvidenceText evidence, Language language, string root) =>
        evidence.Field(field, item) is not { } label ? null
        : $"{label}{string.Concat(item.NamedBy(field).Select(work => $" [{VancouverStyle.Label(work)}](<{root}{SiteUrls.Reference(language, work.Key)}>)"))}";
}
