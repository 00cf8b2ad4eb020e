namespace StemCellKb.Testing;

/// <summary>The clone the tests run in, found from where they were built to.</summary>
public static class RepositoryFolder
{
    private const string Solution = "StemCellKb.sln";

    public static string Root { get; } = Find();

    /// <summary>The content that is shipped.</summary>
    public static string Content { get; } = Path.Combine(Root, "content");

    /// <summary>Tests may be built outside the clone (<c>--artifacts-path</c>): then the working directory or the place of this file leads to it.</summary>
    private static string Find([System.Runtime.CompilerServices.CallerFilePath] string source = "") =>
        new[] { AppContext.BaseDirectory, Environment.CurrentDirectory, Path.GetDirectoryName(source) ?? "" }
            .Select(FolderAbove).OfType<string>().FirstOrDefault()
        ?? throw new DirectoryNotFoundException($"No folder above '{AppContext.BaseDirectory}' holds {Solution}.");

    private static string? FolderAbove(string start)
    {
        if (start.Length == 0)
            return null;
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
                return folder.FullName;
        }
        return null;
    }
}
