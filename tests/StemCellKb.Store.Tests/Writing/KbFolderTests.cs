using StemCellKb.Store.Writing;
using StemCellKb.Testing;

namespace StemCellKb.Store.Tests.Writing;

/// <summary>The folder in which builds lie.</summary>
public sealed class KbFolderTests : IDisposable
{
    private static readonly DateTime Now = DateTime.UtcNow;

    private readonly TemporaryFolder folder = new();
    private readonly KbFolder builds;

    public KbFolderTests() => builds = new KbFolder(folder.Path, "/content");

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
        Assert.Null(new KbFolder(folder["missing"], "/content").OpenNewest());
        File.WriteAllText(folder["notes.db"], "somebody else's");
        Assert.Null(builds.OpenNewest());
    }

    [Fact]
    public void Builds_of_another_content_folder_are_not_taken_and_not_tidied()
    {
        Write("ours", Now);
        var other = new KbFolder(folder.Path, "/other/content");
        Assert.Null(other.OpenNewest());
        Assert.Null(other.Open("ours"));

        for (var i = 0; i < 4; i++)
            CorpusWriter.Write(CorpusDraft.Corpus, $"theirs-{i}", other.FileOf($"theirs-{i}"), TestContext.Current.CancellationToken);
        other.Tidy();

        Assert.Equal("ours", builds.OpenNewest()!.BuildId);
    }

    [Fact]
    public void Tidying_keeps_the_newest_builds_and_what_is_in_use_however_old()
    {
        Write("served", Now.AddDays(-9));
        Write("old", Now.AddHours(-2));
        Write("young", Now.AddMinutes(-1));
        Write("newest", Now);
        var served = builds.Open("served")!;

        builds.Tidy();
        Assert.Equal(Names("served", "young", "newest"), Files("*.db"));

        served.Close();
        builds.Tidy();
        Assert.Equal(Names("young", "newest"), Files("*.db"));
    }

    [Theory]
    [InlineData("kb-1-0123456789abcdef.unfinished")]
    [InlineData("kb-0123456789abcdef.working")]
    [InlineData("kb-0123456789abcdef.served")]
    [InlineData("copy-0123456789abcdef.unfinished")]
    [InlineData("copy-0123456789abcdef.db")]
    [InlineData("kb-0123456789abcdef.db")]
    [InlineData("kb-pages.ready")]
    public void Tidying_removes_what_a_killed_program_left_whatever_its_number_and_however_young(string name)
    {
        File.WriteAllText(folder[name], "half");
        File.WriteAllText(folder["notes.txt"], "somebody else's");

        builds.Tidy();

        Assert.False(File.Exists(folder[name]));
        Assert.True(File.Exists(folder["notes.txt"]));
    }

    [Fact]
    public void Tidying_leaves_a_working_copy_in_use_though_it_is_old()
    {
        Write("build", Now);
        using var copy = WorkingCopy.Of(builds.Open("build")!);
        var file = Directory.GetFiles(folder.Path, "*.working").Single();
        File.SetLastWriteTimeUtc(file, Now.AddDays(-9));

        builds.Tidy();

        Assert.True(File.Exists(file));
    }

    [Fact]
    public void Nothing_is_tidied_while_somebody_writes()
    {
        using (builds.BeginWriting())
        {
            File.WriteAllText(folder["kb-other.unfinished"], "half");
            builds.Tidy();
            Assert.True(File.Exists(folder["kb-other.unfinished"]));
        }
        builds.Tidy();
        Assert.False(File.Exists(folder["kb-other.unfinished"]));
    }

    [Fact]
    public void Folder_is_made_for_its_user_alone_and_refused_when_everybody_can_write_to_it()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no modes of files.");
            return;
        }
        var made = new KbFolder(folder["of/its/own"], "/content");
        Assert.Null(made.Refusal());
        made.BeginWriting().Dispose();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(made.Path));
        Assert.Null(made.Refusal());

        File.SetUnixFileMode(made.Path, File.GetUnixFileMode(made.Path) | UnixFileMode.OtherWrite);
        Assert.Contains("everybody", made.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_that_everybody_can_write_to_or_that_is_a_link_is_not_opened()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no modes of files.");
            return;
        }
        Write("open", Now);
        File.SetUnixFileMode(builds.FileOf("open"), File.GetUnixFileMode(builds.FileOf("open")) | UnixFileMode.OtherWrite);
        Assert.Null(builds.OpenNewest());

        File.SetUnixFileMode(builds.FileOf("open"), UnixFileMode.UserRead);
        File.Move(builds.FileOf("open"), folder["elsewhere.db"]);
        File.CreateSymbolicLink(builds.FileOf("open"), folder["elsewhere.db"]);
        Assert.Null(builds.OpenNewest());
    }

    [Fact]
    public void File_taken_in_is_read_on_though_another_takes_its_place()
    {
        CorpusWriter.Write(CorpusDraft.Corpus, "first", folder["file.db"], TestContext.Current.CancellationToken);
        CorpusWriter.Write(CorpusDraft.Corpus, "second", folder["next.db"], TestContext.Current.CancellationToken);
        var taken = new KbFolder(folder["data"], "/file.db").TakeIn(folder["file.db"])!;
        File.Move(folder["next.db"], folder["file.db"], overwrite: true);

        Assert.Equal("first", KbDatabase.TryOpen(taken.Path)!.BuildId);
        File.WriteAllText(folder["no build"], "at all");
        Assert.Null(new KbFolder(folder["data"], "/file.db").TakeIn(folder["no build"]));
        Assert.Single(Directory.GetFiles(folder["data"], "*.served"));
    }

    private IEnumerable<string> Names(params string[] buildIds) => buildIds.Select(id => Path.GetFileName(builds.FileOf(id))).Order(StringComparer.Ordinal);

    private IEnumerable<string> Files(string pattern) => Directory.GetFiles(folder.Path, pattern).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private void Write(string buildId, DateTime written)
    {
        CorpusWriter.Write(CorpusDraft.Corpus, buildId, builds.FileOf(buildId), TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(builds.FileOf(buildId), written);
    }
}
