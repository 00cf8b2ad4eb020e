using StemCellKb.Model;

namespace StemCellKb.Web.Interface;

/// <summary>What pictures say, in letters and to readers who do not see them.</summary>
public sealed partial record FigureText
{
    public required Language Language { get; init; }

    public required EvidenceText Evidence { get; init; }

    public required Func<string, string> StudiesOf { get; init; }

    public required Func<string, string> ForestOf { get; init; }

    public required Func<string, string> SummaryOf { get; init; }

    public required Func<string, string> PeopleOf { get; init; }

    public required string StudiesHeading { get; init; }

    public required string ForestHeading { get; init; }

    public required string SummaryHeading { get; init; }

    public required string PeopleHeading { get; init; }

    public required string StudiesLead { get; init; }

    public required string ForestLead { get; init; }

    public required string SummaryLead { get; init; }

    public required string PeopleLead { get; init; }

    public required string NoGroup { get; init; }

    public required Func<ClaimQuestion, string> Question { get; init; }

    public required Func<StripLane, string> Lane { get; init; }

    public required string PeopleNotRecorded { get; init; }

    /// <summary>In the middle of a sentence.</summary>
    public required Func<StudyDesign, string> Design { get; init; }

    /// <summary>In the middle of a sentence.</summary>
    public required Func<Direction, string> Direction { get; init; }

    public required string Comma { get; init; }

    public required string Colon { get; init; }

    public required string Stop { get; init; }

    /// <summary>Before a bracket; a Chinese bracket brings its own.</summary>
    public required string Space { get; init; }

    public required Func<string, string> InBrackets { get; init; }

    public required Func<int, string> Studies { get; init; }

    public required Func<int, string> OneMark { get; init; }

    public required string TwoAnswers { get; init; }

    public required string Sizes { get; init; }

    public required string UnknownSize { get; init; }

    public required string ReviewMark { get; init; }

    public required Func<int, string, string> Undated { get; init; }

    public required Func<int, string> OtherQuestions { get; init; }

    public required Func<EffectMeasure, string> Measure { get; init; }

    /// <summary>Before a number: <c>RR</c>.</summary>
    public required Func<EffectMeasure, string> MeasureShort { get; init; }

    public required Func<BetterWay, string> Better { get; init; }

    public required string CellsBetter { get; init; }

    public required string OthersBetter { get; init; }

    public required string FirstBetter { get; init; }

    public required string SecondBetter { get; init; }

    public required string OneGroupOnly { get; init; }

    public required Func<string, string, string> Interval { get; init; }

    public required Func<AnalysisSet, string> AnalysisSet { get; init; }

    public required Func<int, string> Pooled { get; init; }

    public required Func<WhyNotDrawn, string> Why { get; init; }

    public required Func<int, string> NotDrawn { get; init; }

    public required IReadOnlyList<string> ForestNotes { get; init; }

    public required string ComputedNote { get; init; }

    public required string PooledNote { get; init; }

    /// <summary>Of 100 people, how many with and without.</summary>
    public required Func<string, string, int, string, int, string> PeopleSentence { get; init; }

    public required string AsTable { get; init; }

    /// <summary>Opens a picture too large for its page.</summary>
    public required string ShowPicture { get; init; }

    /// <summary>The link to it and its table.</summary>
    public required string OnItsOwn { get; init; }

    /// <summary>How many rows a forest plot has.</summary>
    public required Func<int, string> Results { get; init; }

    public required FigureColumns Columns { get; init; }
}

/// <summary>The headings of the tables beside the pictures.</summary>
public sealed record FigureColumns
{
    public required string Study { get; init; }

    public required string Year { get; init; }

    public required string Design { get; init; }

    public required string People { get; init; }

    public required string Found { get; init; }

    public required string Outcome { get; init; }

    public required string Effect { get; init; }

    public required string Counts { get; init; }

    public required string With { get; init; }

    public required string Without { get; init; }

    public required string Per100 { get; init; }

    public required string Certainty { get; init; }

    public required string NotInWords { get; init; }
}
