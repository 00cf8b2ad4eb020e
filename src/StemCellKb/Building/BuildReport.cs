using StemCellKb.Content;
using StemCellKb.Web.Live;

namespace StemCellKb.Building;

/// <summary>What a build says to the person at the terminal, and to pages open in a browser.</summary>
internal static class BuildReport
{
    public static void Write(BuildOutcome outcome)
    {
        foreach (var diagnostic in outcome.Compilation?.Diagnostics ?? [])
        {
            if (diagnostic.Severity != Severity.Hint)
                DiagnosticPrinter.WriteText(Console.Error, diagnostic);
        }
        if (outcome.Compilation is { } compilation)
            Console.Error.WriteLine(DiagnosticPrinter.Summary(compilation, outcome.Elapsed));
        if (outcome.Problem is { } problem)
            Console.Error.WriteLine(problem);
        if (outcome is { IsStale: true, Database: { } database })
            Console.Error.WriteLine(FormattableString.Invariant($"Serving the last good build, of {database.BuiltAt:u}."));
    }

    public static LiveState LiveStateOf(BuildOutcome outcome, string servedBuildId) => new(
        servedBuildId,
        outcome.IsStale,
        [
            .. (outcome.Compilation?.Diagnostics ?? []).Select(diagnostic => new LiveDiagnostic(
                diagnostic.Path, diagnostic.Line, diagnostic.Column, diagnostic.Severity.ToString().ToLowerInvariant(), diagnostic.Code, diagnostic.Message)),
        ]);
}
