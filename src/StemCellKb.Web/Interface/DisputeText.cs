using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

/// <summary>How firmly a claim's word stands, for those who would dispute it.</summary>
public sealed record DisputeText
{
    public required string LeansOn { get; init; }

    /// <summary>Before the word that the claim would have without the study it leans on.</summary>
    public required string WithoutIt { get; init; }

    public required string LeansOnNone { get; init; }

    public required string WouldChange { get; init; }

    /// <summary>The addition, before the word to which it would lead.</summary>
    public required Func<WordChange, string> Addition { get; init; }

    public required string NothingSmall { get; init; }

    public required string History { get; init; }

    public required string Years { get; init; }

    public required string WordThen { get; init; }

    public static readonly DisputeText English = new()
    {
        LeansOn = "It leans most on",
        WithoutIt = "Without it:",
        LeansOnNone = "No single study decides the word: without any one of them it would be the same.",
        WouldChange = "What would change it",
        Addition = change =>
            $"{(change.Studies == 1 ? "One more sound randomized trial" : "Two more sound randomized trials")} with {change.People} people{(change.Studies == 1 ? "" : " each")} " +
            $"that {(change.Direction, change.Studies) switch { (Direction.Supports, 1) => "supports it", (Direction.Supports, _) => "support it", (_, 1) => "finds no benefit", _ => "find no benefit" }}:",
        NothingSmall = "One or two more sound randomized trials of up to 400 people would not change it.",
        History = "The word, year by year",
        Years = "Years",
        WordThen = "On the works published by then",
    };

    public static readonly DisputeText Chinese = new()
    {
        LeansOn = "最依赖的研究",
        WithoutIt = "若无此研究：",
        LeansOnNone = "没有哪一项研究单独决定结论词：去掉任何一项，结论词都不变。",
        WouldChange = "什么会改变结论词",
        Addition = change =>
            $"再有{(change.Studies == 1 ? "一" : "两")}项{(change.Studies == 1 ? "" : "各")}{change.People}例、方法可靠的随机试验{(change.Direction == Direction.Supports ? "支持该论断" : "未见获益")}，则为",
        NothingSmall = "再有一两项400例以内、方法可靠的随机试验，也不会改变结论词。",
        History = "结论词的逐年变化",
        Years = "年份",
        WordThen = "依据截至当时已发表的文献",
    };
}
