namespace StemCellKb.Tests;

/// <summary>Several programs and several contents on one data folder, and folders that are not to be trusted.</summary>
public sealed class DataFolderTests
{
    private const string Page = "/en/diseases/psoriasis";

    [Fact]
    public async Task A_second_program_with_newer_content_deletes_nothing_that_the_first_one_serves()
    {
        using var content = new SmallContent();
        await using var first = await ServedHere.ServeAsync(content.Content, content.Data);
        using var client = await first.ClientAsync();
        var served = Directory.GetFiles(content.Data, "kb-*.db").Single();
        // As if it had been served for days.
        File.SetLastWriteTimeUtc(served, DateTime.UtcNow.AddDays(-9));

        for (var draft = 0; draft < 3; draft++)
        {
            content.Write("diseases/psoriasis/en.md", SmallContent.English($"Draft {draft}."));
            // At last in a process of its own, which knows nothing of what others do.
            await using IServed second = draft < 2 ? await ServedHere.ServeAsync(content.Content, content.Data) : ProgramRun.Serve(content.Content, content.Data);
            using var other = await second.ClientAsync();
            Assert.Contains($"Draft {draft}.", await other.GetStringAsync(Page), StringComparison.Ordinal);
        }

        Assert.True(File.Exists(served));
        Assert.True(Directory.GetFiles(content.Data, "kb-*.db").Length <= 3);
        foreach (var address in new[] { Page, "/en/search?q=plaques", "/en/diseases/psoriasis.json" })
            Assert.Contains("Plaques", await client.GetStringAsync(address), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_last_good_build_of_another_content_is_not_served()
    {
        using var one = new SmallContent();
        using var other = new SmallContent();
        one.Build(one.Data);
        other.Write("diseases/psoriasis/en.md", "no front matter");

        var result = await CommandHere.ToEndAsync("serve", "--content", other.Content, "--data", one.Data, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("There is no build", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("export", "--out", "never-made")]
    public async Task Without_a_home_folder_the_data_folder_has_to_be_named(params string[] command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has a folder for data without a home.");
        using var content = new SmallContent();

        var result = await ProgramRun.ToEndAsync(
            new Dictionary<string, string> { ["HOME"] = "/nonexistent", ["XDG_CACHE_HOME"] = "" }, [.. command, "--content", content.Content]);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("There is no home folder to keep the builds in: name a folder with --data.", result.Errors.TrimEnd());
    }

    [Fact]
    public async Task A_data_folder_that_everybody_can_write_to_is_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no modes of files.");
            return;
        }
        using var content = new SmallContent();
        Directory.CreateDirectory(content.Data);
        File.SetUnixFileMode(content.Data, (UnixFileMode)0b111_111_111);

        var result = await CommandHere.ToEndAsync("serve", "--content", content.Content, "--data", content.Data, "--urls", "http://127.0.0.1:0");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(content.Data, Assert.Single(result.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }
}
