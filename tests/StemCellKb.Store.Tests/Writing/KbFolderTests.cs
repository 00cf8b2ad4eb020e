using StemCellKb.Store.Writing;
using StemCellKb.Testing;

namespace StemCellKb.Store.Tests.Writing;

/// <summary>The folder in which builds lie.</summary>
public sealed class KbFolderTests : IDisposable
{
    private static readonly DateTime Now = DateTime.UtcNow;

    private readonly TemporaryFolder folder = new();
    private readonly KbFolder builds;

    public KbFolderTests() => builds = new KbFolder(folder.Path);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Newest_build_that_opens_is_taken()
    {
        Write("oldest", Now.AddHours(-3));
        Write("newest", Now.AddHours(-1));
        Write("middle", Now.AddHours(-2));
        Assert.Equal("newest", builds.OpenNewest()!.BuildId);
    }

    [Fact]
    public void Newer_build_that_does_not_open_is_passed_over()
    {
        Write("good", Now.AddHours(-2));
        File.WriteAllText(builds.FileOf("broken"), "no database");
        File.WriteAllBytes(builds.FileOf("cut"), File.ReadAllBytes(builds.FileOf("good"))[..^100]);
        Assert.Equal("good", builds.OpenNewest()!.BuildId);
    }

    [Fact]
    public void Folder_without_a_build_gives_none()
    {
        Assert.Null(builds.OpenNewest());
        Assert.Null(new KbFolder(folder["missing"]).OpenNewest());
        File.WriteAllText(folder["notes.db"], "somebody else's");
        Assert.Null(builds.OpenNewest());
    }

    [Fact]
    public void Tidying_removes_what_is_old_and_leaves_what_somebody_may_be_using()
    {
        Write("old", Now.AddHours(-2));
        Write("young", Now.AddMinutes(-1));
        Write("served", Now.AddDays(-9));
        File.WriteAllText(folder["kb-killed.db.1-abc.unfinished"], "half");
        File.SetLastWriteTimeUtc(folder["kb-killed.db.1-abc.unfinished"], Now.AddHours(-2));
        File.WriteAllText(folder["kb-writing.db.2-def.unfinished"], "half");
        File.WriteAllText(folder["notes.txt"], "somebody else's");
        File.SetLastWriteTimeUtc(folder["notes.txt"], Now.AddDays(-9));

        builds.Tidy(KbDatabase.TryOpen(builds.FileOf("served"))!);

        Assert.Equal(
            ["kb-served.db", "kb-writing.db.2-def.unfinished", "kb-young.db", "notes.txt"],
            Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private void Write(string buildId, DateTime written)
    {
        CorpusWriter.Write(CorpusDraft.Corpus, buildId, builds.FileOf(buildId), TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(builds.FileOf(buildId), written);
    }
}
