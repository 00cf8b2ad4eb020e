namespace StemCellKb.Content;

public enum Severity
{
    /// <summary>The build is refused.</summary>
    Error,

    /// <summary>The build continues; <c>check --strict</c> refuses.</summary>
    Warning,

    /// <summary>Worth knowing for an editor.</summary>
    Hint,
}

/// <summary>Another place related to a problem, e.g. the first definition of a duplicate.</summary>
public sealed record DiagnosticNote(string Message, ReportedPlace Place);

/// <summary>One problem in the content, with its place.</summary>
/// <param name="Code">Area and number, e.g. <c>KB0201</c>; never reused.</param>
/// <param name="Message">A whole sentence; a suggestion ends it as "Did you mean '…'?".</param>
/// <param name="Suggestion">The word probably meant, or null.</param>
public sealed record Diagnostic(
    string Code,
    Severity Severity,
    string Message,
    ReportedPlace Place,
    string? Suggestion,
    IReadOnlyList<DiagnosticNote> Notes)
{
    public string Path => Place.Path;

    /// <summary>How many problems it represents: one, or all those left out of the list.</summary>
    internal int Stands { get; private init; } = 1;

    /// <summary>The words that may stand at the place instead; empty where there is no such list.</summary>
    internal IReadOnlyCollection<string> Allowed { get; init; } = [];

    /// <summary>The type of id that may stand at the place, or null.</summary>
    internal Type? AllowedId { get; init; }

    public int Line => Place.Start.Line;

    public int Column => Place.Start.Column;

    internal static Diagnostic Error(string code, Place place, string message) => new(code, Severity.Error, Shown(message), ReportedPlace.Of(place), null, []);

    internal static Diagnostic Warning(string code, Place place, string message) => new(code, Severity.Warning, Shown(message), ReportedPlace.Of(place), null, []);

    internal static Diagnostic Hint(string code, Place place, string message) => new(code, Severity.Hint, Shown(message), ReportedPlace.Of(place), null, []);

    /// <summary>Represents the problems left out of the list, at the place of the first.</summary>
    internal static Diagnostic More(string code, Diagnostic first, int count, string message) =>
        first with { Code = code, Message = message, Suggestion = null, Notes = [], Stands = count };

    internal Diagnostic DidYouMean(string? suggestion) =>
        suggestion is null ? this : this with { Message = $"{Message} Did you mean '{suggestion}'?", Suggestion = suggestion };

    internal Diagnostic WithNote(string message, Place place) => this with { Notes = [.. Notes, new DiagnosticNote(message, ReportedPlace.Of(place))] };

    /// <summary>One line, and quoted content cannot send control sequences to a terminal.</summary>
    private static string Shown(string message)
    {
        message = message.ReplaceLineEndings(" ");
        return CharacterClasses.IndexOfForbidden(message, 0) < 0
            ? message
            : string.Concat(message.Select(c => CharacterClasses.IsForbidden(c) ? '\uFFFD' : c));
    }

    /// <summary>By file, place, code, message: the order an editor works in. Identical complaints about one place are merged.</summary>
    internal static IReadOnlyList<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. from file in DiagnosticList.Of(diagnostics).GroupBy(diagnostic => diagnostic.Path).OrderBy(file => file.Key, StringComparer.Ordinal)
           from diagnostic in file
               .DistinctBy(diagnostic => (diagnostic.Place.Span, diagnostic.Code, diagnostic.Message))
               .OrderBy(diagnostic => diagnostic.Stands > 1)
               .ThenBy(diagnostic => diagnostic.Place.Span.Start)
               .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)
               .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal)
           select diagnostic,
    ];
}
