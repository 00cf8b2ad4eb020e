namespace StemCellKb.Content;

/// <summary>Every complaint there is. The caller says what happened; how it is put stands here, by area.</summary>
internal static partial class Problems
{
    private static string Listed(IEnumerable<string> words) => string.Join(", ", words);

    /// <summary>A place in a file that cannot be shown: the folder itself, a file that cannot be read.</summary>
    public static Place Whole(string path) => new SourceText(path, "").At(0, 0);

    private static string Shown(char c) => FormattableString.Invariant($"U+{(int)c:X4}");
}
