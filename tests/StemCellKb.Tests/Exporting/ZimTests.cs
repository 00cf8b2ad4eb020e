using System.Diagnostics;
using StemCellKb.Model;
using StemCellKb.Testing;
using StemCellKb.Tests.Faults;

namespace StemCellKb.Tests.Exporting;

/// <summary>The README's command makes one file of an export, which Kiwix opens and searches.</summary>
public sealed class ZimTests
{
    [Fact]
    public async Task A_zim_file_of_an_export_is_opened_and_searched_in_both_languages()
    {
        Assert.SkipUnless(TestExtent.IsAll, "STEMCELLKB_TESTS=all packs an export for Kiwix.");
        Assert.SkipUnless(File.Exists("/usr/bin/zimwriterfs") && File.Exists("/usr/bin/kiwix-serve"), "There is no Kiwix on this machine: 'apt-get install zim-tools kiwix-tools' lets this test run.");
        var command = (await File.ReadAllLinesAsync(Path.Combine(RepositoryFolder.Root, "README.md"), TestContext.Current.CancellationToken)).Single(line => line.StartsWith("zimwriterfs ", StringComparison.Ordinal));
        using var content = SmallContent.Built();
        using var folder = new TemporaryFolder();
        var exported = await CommandHere.ToEndAsync("export", "--out", folder["site"], "--content", content.Content, "--data", content.Data);
        Assert.True(exported.ExitCode == 0, exported.Errors);
        var packed = await ProgramRun.CommandToEndAsync(TimeSpan.FromMinutes(3), "bash", "-c", $"cd '{folder.Path}' && {command}");
        Assert.True(packed.ExitCode == 0, packed.Output + packed.Errors);

        var port = Ports.Free();
        using var server = Process.Start("/usr/bin/kiwix-serve", ["--address=127.0.0.1", FormattableString.Invariant($"--port={port}"), folder["stemcellkb.zim"]]);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(FormattableString.Invariant($"http://127.0.0.1:{port}/")) };
            await Patience.UntilAsync(() => Ports.ListensAsync(port), () => "Kiwix does not answer.");
            foreach (var (language, typed) in new[] { (Language.English, "psoriasis"), (Language.Chinese, "银屑病") })
            {
                var page = $"stemcellkb/{language.Code}/diseases/psoriasis/index.html";
                Assert.Contains($"lang=\"{language.Tag}\"", await client.GetStringAsync(page), StringComparison.Ordinal);
                Assert.Contains($"href=\"/{page}\"", await client.GetStringAsync($"search?content=stemcellkb&pattern={Uri.EscapeDataString(typed)}"), StringComparison.Ordinal);
            }
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }
}
