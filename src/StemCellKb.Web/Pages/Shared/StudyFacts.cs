using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>What is recorded of how a study was done.</summary>
public static class StudyFacts
{
    /// <summary>Every fact the rule asks for, in the order in which a reader weighs them; the value is null where it was not recorded.</summary>
    public static IEnumerable<(string Label, string? Value)> Of(Study study, StudyDesign design, UiText text)
    {
        var words = text.Studies;
        yield return (words.Registration, study.Registrations is [_, ..] numbers ? string.Join(text.ListSeparator, numbers) : null);
        yield return (words.Registered, study.Registered is { } time ? words.RegisteredWhen(time) : null);
        yield return design == StudyDesign.Rct
            ? (words.Randomized, study.Randomized is { } people ? text.Evidence.Participants(people) : null)
            : (words.Comparison, study.Comparison is { } comparison ? words.ComparisonWith(comparison) : null);
        yield return (words.Masked, study.Masked is { } masked ? words.MaskedWho(masked) : null);
        yield return (words.AnalysisSet, study.AnalysisSet is { } set ? words.Analysed(set) : null);
        yield return (words.Stopped, study.Stopped is { } end ? words.Ended(end) : null);
        yield return (words.Report, study.Report is { } form ? words.ReportedAs(form) : null);
        yield return (words.Flaws, study.Flaws is { } flaws ? flaws.Count == 0 ? words.NoFlaws : string.Join(text.ListSeparator, flaws.Select(words.Flaw)) : null);
        yield return (words.Checked, study.Checked is { } day ? text.Date(day) : null);
    }
}
