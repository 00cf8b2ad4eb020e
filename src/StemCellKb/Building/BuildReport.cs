using StemCellKb.Content;
using StemCellKb.Web.Live;

namespace StemCellKb.Building;

/// <summary>What a build says to the person at the terminal, and to pages open in a browser.</summary>
internal static class BuildReport
{
    public static void Write(BuildOutcome outcome)
    {
        var counts = outcome.Compilation?.Diagnostics.CountBy(diagnostic => diagnostic.Severity).ToDictionary() ?? [];
        BuildMetrics.Record(outcome.IsStale, outcome.Elapsed, severity => counts.GetValueOrDefault(severity));
        WriteDiagnostics(outcome.Compilation?.Diagnostics ?? []);
        if (outcome.Compilation is { } compilation)
            Console.Error.WriteLine(DiagnosticPrinter.Summary(compilation, outcome.Elapsed));
        if (outcome.Problem is { } problem)
            Console.Error.WriteLine(problem);
        if (outcome is { IsStale: true, Database: { } database })
            Console.Error.WriteLine(FormattableString.Invariant($"Serving the last good build, of {database.BuiltAt:u}."));
    }

    /// <summary>After an edit of single articles: all errors, and what there is to say about the folders edited.</summary>
    public static void Write(ContentCompilation content, IEnumerable<string> folders, TimeSpan elapsed)
    {
        BuildMetrics.Record(content.HasErrors, elapsed, content.Count);
        var diagnostics = folders.SelectMany(content.DiagnosticsOf).Distinct().ToList();
        WriteDiagnostics(diagnostics);
        Console.Error.WriteLine(FormattableString.Invariant($"{string.Join(", ", folders)}: {diagnostics.Count} to mend or to consider ({elapsed.TotalSeconds:0.00} s)"));
    }

    public static LiveState LiveStateOf(BuildOutcome outcome, string servedBuildId) => outcome.Content is { } content
        ? LiveStateOf(content, outcome.IsStale, servedBuildId)
        : new LiveState(servedBuildId, outcome.IsStale, page => [.. (outcome.Compilation?.Diagnostics ?? []).Where(diagnostic => diagnostic.Severity == Severity.Error).Select(Shown)]);

    public static LiveState LiveStateOf(ContentCompilation content, bool isStale, string servedBuildId) =>
        new(servedBuildId, isStale, page => [.. content.DiagnosticsOf(page).Select(Shown)]);

    private static void WriteDiagnostics(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Severity != Severity.Hint)
                DiagnosticPrinter.WriteText(Console.Error, diagnostic);
        }
    }

    private static LiveDiagnostic Shown(Diagnostic diagnostic) => new(
        diagnostic.Path, diagnostic.Line, diagnostic.Column, diagnostic.Severity.ToString().ToLowerInvariant(), diagnostic.Code, diagnostic.Message);
}
