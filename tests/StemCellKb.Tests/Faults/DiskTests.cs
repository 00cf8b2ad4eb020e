using System.Net;

namespace StemCellKb.Tests.Faults;

/// <summary>A disk that is full, and folders that cannot be written.</summary>
public sealed class DiskTests(InstalledProgram installed)
{
    private const int DiskBytes = 4 << 20;

    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Full_disk_gets_a_message_keeps_the_old_build_and_is_over_when_there_is_room()
    {
        using var mounts = await PrivateMounts.BeginAsync();
        using var content = new SmallContent();
        Directory.CreateDirectory(content.Data);
        await mounts.SmallDiskAsync(content.Data, DiskBytes);
        var filling = mounts.Seen(Path.Combine(content.Data, "filling"));
        var command = mounts.Command(await installed.CommandAsync(content.Content, content.Data));

        Fill(filling);
        var refused = await ProgramRun.CommandToEndAsync(Long, command);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("full", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("There is no build", refused.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Everything, StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(mounts.Seen(content.Data)), file => Assert.True(file == filling || new FileInfo(file).Length == 0, file));

        File.Delete(filling);
        await ServesAsync(command, "Plaques itch.", isStale: false);

        Fill(filling);
        content.Write("diseases/psoriasis/en.md", SmallContent.English("Plaques fade."));
        await ServesAsync(command, "Plaques itch.", isStale: true);

        File.Delete(filling);
        await ServesAsync(command, "Plaques fade.", isStale: false);
    }

    [Fact]
    public async Task Read_only_content_is_served()
    {
        using var mounts = await PrivateMounts.BeginAsync();
        using var content = new SmallContent();
        await mounts.ReadOnlyAsync(content.Content);
        var command = mounts.Command(await installed.CommandAsync(content.Content, content.Data));

        await ServesAsync(command, "Plaques itch.", isStale: false);
    }

    [Fact]
    public async Task Read_only_data_folder_serves_the_build_in_it_and_says_when_the_content_is_newer()
    {
        using var mounts = await PrivateMounts.BeginAsync();
        using var content = new SmallContent();
        await installed.BuildAsync(content, content.Data);
        await mounts.ReadOnlyAsync(content.Data);
        var command = mounts.Command(await installed.CommandAsync(content.Content, content.Data));

        await ServesAsync(command, "Plaques itch.", isStale: false);
        content.Write("diseases/psoriasis/en.md", SmallContent.English("Plaques fade."));
        await ServesAsync(command, "Plaques itch.", isStale: true);
    }

    [Fact]
    public async Task Read_only_data_folder_without_a_build_gets_a_message_and_1()
    {
        using var mounts = await PrivateMounts.BeginAsync();
        using var content = new SmallContent();
        Directory.CreateDirectory(content.Data);
        await mounts.ReadOnlyAsync(content.Data);

        var refused = await ProgramRun.CommandToEndAsync(Long, mounts.Command(await installed.CommandAsync(content.Content, content.Data)));

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(content.Data, refused.Errors, StringComparison.Ordinal);
        Assert.Contains("There is no build", refused.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Everything, StringComparison.Ordinal);
    }

    private static async Task ServesAsync(string[] command, string sentence, bool isStale)
    {
        await using var program = ProgramRun.BeginCommand(command);
        using var client = await program.ClientAsync();
        Assert.Contains(sentence, await client.GetStringAsync("/en/diseases/psoriasis"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/zh/search?q=斑块")).StatusCode);
        Assert.Equal(0, await program.TerminateAsync());
        Assert.Equal(isStale, program.Errors.Contains("Serving the last good build", StringComparison.Ordinal));
    }

    /// <summary>Leaves no room for a single page of a database.</summary>
    private static void Fill(string path)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4096];
        Assert.Throws<IOException>(() =>
        {
            for (var written = 0; written <= DiskBytes; written += block.Length)
                file.Write(block);
        });
    }
}
