using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using StemCellKb.Content;
using StemCellKb.Model;
using StemCellKb.Search;
using StemCellKb.Store;
using StemCellKb.Store.Reading;
using StemCellKb.Store.Writing;

namespace StemCellKb.Building;

/// <summary>From the content folder to an opened build.</summary>
internal static class KbBuilder
{
    /// <summary>Identifies the program: equal modules read, write and render alike.</summary>
    private static readonly string ProgramFingerprint = string.Concat(
        new[] { typeof(Corpus), typeof(ContentCompiler), typeof(SearchEngine), typeof(KbDatabase) }.Select(type => type.Module.ModuleVersionId.ToString("N")));

    /// <summary>
    /// Opens the build of this content, writing it first unless content and program are unchanged. If the content has errors or the build
    /// cannot be written, opens the newest build of this content instead.
    /// </summary>
    /// <param name="orElse">Used instead of the newest build.</param>
    public static BuildOutcome Build(KbOptions options, KbDatabase? orElse = null)
    {
        var watch = Stopwatch.StartNew();
        var folder = new KbFolder(options.DataPath, options.ContentPath);
        var files = ContentFolder.Read(options.ContentPath);
        var known = KnownHashes.Read(folder.KeptHashes());
        ContentCompilation? content = null;
        try
        {
            if (folder.HasBuilds && files.Diagnostics.Count == 0)
            {
                var fingerprint = known.FingerprintsOf(files);
                if (known.HaveChanged)
                    folder.KeepHashes(known.ToBytes());
                var id = BuildId(fingerprint.ToString());
                if (folder.Open(id) is { } unchanged)
                    return new BuildOutcome(unchanged, Compilation: null, watch.Elapsed, Problem: null);
                if (Update(files, fingerprint, folder, options.Watch ? Severity.Hint : Severity.Warning) is var (updated, found))
                    return new BuildOutcome(updated, found, watch.Elapsed, Problem: null);
            }

            content = ContentCompilation.Begin(files, DateOnly.FromDateTime(DateTime.Now), options.Watch ? Severity.Hint : Severity.Warning);
            if (content.HasErrors)
            {
                content.CheckArticles();
                return Instead(content.Result(), null);
            }
            KbDatabase? database = null;
            Compilation compilation;
            using (folder.BeginWriting())
            {
                (var name, compilation) = Write(content, folder, known);
                if (name is null)
                    return Instead(compilation, null);
                database = KbDatabase.TryOpenOwn(name.Path);
                if (database is null)
                    return Instead(compilation, $"The new build at '{name.Path}' does not open.");
            }
            folder.Tidy();
            return new BuildOutcome(database, compilation, watch.Elapsed, Problem: null) { Content = content };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Instead(null, problem.Message);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // Readers should not suffer from a fault of the program.
            return Instead(null, $"The content cannot be built, by a fault of the program. {UnexpectedFault.Describe(problem)}");
        }

        BuildOutcome Instead(Compilation? compilation, string? problem) =>
            new(orElse ?? folder.OpenNewest(), compilation, watch.Elapsed, problem) { Content = problem is null ? content : null };
    }

