using System.Globalization;
using StemCellKb.Content;
using StemCellKb.Web.Live;

namespace StemCellKb.Building;

/// <summary>Reports a build to the log (for an author, the terminal) and to pages open in a browser.</summary>
internal sealed partial class BuildReport(ILogger<BuildReport> logger)
{
    public void Write(BuildOutcome outcome)
    {
        var counts = outcome.Compilation?.Diagnostics.CountBy(diagnostic => diagnostic.Severity).ToDictionary() ?? [];
        BuildMetrics.Record(outcome.IsStale, outcome.Elapsed, severity => counts.GetValueOrDefault(severity));
        WriteDiagnostics(outcome.Compilation?.Diagnostics ?? []);
        if (outcome.Compilation is { } compilation)
            Built(DiagnosticPrinter.Summary(compilation, outcome.Elapsed));
        if (outcome.Problem is { } problem)
            NotBuilt(problem);
        if (outcome is { IsStale: true, Database: { } database })
            Stale(database.BuiltAt);
    }

    /// <summary>After an edit of single articles: all errors, and all diagnostics of the edited folders.</summary>
    public void Write(ContentCompilation content, IEnumerable<string> folders, TimeSpan elapsed)
    {
        BuildMetrics.Record(content.HasErrors, elapsed, content.Count);
        var diagnostics = folders.SelectMany(content.DiagnosticsOf).Distinct().ToList();
        WriteDiagnostics(diagnostics);
        Edited(string.Join(", ", folders), diagnostics.Count, elapsed.TotalSeconds);
    }

    public static LiveState LiveStateOf(BuildOutcome outcome, string servedBuildId, string contentPath) => outcome.Content is { } content
        ? LiveStateOf(content, outcome.IsStale, servedBuildId, contentPath)
        : new LiveState(servedBuildId, outcome.IsStale, page =>
            [.. (outcome.Compilation?.Diagnostics ?? []).Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => Shown(diagnostic, contentPath))]);

    public static LiveState LiveStateOf(ContentCompilation content, bool isStale, string servedBuildId, string contentPath) =>
        new(servedBuildId, isStale, page => [.. content.DiagnosticsOf(page).Select(diagnostic => Shown(diagnostic, contentPath))]);

    private void WriteDiagnostics(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var level = diagnostic.Severity switch { Severity.Error => LogLevel.Error, Severity.Warning => LogLevel.Warning, Severity.Hint => LogLevel.None };
            if (!logger.IsEnabled(level))
                continue;
            using var writer = new StringWriter(CultureInfo.InvariantCulture);
            DiagnosticPrinter.WriteText(writer, diagnostic);
            var text = writer.ToString().TrimEnd();
            using (logger.BeginScope(new Dictionary<string, object> { ["Code"] = diagnostic.Code, ["Path"] = diagnostic.Path, ["Line"] = diagnostic.Line, ["Column"] = diagnostic.Column }))
                Found(level, text);
        }
    }

    private static LiveDiagnostic Shown(Diagnostic diagnostic, string contentPath) => new(
        FromContent(diagnostic.Path, contentPath), diagnostic.Line, diagnostic.Column, diagnostic.Severity.ToString().ToLowerInvariant(), diagnostic.Code, FromContent(diagnostic.Message, contentPath));

    /// <summary>Pages are open to everyone who reaches the program, so the content's place on this machine is hidden from them.</summary>
    private static string FromContent(string text, string contentPath)
    {
        var name = Path.GetFileName(contentPath);
        var shown = ContentFolder.DisplayRoot(contentPath);
        return new[] { contentPath, shown }.Aggregate(text, (said, root) => said.StartsWith(root + "/", StringComparison.Ordinal) ? said[(root.Length + 1)..] : said)
            .Replace(contentPath, name, StringComparison.Ordinal);
    }

    [LoggerMessage("{Diagnostic}")]
    private partial void Found(LogLevel level, string diagnostic);

    [LoggerMessage(LogLevel.Information, "{Summary}")]
    private partial void Built(string summary);

    [LoggerMessage(LogLevel.Error, "{Problem}")]
    private partial void NotBuilt(string problem);

    [LoggerMessage(LogLevel.Warning, "Serving the last good build, of {BuiltAt:u}.")]
    private partial void Stale(DateTime builtAt);

    [LoggerMessage(LogLevel.Information, "{Folders}: {Count} to fix or to consider ({Elapsed:0.00} s)")]
    private partial void Edited(string folders, int count, double elapsed);
}
