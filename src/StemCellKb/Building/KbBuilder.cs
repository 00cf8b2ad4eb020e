using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using StemCellKb.Content;
using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Store.Writing;

namespace StemCellKb.Building;

/// <summary>From the content folder to an opened build.</summary>
internal static class KbBuilder
{
    /// <summary>What the program is: equal modules read, write and render alike.</summary>
    private static readonly string ProgramFingerprint = string.Concat(
        new[] { typeof(Corpus), typeof(ContentCompiler), typeof(KbDatabase) }.Select(type => type.Module.ModuleVersionId.ToString("N")));

    /// <summary>
    /// Opens the build of this content, writing it first unless content and program are unchanged. With errors in the content, or
    /// where it cannot be written, the newest build that opens is taken instead.
    /// </summary>
    public static BuildOutcome Build(KbOptions options)
    {
        var watch = Stopwatch.StartNew();
        var files = ContentFolder.Read(options.ContentPath);
        var folder = new KbFolder(options.DataPath);
        var buildId = BuildId(files);
        var path = folder.FileOf(buildId);
        if (files.Diagnostics.Count == 0 && KbDatabase.TryOpen(path) is { } unchanged && unchanged.BuildId == buildId)
            return new BuildOutcome(unchanged, Compilation: null, watch.Elapsed, Problem: null);

        var compilation = ContentCompiler.Compile(files, DateOnly.FromDateTime(DateTime.Now));
        if (compilation.Corpus is null)
            return new BuildOutcome(folder.OpenNewest(), compilation, watch.Elapsed, Problem: null);

        try
        {
            Directory.CreateDirectory(folder.Path);
            CorpusWriter.Write(compilation.Corpus, buildId, path);
            if (KbDatabase.TryOpen(path) is { } database)
            {
                folder.Tidy(database);
                return new BuildOutcome(database, compilation, watch.Elapsed, Problem: null);
            }
            return new BuildOutcome(folder.OpenNewest(), compilation, watch.Elapsed, $"The new build at '{path}' does not open.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new BuildOutcome(folder.OpenNewest(), compilation, watch.Elapsed, problem.Message);
        }
    }

    private static string BuildId(ContentFiles files) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(files.Fingerprint() + ProgramFingerprint)))[..16];
}

/// <param name="Database">The build to serve: of this content, or the last good one; null where there is none.</param>
/// <param name="Compilation">Null where the build was there already.</param>
/// <param name="Problem">Why the build could not be written, or null.</param>
internal sealed record BuildOutcome(KbDatabase? Database, Compilation? Compilation, TimeSpan Elapsed, string? Problem)
{
    /// <summary>What is served is not what the content says.</summary>
    public bool IsStale => Problem is not null || Compilation is { Corpus: null };
}
