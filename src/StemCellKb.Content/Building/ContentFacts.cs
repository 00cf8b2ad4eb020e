using System.Collections.Immutable;

namespace StemCellKb.Content;

/// <summary>What is known of a content folder at one moment, apart from its articles' texts. Immutable.</summary>
/// <param name="Files">All, by path.</param>
/// <param name="Data">The parsed files other than articles, by path.</param>
/// <param name="Index">Of the data files as they were when they were last settled.</param>
internal sealed record ContentFacts(string Root, ImmutableSortedDictionary<string, ContentFile> Files, ImmutableSortedDictionary<string, ParsedFile> Data, ContentIndex Index)
{
    /// <summary>A file in its present state; null where there is none.</summary>
    public ParsedFile? Parsed(string path) =>
        Data.GetValueOrDefault(path) ?? (Files.GetValueOrDefault(path) is { } file ? ContentParser.Parse(Root, file) : null);
}

/// <summary>What all data files of one moment say together. Immutable.</summary>
/// <param name="Diagnostics">Of the checks of them together and of the listing of the folder, by path; empty for the folder itself.</param>
internal sealed record DataFacts(ImmutableSortedDictionary<string, ParsedFile> Data, ContentIndex Index, ILookup<string, Diagnostic> Diagnostics);
