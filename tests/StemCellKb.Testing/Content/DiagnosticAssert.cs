using StemCellKb.Content;

namespace StemCellKb.Testing;

/// <summary>Compares what the compiler says with what a test expects: code, sentence and place.</summary>
public static class DiagnosticAssert
{
    /// <summary>
    /// What a draft nearly always has and few tests are about: a pair not declared in step, half a pair, a concept nothing links to.
    /// Compared only where a test expects that very one.
    /// </summary>
    private static readonly string[] Background = ["KB0212", "KB0302", "KB0606"];

    /// <summary>
    /// Each expected line is <c>KB0201: sentence</c>, or <c>KB0201 warning: sentence</c>, in order of place, and belongs to one mark ⟦…⟧ of the
    /// draft; a line <c>note: sentence</c> follows its problem and belongs to one mark ⟪…⟫.
    /// </summary>
    public static void Reports(ContentDraft draft, params string[] expected) => Reports(draft, draft.Compile(), expected);

    public static void Reports(ContentDraft draft, Compilation compilation, params string[] expected)
    {
        var found = compilation.Diagnostics
            .Where(diagnostic => !Background.Contains(diagnostic.Code) || expected.Contains(LineOf(diagnostic, expected)))
            .ToList();
        var expectedPlaces = draft.Texts.SelectMany(file => file.Value.Marks.Select(mark => PlaceOf(file.Key, mark))).ToList();
        var expectedNotes = draft.Texts.SelectMany(file => file.Value.NoteMarks.Select(mark => PlaceOf(file.Key, mark))).Order().ToList();

        var actual = found.SelectMany(diagnostic => diagnostic.Notes.Select(note => $"note: {note.Message}").Prepend(LineOf(diagnostic, expected))).ToList();
        var actualPlaces = found.Select(diagnostic => PlaceOf(diagnostic.Path["content/".Length..], diagnostic.Place.Span)).ToList();
        var actualNotes = found.SelectMany(diagnostic => diagnostic.Notes)
            .Select(note => PlaceOf(note.Place.Path["content/".Length..], note.Place.Span)).Order().ToList();

        var wantNotes = expected.Any(line => line.StartsWith("note: ", StringComparison.Ordinal));
        if (!wantNotes)
            actual.RemoveAll(line => line.StartsWith("note: ", StringComparison.Ordinal));
        Same("what is said", expected, actual, compilation);
        Same("where", expectedPlaces, actualPlaces, compilation);
        if (wantNotes)
            Same("where the notes point", expectedNotes, actualNotes, compilation);
    }

    public static void IsClean(ContentDraft draft) => Reports(draft);

    /// <summary>The severity is compared where the expectation names it.</summary>
    private static string LineOf(Diagnostic diagnostic, string[] expected)
    {
        var severity = DiagnosticPrinter.Headline(diagnostic).Split(": ")[1].Split(' ')[0];
        var spelledOut = $"{diagnostic.Code} {severity}: {diagnostic.Message}";
        return expected.Contains(spelledOut) ? spelledOut : $"{diagnostic.Code}: {diagnostic.Message}";
    }

    private static string PlaceOf(string path, TextSpan span) => FormattableString.Invariant($"{path} {span.Start}+{span.Length}");

    private static void Same(string what, IReadOnlyList<string> expected, IReadOnlyList<string> actual, Compilation compilation)
    {
        if (expected.SequenceEqual(actual))
            return;
        using var printed = new StringWriter();
        foreach (var diagnostic in compilation.Diagnostics)
            DiagnosticPrinter.WriteText(printed, diagnostic);
        throw new DiagnosticMismatchException($"""
            Not as expected: {what}.
            Expected:
            {string.Join('\n', expected)}
            Found:
            {string.Join('\n', actual)}
            Everything reported:
            {printed}
            """);
    }
}

/// <summary>A test's expectation and the compiler's report differ.</summary>
public sealed class DiagnosticMismatchException : Exception
{
    public DiagnosticMismatchException()
    {
    }

    public DiagnosticMismatchException(string message)
        : base(message)
    {
    }

    public DiagnosticMismatchException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
