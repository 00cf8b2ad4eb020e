using System.Runtime.CompilerServices;

namespace StemCellKb.Testing;

/// <summary>
/// Compares a whole text with a file beside the test. Run once with <c>KBTESTS_GOLDEN=write</c> to accept what the program says
/// now, then read the difference before committing it.
/// </summary>
public static class GoldenFile
{
    /// <param name="name">The file's name in the folder <c>Golden</c> of the calling test.</param>
    public static void Matches(string actual, string name, [CallerFilePath] string test = "")
    {
        FileMatches(actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n", Path.Combine(Path.GetDirectoryName(test)!, "Golden", name));
    }

    /// <summary>The same for a folder of texts that the program keeps; a file too many is told, too.</summary>
    public static void FolderMatches(string actual, string expected)
    {
        var files = Directory.EnumerateFiles(actual).ToDictionary(file => Path.GetFileName(file)!, File.ReadAllText);
        foreach (var (name, text) in files)
            FileMatches(text.ReplaceLineEndings("\n"), Path.Combine(expected, name));
        foreach (var left in Directory.EnumerateFiles(expected).Where(file => !files.ContainsKey(Path.GetFileName(file))).ToList())
        {
            if (!IsWriting)
                throw new GoldenMismatchException($"{left} is no longer made.");
            File.Delete(left);
        }
    }

    private static bool IsWriting => Environment.GetEnvironmentVariable("KBTESTS_GOLDEN") == "write";

    private static void FileMatches(string text, string path)
    {
        if (IsWriting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return;
        }
        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (expected != text)
            throw new GoldenMismatchException($"{Path.GetFileName(path)} differs from what the program says now.\n{FirstDifference(expected, text)}");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, now.Length)).First(i => old.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        return FormattableString.Invariant($"line {line + 1}\n- {old.ElementAtOrDefault(line)}\n+ {now.ElementAtOrDefault(line)}");
    }
}

/// <summary>A golden file and the program disagree.</summary>
public sealed class GoldenMismatchException : Exception
{
    public GoldenMismatchException()
    {
    }

    public GoldenMismatchException(string message)
        : base(message)
    {
    }

    public GoldenMismatchException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
