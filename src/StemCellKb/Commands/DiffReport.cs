using System.Text.Json;
using System.Text.RegularExpressions;
using StemCellKb.Model;
using StemCellKb.Web.Api;
using StemCellKb.Web.Changes;
using StemCellKb.Web.Interface;

namespace StemCellKb.Commands;

/// <summary>The answer of <c>diff</c>, in its three forms.</summary>
/// <param name="From">A build's id, or a commit.</param>
/// <param name="To">A build's id, or the content folder.</param>
internal sealed partial record DiffReport(string From, string To, IReadOnlyList<Change> Changes)
{
    private static readonly UiText English = UiText.Of(Language.English);
    private static readonly JsonSerializerOptions Indented = new(ApiJson.Options) { WriteIndented = true };

    private string Counts => Changes.Count == 0
        ? "Nothing that a reader would want to know has changed."
        : $"{string.Join(", ", Changes.CountBy(change => change.Subject).Select(each => $"{each.Value} {each.Key.Word()}{(each.Value == 1 ? "" : "s")}"))} changed, "
            + $"{Changes.Count(IsRejudged)} of the claims in word or certainty.";

    public static void WriteText(TextWriter output, DiffReport report)
    {
        foreach (var change in report.Changes)
        {
            var shown = ShownChange.Of(change, English);
            output.WriteLine(Plain($"{change.Subject.Word()} {change.Id}: {shown.Title}"));
            foreach (var line in shown.Lines)
                output.WriteLine(Plain($"    {line}"));
        }
        output.WriteLine(report.Counts);
    }

    public static void WriteJson(TextWriter output, DiffReport report) => output.WriteLine(JsonSerializer.Serialize(
        new { report.From, report.To, Counts = report.Changes.CountBy(change => change.Subject.Word()).ToDictionary(), Rejudged = report.Changes.Count(IsRejudged), report.Changes },
        Indented));

    /// <summary>Markdown, to be appended to the file that <c>GITHUB_STEP_SUMMARY</c> names.</summary>
    public static void WriteSummary(TextWriter output, DiffReport report)
    {
        output.WriteLine($"## {English.Changes.Title}\n\n{report.Counts}");
        foreach (var subject in report.Changes.GroupBy(change => change.Subject))
        {
            output.WriteLine($"\n### {char.ToUpperInvariant(subject.Key.Word()[0])}{subject.Key.Word()[1..]}s\n");
            foreach (var change in subject)
            {
                var shown = ShownChange.Of(change, English);
                output.WriteLine($"- {(IsRejudged(change) ? "**" : "")}{Escaped(shown.Title)}{(IsRejudged(change) ? "**" : "")} (`{change.Id}`)");
                foreach (var line in shown.Lines)
                    output.WriteLine($"  - {Escaped(line)}");
            }
        }
    }

    private static bool IsRejudged(Change change) => change is { Subject: ChangeSubject.Claim, From: { } from, To: { } to } && from != to;

    /// <summary>Without what steers a terminal.</summary>
    private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));

    private static string Escaped(string text) => MarkdownSigns().Replace(Plain(text), @"\$0");

    [GeneratedRegex(@"[\\`*_\[\]<>#|~@]")]
    private static partial Regex MarkdownSigns();
}
