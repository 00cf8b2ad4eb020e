namespace StemCellKb.Content;

/// <summary>Every complaint, by area. Callers say what happened; the wording is here.</summary>
internal static partial class Problems
{
    private static string Listed(IEnumerable<string> words) => string.Join(", ", words);

    /// <summary>A place without an excerpt: the folder itself, or a file that cannot be read.</summary>
    public static Place Whole(string path) => new SourceText(path, "").At(0, 0);

    private static string Shown(char c) => FormattableString.Invariant($"U+{(int)c:X4}");
}
