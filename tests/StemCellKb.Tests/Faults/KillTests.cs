using StemCellKb.Testing;

namespace StemCellKb.Tests.Faults;

/// <summary>
/// kill -9 at any instant of a start, of a swap and of an edit: nine times from a fresh seed, ten times as often with <c>STEMCELLKB_TESTS=all</c>.
/// </summary>
public sealed class KillTests(InstalledProgram installed)
{
    private static readonly int Starts = TestExtent.Times(5);
    private static readonly int Changes = TestExtent.Times(4);

    [Fact]
    public async Task Killed_at_any_instant_of_a_build_every_file_is_whole_and_the_next_start_is_right()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGKILL on Windows.");
        using var content = new SmallContent();
        var random = new Random(TestExtent.Seed);
        TestContext.Current.TestOutputHelper?.WriteLine(TestExtent.SaysSeed);
        var seen = new HashSet<(string, DateTime)>();
        // Once before the clock runs: the program may have to be published, and read from the disk.
        await StartAsync(content);
        Say(content, -1);
        var longest = await TimeAsync(() => StartAsync(content));
        for (var kill = 0; kill < Starts; kill++)
        {
            Say(content, kill);
            await using (await installed.ServeAsync(content.Content, content.Data))
                await Task.Delay(longest * random.NextDouble());
            BuildFiles.AllWhole(content.Data, seen);
        }
        await ServesAsync(content, Starts - 1);
    }

    [Fact]
    public async Task Killed_at_any_instant_of_a_swap_or_an_edit_every_file_is_whole_and_the_next_start_is_right()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGKILL on Windows.");
        using var content = new SmallContent();
        var random = new Random(TestExtent.Seed);
        TestContext.Current.TestOutputHelper?.WriteLine(TestExtent.SaysSeed);
        var seen = new HashSet<(string, DateTime)>();
        Say(content, -1);
        var longest = TimeSpan.Zero;
        for (var kill = 0; kill < Changes; kill++)
        {
            await using (var program = await installed.ServeAsync(content.Content, content.Data, "--watch"))
            {
                using var client = await program.ClientAsync();
                if (kill < 2)
                {
                    longest = TimeSpan.FromTicks(Math.Max(longest.Ticks, (await TimeAsync(async () =>
                    {
                        Change(content, kill);
                        await Patience.UntilShownAsync(client, "/en/diseases/psoriasis", $"change {kill}.");
                    })).Ticks));
                }
                else
                {
                    Change(content, kill);
                    await Task.Delay(longest * random.NextDouble());
                }
            }
            BuildFiles.AllWhole(content.Data, seen);
        }
        await ServesAsync(content, Changes - 1);
    }

    /// <summary>In turn the edit of a text, which is exchanged in place, and of more than a text, which is built anew.</summary>
    private static void Change(SmallContent content, int change)
    {
        if (change % 2 == 1)
            content.Write("glossary/terms.yaml", $"- id: term-{change}\n  names:\n    en: {{name: Term {change}}}\n    zh: {{name: 术语{change}}}\n  definition: {{en: A word., zh: 一个词。}}\n");
        Say(content, change);
    }

    private static void Say(SmallContent content, int change) => content.Write("diseases/psoriasis/en.md", SmallContent.English($"Plaques itch since change {change}."));

    private async Task StartAsync(SmallContent content)
    {
        await using var program = await installed.ServeAsync(content.Content, content.Data);
        (await program.ClientAsync()).Dispose();
    }

    private async Task ServesAsync(SmallContent content, int change)
    {
        await using var program = await installed.ServeAnywhereAsync(content.Content, content.Data);
        using var client = await program.ClientAsync();
        Assert.Contains($"Plaques itch since change {change}.", await client.GetStringAsync("/en/diseases/psoriasis"), StringComparison.Ordinal);
        Assert.Contains("斑块会痒。", await client.GetStringAsync("/zh/diseases/psoriasis"), StringComparison.Ordinal);
        Assert.Contains("/en/diseases/psoriasis", await client.GetStringAsync("/api/v1/search?q=plaques"), StringComparison.Ordinal);
        BuildFiles.AllWhole(content.Data, []);
    }

    /// <summary>How long it takes, and a little more.</summary>
    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await work();
        return clock.Elapsed * 1.2;
    }
}
