using StemCellKb.Model;

namespace StemCellKb.LanguageServer;

/// <summary>What the program gives the language server.</summary>
public sealed record LanguageServerOptions
{
    /// <summary>Where the editor opens no folder with content: this content folder, or null.</summary>
    public string? ContentPath { get; init; }

    public required string Version { get; init; }

    /// <summary>Articles last reviewed long before this day are overdue.</summary>
    public required Func<DateOnly> Today { get; init; }

    /// <summary>The words for evidence in a language.</summary>
    public required Func<Language, EvidenceWords> Words { get; init; }

    /// <summary>Calls back with the names of files, below a folder, that a program has written, until it is disposed of; with none, any may have been.</summary>
    public Func<string, Action<IReadOnlySet<string>>, IDisposable>? Watch { get; init; }

    /// <summary>Takes a sentence for the standard error.</summary>
    public required Action<string> Log { get; init; }
}

/// <summary>How the site says what evidence comes to.</summary>
public sealed record EvidenceWords(
    Func<ClaimWord, string> Word,
    Func<Certainty, string> Certainty,
    Func<Reason, string> Reason,
    Func<StudyDesign, string> Design,
    Func<int, string> People,
    Func<Direction, int, string> Direction);