    /// <summary>The id of a build: the same for the same content and program.</summary>
    public static string BuildId(string fingerprint) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(fingerprint + ProgramFingerprint)))[..16];

    /// <summary>A former build with what has changed since; null where that cannot be exchanged, or none serves as a base.</summary>
    private static (KbDatabase Database, Compilation Compilation)? Update(ContentFiles files, FolderFingerprint fingerprint, KbFolder folder, Severity least)
    {
        using var last = folder.OpenLast();
        if (last is null || !IsOfThisProgram(last.Build))
            return null;
        // Instead of copying a large file: it would be tidied away when the new build is there, and if this fails, the last one is.
        using (var spare = folder.OpenSpare())
        {
            if (spare is not null && IsOfThisProgram(spare.Build) && Update(files, fingerprint, last, spare, folder, least) is { } updated)
                return updated;
        }
        return Update(files, fingerprint, last, last, folder, least);
    }

    /// <summary>A program that renders articles in another way may read the same tables.</summary>
    private static bool IsOfThisProgram(KbDatabase build) => build.BuildId == BuildId(build.Fingerprint);

    /// <param name="last">What has changed is told from it on.</param>
    /// <param name="former">It or an older one.</param>
    private static (KbDatabase Database, Compilation Compilation)? Update(
        ContentFiles files, FolderFingerprint fingerprint, UncheckedBuild last, UncheckedBuild former, KbFolder folder, Severity least)
    {
        try
        {
            // Beside all else, since it takes as long.
            var areWhole = Task.Run(() => former.IsWhole && last.IsWhole);
            var before = former.Build.ReadFiles();
            var since = fingerprint.Since(before.Span);
            // What was changed for the last build and is now changed back would not be told: the older build holds it.
            if (before.IsEmpty
                || (former != last && !fingerprint.Since(last.Build.ReadFiles().Span).AreWithin(since))
                || ContentUpdate.TryBegin(files, fingerprint, since) is not { } update
                || update.Ask() is not { } question
                || BuildMemory.Of(former.Build, question) is not { } recalled
                || update.TryCompile(recalled, DateOnly.FromDateTime(DateTime.Now), least) is not var (content, compilation))
                return null;
            var id = BuildId(fingerprint.ToString());
            var history = EarlierBuild.HistoryWith(last.Build, content, id, DateOnly.FromDateTime(DateTime.UtcNow));
            if (!areWhole.GetAwaiter().GetResult())
                return null;
            KbDatabase? database;
            using (folder.BeginWriting())
            {
                if (!BuildUpdate.Write(former.Build, former != last, content, history, new BuildName(id, fingerprint.ToString(), folder.FileOf(id))))
                    return null;
                database = KbDatabase.TryOpenOwn(folder.FileOf(id));
            }
            folder.Tidy();
            return database is null ? null : (database, compilation);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // Whatever it is, a build of everything meets it again and says so, or does without the former one. A damaged file can make a reader throw anything.
            return null;
        }
    }

    /// <summary>Compiles the articles into a new file. No name if there are errors, which may appear only during writing: the file is then deleted.</summary>
    private static (BuildName? Name, Compilation Compilation) Write(ContentCompilation content, KbFolder folder, KnownHashes known)
    {
        BuildName? name = null;
        Task<Compilation>? compilation = null;
        var former = Task.Run(folder.ReadNewest);
        CorpusWriter.Write(folder.Path, build =>
        {
            var facts = content.BuildFacts();
            var state = new KnowledgeState();
            state.AddFacts(facts);
            build.Write(facts);
            build.Write(content.ReadArticles().Select(Compared));
            // The checks over all articles run while the file is being finished.
            compilation = Task.Run(() => content.Result());
            if (content.HasErrors)
                return null;
            // The name comes from what was compiled, not from what the folder held a moment before.
            var fingerprint = content.Fingerprint();
            build.WriteFiles(content.Fingerprints().Files);
            known.Learn(content.Files, content.Fingerprints());
            folder.KeepHashes(known.ToBytes());
            var id = BuildId(fingerprint);
            if (former.GetAwaiter().GetResult() is { } earlier)
                build.Write(earlier.HistoryWith(state, id, DateOnly.FromDateTime(DateTime.UtcNow)));
            return name = new BuildName(id, fingerprint, folder.FileOf(id));

            Article Compared(Article article)
            {
                state.Add(article.Concept, article.Language.Code, article.BehindSections);
                return article;
            }
        });
        return (name, compilation!.GetAwaiter().GetResult());
    }
}

/// <param name="Database">The build to serve: of this content, or the last good one; null where there is none.</param>
/// <param name="Compilation">Null if the build existed already.</param>
/// <param name="Problem">Why the build could not be written, or null.</param>
internal sealed record BuildOutcome(KbDatabase? Database, Compilation? Compilation, TimeSpan Elapsed, string? Problem)
{
    /// <summary>What was compiled; null where nothing was.</summary>
    public ContentCompilation? Content { get; init; }

    /// <summary>The served build is not the present content.</summary>
    public bool IsStale => Problem is not null || Compilation is { HasErrors: true };
}
