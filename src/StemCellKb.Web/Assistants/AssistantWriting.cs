using System.Text;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Changes;
using StemCellKb.Web.Interface;
using StemCellKb.Web.References;
using StemCellKb.Web.Twins;

namespace StemCellKb.Web.Assistants;

/// <summary>Claims, effects, decisions, changes and checked sentences as Markdown. Every claim has its word, certainty and address beside it, and both sides.</summary>
internal sealed partial class AssistantPages
{
    /// <summary>A sentence that can be quoted as it stands.</summary>
    public static string Quote(ClaimCard claim, UiText text)
    {
        var people = claim.Assessment.HumanStudies;
        return AssistantText.Of(text.Language).Quote(
            claim.Says, text.Within(Judged(claim.Word, claim.Certainty, text)),
            [.. Enum.GetValues<Direction>().Where(direction => people[direction] > 0).Select(direction => text.Evidence.DirectionCount(direction, people[direction]))],
            claim.Assessment.LaboratoryStudies.Total);
    }

    public string Claims(IReadOnlyList<ClaimCard> claims, UiText text) => claims.Count == 0
        ? $"{text.Claims.None}\n"
        : string.Join('\n', claims.Select(claim => ClaimTwin.Write(claim, 2, Quote(claim, text), item => VancouverStyle.Label(item.Work), text, root.Value)));

    public string Effects(IEnumerable<EffectEntry> effects, UiText text, ClaimId? weakest = null) =>
        string.Concat(effects.Select(effect => $"- {Step(effect, text)}{(effect.Claim.Equals(weakest) ? text.InBrackets(AssistantText.Of(text.Language).WeakestStep) : "")}\n"));

    private string Step(EffectEntry effect, UiText text)
    {
        var words = text.Effects;
        var through = effect.Through.Count > 0 ? words.Through(string.Join(text.ListSeparator, effect.Through.Select(mediator => mediator.Name))) : "";
        return $"[{words.Whole(effect.Subject.Name, words.VerbAfter(effect.Subject.Name, effect.Predicate), effect.Object.Name, through)}](<{root}{effect.Url}>){text.Colon}"
            + $"{words.Reach(effect.Reach)}{text.ClauseSeparator}{text.Within(Judged(effect.Word, effect.Certainty, text))}{string.Concat(effect.Seen.Studies.Select(Seen))}";

        string Seen(SeenStudy study) =>
            $"{text.ClauseSeparator}{text.Within(text.Evidence.Direction(study.Direction))}{text.InBrackets(text.Within(text.Evidence.Model(study.Model)))} {string.Join(' ', study.Works.Select(key => Link(effect.Works[key], text.Language)))}";
    }

    public string Decisions(IEnumerable<ApprovalEntry> approvals, UiText text) => string.Concat(approvals.Select(approval =>
        $"- {approval.Product}{text.ListSeparator}{text.Approvals.Jurisdiction(approval.Jurisdiction)}{text.Colon}**{text.Approvals.Status(approval.Status)}**{text.InBrackets(text.PartialDate(approval.Date))}{text.ClauseSeparator}{approval.Indication} "
        + (approval.Work is { } work ? Link(work, text.Language) : approval.Source is { } source ? $"<{source}>" : "") + (approval.Note is { } note ? $" {note}" : "") + "\n\n"));

    /// <summary>A decision in a sentence that can be quoted as it stands.</summary>
    public static string Quote(ApprovalEntry approval, UiText text) =>
        $"{approval.Product}{text.ListSeparator}{text.Approvals.Jurisdiction(approval.Jurisdiction)}{text.Colon}{text.Within(text.Approvals.Status(approval.Status))}{text.InBrackets(text.PartialDate(approval.Date))}{text.ClauseSeparator}{approval.Indication}";

    public string Changed(IEnumerable<ChangeSet> sets, UiText text)
    {
        var targets = new ChangeTargets(database, text.Language);
        return string.Concat(
            from set in sets
            let entries =
                from change in set.Changes
                let shown = ShownChange.Of(change, text)
                select $"- {shown.Title} <{root}{targets.Of(change) ?? SiteUrls.Changes(text.Language)}>\n{string.Concat(shown.Lines.Select(line => $"  - {line}\n"))}"
            select $"## {set.Day:O}\n\n{string.Concat(entries)}\n");
    }

    public string Checked(StatementAnswer answer, UiText text)
    {
        var check = text.Check;
        var markdown = new StringBuilder();
        foreach (var sentence in answer.Sentences)
        {
            markdown.Append($"> {sentence.Text.ReplaceLineEndings(" ")}\n\n**{(sentence.IsQuestion ? check.Question : check.Relation(sentence.Relation))}** {(sentence.IsQuestion && sentence.Matches.Count > 0 ? check.QuestionMeans : check.Means(sentence.Relation))}\n\n");
            if (sentence.See is { } see)
                markdown.Append($"[{check.SeeApprovals}](<{root}{see}>)\n\n");
            foreach (var match in sentence.Matches)
            {
                markdown.Append($"- [{match.Says}](<{root}{match.Url}>){text.Colon}**{Judged(match.Word, match.Certainty, text)}**{(sentence.IsQuestion ? "" : text.InBrackets(text.Within(check.Relation(match.Relation))))}\n");
                markdown.Append($"  - {check.StrongestFor}{text.Colon}{Study(match.For, check.NoneFor)}\n  - {check.StrongestAgainst}{text.Colon}{Study(match.Against, check.NoneAgainst)}\n");
                if (match.Mixed is { } mixed)
                    markdown.Append($"  - {check.StrongestMixed}{text.Colon}{Study(mixed, "")}\n");
                if (match.LeavesOut.Count > 0)
                    markdown.Append($"  - {check.LeavesOut}{text.Colon}{string.Join(text.ClauseSeparator, match.LeavesOut.Select(check.Omission))}\n");
            }
            markdown.Append('\n');
        }
        return markdown.ToString();

        string Study(StatementStudy? study, string none) => study is null ? none
            : $"{study.Found} {text.Evidence.Model(study.Model)}{text.ListSeparator}{text.Within(text.Evidence.Design(study.Design))} [{study.Title}](<{root}{study.Url}>)";
    }

    private string Link(Reference work, Language language) => $"[{VancouverStyle.Label(work)}](<{root}{SiteUrls.Reference(language, work.Key)}>)";

    private static string Judged(ClaimWord word, Certainty? certainty, UiText text) =>
        text.Evidence.Word(word) + (certainty is { } rated ? text.ListSeparator + text.Within(text.Evidence.Certainty(rated)) : "");
}
