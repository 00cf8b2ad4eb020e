using System.Text;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Interface;
using StemCellKb.Web.References;

namespace StemCellKb.Web.Twins;

/// <summary>A claim as Markdown: what it says, how it is judged and why, and every item of its evidence with its labels.</summary>
internal static class ClaimTwin
{
    /// <param name="level">Of its heading.</param>
    /// <param name="judgement">Its word and certainty, as a sentence or a label.</param>
    /// <param name="cite">How an item's work is named.</param>
    /// <param name="root">The site's own address.</param>
    public static string Write(ClaimCard claim, int level, string judgement, Func<EvidenceEntry, string> cite, UiText text, string root)
    {
        var (evidence, language) = (text.Evidence, text.Language);
        var markdown = new StringBuilder($"{new string('#', level)} [{claim.Says}](<{root}{claim.Url}>)\n\n{judgement}");
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
                .. EvidenceFields.All.Select(field => LabelOf(field, item)),
                item.Retracted ? evidence.Retracted : null,
                item.Retracted ? item.DespiteRetraction : null,
            ];
            markdown.Append($"- **{string.Join(" · ", labels.Where(label => label is not null))}**{text.Colon}{item.Found} [{cite(item)}](<{root}{SiteUrls.Reference(language, item.Work.Key)}>)\n");
        }
        if (claim.Items.Count == 0)
            markdown.Append($"{text.Claims.NoItems}\n");
        return markdown.ToString();

        // Works as links to their pages.
        string? LabelOf(EvidenceField field, EvidenceEntry item) =>
            evidence.Field(field, item) is not { } label ? null
            : $"{label}{string.Concat(item.NamedBy(field).Select(work => $" [{VancouverStyle.Label(work)}](<{root}{SiteUrls.Reference(language, work.Key)}>)"))}";
    }
}
