using System.Text;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.References;

/// <summary>An article as Markdown, for readers who are programs: it carries its review date and the label of every piece of evidence.</summary>
public static class MarkdownTwin
{
    public static string Write(ArticlePage article, UiText text)
    {
        var markdown = new StringBuilder();
        markdown.Append($"# {article.Title}\n\n{article.Summary}\n\n");
        if (article.Facts.Reviewed is { } reviewed)
            markdown.Append($"- {text.Article.Reviewed}: {reviewed:O}\n- {text.Article.ReviewDue}: {article.Facts.ReviewDue:O}\n");
        foreach (var forms in article.Facts.Names)
            markdown.Append($"- {forms.Script}: {string.Join("; ", new[] { forms.Name, forms.Abbreviation }.Concat(forms.Also).Where(name => name is not null))}\n");
        foreach (var identifier in article.Facts.Identifiers.Where(entry => entry.Relation == "exact"))
            markdown.Append($"- {identifier.SchemeName}: {identifier.Value}\n");
        markdown.Append($"\n> {text.Article.MedicalNotice}\n");

        foreach (var section in article.Sections)
            markdown.Append($"\n{new string('#', section.Level)} {section.Heading} {{#{section.Anchor}}}\n\n{section.Markdown.Trim()}\n");

        markdown.Append($"\n## {text.Article.Evidence} {{#evidence}}\n");
        foreach (var claim in article.Claims)
            AppendClaim(markdown, claim, text);

        markdown.Append($"\n## {text.Article.References} {{#references}}\n\n");
        foreach (var entry in article.References)
            markdown.Append($"{entry.Number}. [@{entry.Reference.Key}] {VancouverStyle.Format(entry.Reference)}{(entry.Reference.Doi is { } doi ? $" {SiteUrls.Doi(doi)}" : "")}\n");
        return markdown.ToString();
    }

    private static void AppendClaim(StringBuilder markdown, ClaimCard claim, UiText text)
    {
        var evidence = text.Evidence;
        markdown.Append($"\n### {claim.Says}\n\n**{evidence.Verdict(claim.State.Verdict)}**{(claim.State.LacksRandomizedTrial ? text.InBrackets(evidence.NoRandomizedTrial) : "")}");
        markdown.Append(claim.Via is { } via ? $" · {evidence.Via(via.Name)}\n\n" : "\n\n");
        foreach (var item in claim.Items)
        {
            var labels = new[]
            {
                evidence.Direction(item.Direction),
                evidence.Model(item.Model),
                evidence.Design(item.Design),
                item.Phase is { } phase ? evidence.Phase(phase) : null,
                item.Participants is { } participants ? evidence.Participants(participants) : null,
                item.Retracted ? evidence.Retracted : null,
            };
            markdown.Append($"- **{string.Join(" · ", labels.Where(label => label is not null))}**: {item.Found} [@{item.Work.Key}]\n");
        }
        if (claim.Items.Count == 0)
            markdown.Append($"{evidence.NoItems}\n");
    }
}
