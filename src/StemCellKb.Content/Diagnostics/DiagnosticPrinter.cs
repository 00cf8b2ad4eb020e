using System.Globalization;

namespace StemCellKb.Content;

public enum DiagnosticFormat
{
    /// <summary>For people: message, source line, underline, notes.</summary>
    Text,

    /// <summary>For programs: one JSON object.</summary>
    Json,

    /// <summary>Workflow commands that GitHub shows beside the changed lines.</summary>
    GitHub,
}

/// <summary>Writes the output of <c>check</c>.</summary>
public static class DiagnosticPrinter
{
    public static void Write(TextWriter output, Compilation compilation, DiagnosticFormat format, TimeSpan elapsed)
    {
        if (format == DiagnosticFormat.Json)
        {
            DiagnosticJson.Write(output, compilation, elapsed);
            return;
        }
        foreach (var diagnostic in compilation.Diagnostics)
        {
            if (format == DiagnosticFormat.GitHub)
                WriteAnnotation(output, diagnostic);
            else
                WriteText(output, diagnostic);
        }
        output.WriteLine(Summary(compilation, elapsed));
    }

    /// <summary>One problem as text, its source line underlined.</summary>
    public static void WriteText(TextWriter output, Diagnostic diagnostic)
    {
        output.WriteLine(Headline(diagnostic));
        WriteExcerpt(output, diagnostic.Place);
        foreach (var note in diagnostic.Notes)
        {
            output.WriteLine(Invariant($"  {Shown(note.Place.Path)}:{note.Place.Start.Line}:{note.Place.Start.Column}: note: {note.Message}"));
            WriteExcerpt(output, note.Place);
        }
    }

    /// <summary><c>content/diseases/psoriasis/zh.md:12:5: error KB0201: No concept is called 'psoriasus'. Did you mean 'psoriasis'?</c></summary>
    public static string Headline(Diagnostic diagnostic) =>
        Invariant($"{Shown(diagnostic.Path)}:{diagnostic.Line}:{diagnostic.Column}: {Word(diagnostic.Severity)} {diagnostic.Code}: {diagnostic.Message}");

    /// <summary><c>3 errors, 2 warnings in 41 files (0.4 s)</c></summary>
    public static string Summary(Compilation compilation, TimeSpan elapsed)
    {
        var counts = Enum.GetValues<Severity>()
            .Select(severity => (severity, Count: CountOf(compilation.Diagnostics, severity)))
            .Where(entry => entry.Count > 0)
            .Select(entry => Counted(entry.Count, Word(entry.severity)))
            .ToList();
        var what = counts.Count == 0 ? "No problems" : string.Join(", ", counts);
        return Invariant($"{what} in {Counted(compilation.FileCount, "file")} ({elapsed.TotalSeconds:0.0} s)");
    }

    internal static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Hint => "hint",
    };

    /// <summary>The name of a file can hold what steers a terminal, or begins a line of its own.</summary>
    private static string Shown(string path) => string.Concat(path.Select(c => char.IsControl(c) || CharacterClasses.IsForbidden(c) ? '\uFFFD' : c));

    /// <summary>With those that are not listed.</summary>
    internal static int CountOf(IEnumerable<Diagnostic> diagnostics, Severity severity) =>
        diagnostics.Where(diagnostic => diagnostic.Severity == severity).Sum(diagnostic => diagnostic.Stands);

    private static string Counted(int count, string noun) => Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");

    private static void WriteExcerpt(TextWriter output, ReportedPlace place)
    {
        var excerpt = place.Excerpt;
        if (excerpt.Line.Length == 0)
            return;
        var number = place.Start.Line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
        output.WriteLine($"{number} | {excerpt.Line}");
        output.WriteLine($"      | {excerpt.Underline}");
    }

    private static void WriteAnnotation(TextWriter output, Diagnostic diagnostic)
    {
        var command = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", Severity.Hint => "notice" };
        var end = diagnostic.Place.End;
        var message = diagnostic.Message + string.Concat(diagnostic.Notes.Select(note =>
            Invariant($"\n{Shown(note.Place.Path)}:{note.Place.Start.Line}:{note.Place.Start.Column}: {note.Message}")));
        output.WriteLine(Invariant($"::{command} file={EscapeProperty(Shown(diagnostic.Path))},line={diagnostic.Line},col={diagnostic.Column}")
            + Invariant($",endLine={end.Line},endColumn={end.Column},title={diagnostic.Code}::{EscapeData(message)}"));
    }

    private static string EscapeData(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) => EscapeData(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
