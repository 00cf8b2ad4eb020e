using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

/// <summary>What assistants are given to quote, beside the words of the pages.</summary>
public sealed record AssistantText
{
    /// <summary>What a claim says, its word and certainty, its studies in people by direction, and how many others.</summary>
    public required Func<string, string, IReadOnlyList<string>, int, string> Quote { get; init; }

    public required string NotKnownRetracted { get; init; }

    public required string NotChecked { get; init; }

    /// <summary>Where no effect leads from one concept to the other.</summary>
    public required string NoPath { get; init; }

    public required string NoChange { get; init; }

    public required string WeakestStep { get; init; }

    public static AssistantText Of(Language language) => ReferenceEquals(language, Language.Chinese) ? Chinese : English;

    private static readonly AssistantText English = new()
    {
        Quote = (says, judged, people, others) =>
            $"“{says}” Judged: {judged}; studies in people: {(people.Count == 0 ? "none" : string.Join(", ", people))}; in animals or the laboratory: {others}.",
        NotKnownRetracted = "not known to be retracted",
        NotChecked = "not looked up among retractions",
        NoPath = "No recorded effects lead from the one to the other. That says nothing for or against it.",
        NoChange = "No change is recorded.",
        WeakestStep = "weakest step",
    };

    private static readonly AssistantText Chinese = new()
    {
        Quote = (says, judged, people, others) =>
            $"“{says}”评定：{judged}；人体研究：{(people.Count == 0 ? "无" : string.Join("、", people))}；动物或体外研究：{others}项。",
        NotKnownRetracted = "未见撤稿",
        NotChecked = "未核对是否撤稿",
        NoPath = "未收录从前者到后者的作用，这既不表示支持，也不表示反对。",
        NoChange = "没有变更记录。",
        WeakestStep = "最薄弱的一步",
    };
}
