using StemCellKb.Testing;

namespace StemCellKb.Web.Tests.Export;

/// <summary>The program's own <c>export</c>, run in this process.</summary>
internal static class ExportRun
{
    /// <summary>Content of a few pages, for what does not depend on how many there are.</summary>
    public static string SmallContent { get; } = Path.Combine(RepositoryFolder.Root, "tests", "StemCellKb.Content.Tests", "World");

    /// <returns>The exit code.</returns>
    public static Task<int> Run(params string[] arguments) =>
        Task.Run(() => (int)typeof(Program).Assembly.EntryPoint!.Invoke(null, [(string[])["export", .. arguments]])!);

    /// <summary>Every file below a folder, with its bytes as text of one letter a byte.</summary>
    public static SortedDictionary<string, string> FilesOf(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file).Replace('\\', '/'), file => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file))),
        StringComparer.Ordinal);
}
