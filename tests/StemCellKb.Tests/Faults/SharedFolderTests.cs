using StemCellKb.Testing;

namespace StemCellKb.Tests.Faults;

/// <summary>Two programs on one data folder, started in the same instant.</summary>
public sealed class SharedFolderTests(InstalledProgram installed)
{
    private static readonly int Races = TestExtent.Times(1);

    /// <summary>From the second on there are builds of both before.</summary>
    private static readonly int Rounds = TestExtent.Times(2);

    [Fact]
    public async Task Two_programs_with_equal_content_share_one_build()
    {
        for (var race = 0; race < Races; race++)
        {
            using var content = new SmallContent();
            var command = await installed.CommandAsync(content.Content, content.Data);
            await using var first = ProgramRun.BeginCommand(command);
            await using var second = ProgramRun.BeginCommand(command);
            foreach (var program in new[] { first, second })
            {
                using var client = await program.ClientAsync();
                foreach (var address in new[] { "/en/diseases/psoriasis", "/api/v1/search?q=plaques" })
                    Assert.Contains("Plaques", await client.GetStringAsync(address), StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("built anew", program.Output, StringComparison.Ordinal);
            }
            BuildFiles.IsWhole(BuildFiles.In(content.Data).Single());
        }
    }

    [Fact]
    public async Task Two_programs_with_contents_of_their_own_serve_each_its_own()
    {
        using var one = new SmallContent();
        using var other = new SmallContent();
        for (var round = 0; round < Rounds; round++)
        {
            one.Write("diseases/psoriasis/en.md", SmallContent.English($"One says {round}."));
            other.Write("diseases/psoriasis/en.md", SmallContent.English($"The other says {round}."));
            await using var first = await installed.ServeAsync(one.Content, one.Data);
            await using var second = await installed.ServeAsync(other.Content, one.Data);
            await Task.WhenAll(SaysAsync(first, $"One says {round}."), SaysAsync(second, $"The other says {round}."));
            BuildFiles.AllWhole(one.Data, []);
        }
    }

    private static async Task SaysAsync(ProgramRun program, string sentence)
    {
        using var client = await program.ClientAsync();
        Assert.Contains(sentence, await client.GetStringAsync("/en/diseases/psoriasis"), StringComparison.Ordinal);
        Assert.Contains("斑块会痒。", await client.GetStringAsync("/zh/diseases/psoriasis"), StringComparison.Ordinal);
    }
}
