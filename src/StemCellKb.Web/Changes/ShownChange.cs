using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Changes;

/// <summary>A change in the sentences of a language.</summary>
/// <param name="Title">One line.</param>
/// <param name="Lines">What lies behind it, one line each.</param>
public sealed record ShownChange(string Title, IReadOnlyList<string> Lines)
{
    public static ShownChange Of(Change change, UiText text)
    {
        var name = change.Name[text.Language];
        return new(TitleOf(change, name, text), [.. LinesOf(change, text)]);
    }

    /// <summary>Where the page lists a change: the same in every language and every later build.</summary>
    public static string Anchor(ChangeSet set, Change change) =>
        $"{set.Number}-{set.To}-{change.Subject.Word()}-{change.Id}{(change.Language is { } language ? $"-{language}" : "")}";

    /// <summary><c>Limited support · Low certainty</c>.</summary>
    public static string Words(Judgement judgement, UiText text) => text.Evidence.Word(judgement.Word)
        + (judgement.Certainty is { } certainty ? $" · {text.Evidence.Certainty(certainty)}" : "");

    private static string TitleOf(Change change, string name, UiText text) => change switch
    {
        { Subject: ChangeSubject.Claim, From: { } from, To: { } to } => from == to
            ? text.Changes.SameJudgement(Words(to, text), name)
            : text.Changes.Rejudged(Words(from, text), Words(to, text), name),
        { Subject: ChangeSubject.Work, Kind: ChangeKind.Changed } => text.Changes.Retraction(change.Facts.Any(fact => fact.To is not null), name),
        { Subject: ChangeSubject.Article, Language: { } language } => text.Changes.Sections(Language.Parse(language), name),
        _ => text.Changes.Headline(change.Subject, change.Kind, name),
    };

    private static IEnumerable<string> LinesOf(Change change, UiText text)
    {
        if (change is { Subject: ChangeSubject.Claim, Kind: ChangeKind.Added, To: { } to })
            yield return Words(to, text);
        foreach (var item in change.Items)
        {
            var study = item.Label + text.InBrackets(text.Within(text.Evidence.Direction(item.Direction)));
            yield return text.Changes.Item(item.Kind, item.Facts.Count == 0 ? study : study + text.Colon + string.Join(text.ClauseSeparator, item.Facts.Select(fact => FactWords.Of(fact, text))));
        }
        if (change.Subject == ChangeSubject.Work && change.Kind == ChangeKind.Changed)
            yield break;
        foreach (var fact in change.Facts)
            yield return change.Subject == ChangeSubject.Article ? text.Changes.Section(fact.Fact, fact.To == "behind") : FactWords.Of(fact, text);
        if (change.IsByRule)
            yield return text.Changes.ByRule;
    }
}
