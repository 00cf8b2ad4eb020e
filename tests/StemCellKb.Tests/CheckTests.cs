using System.Text.Json;
using StemCellKb.Testing;

namespace StemCellKb.Tests;

public sealed class CheckTests
{
    [Fact]
    public async Task The_shipped_content_is_clean()
    {
        var result = await CommandHere.ToEndAsync("check", "--content", RepositoryFolder.Content);

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("error", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_is_shown_with_its_line_underlined_and_ends_with_1()
    {
        using var content = new SmallContent();
        content.Write("diseases/psoriasis/zh.md", SmallContent.Chinese("见[[psoriasus]]。"));

        var result = await CommandHere.ToEndAsync("check", "--content", content.Content);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("zh.md:7:2: error KB0201: No concept is called 'psoriasus'. Did you mean 'psoriasis'?", result.Output, StringComparison.Ordinal);
        Assert.Contains("见[[psoriasus]]。", result.Output, StringComparison.Ordinal);
        Assert.Contains("^^^^^^^^^", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_json_and_github_annotates()
    {
        using var content = new SmallContent();
        content.Write("diseases/psoriasis/en.md", SmallContent.English("See [[psoriasus]]."));

        var json = await CommandHere.ToEndAsync("check", "--content", content.Content, "--format", "json");
        var github = await CommandHere.ToEndAsync("check", "--content", content.Content, "--format", "github");

        using var document = JsonDocument.Parse(json.Output);
        Assert.Equal(1, json.ExitCode);
        Assert.StartsWith("::error file=", github.Output.Split('\n').First(line => line.Contains("KB0201", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strict_fails_on_a_warning_that_otherwise_passes()
    {
        using var content = new SmallContent();
        File.Delete(content.PathOf("diseases/psoriasis/zh.md"));

        Assert.Equal(0, (await CommandHere.ToEndAsync("check", "--content", content.Content)).ExitCode);
        Assert.Equal(1, (await CommandHere.ToEndAsync("check", "--content", content.Content, "--strict")).ExitCode);
    }

    [Fact]
    public async Task A_missing_an_empty_and_a_broken_folder_get_a_message_and_no_stack_trace()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["empty"]);
        Directory.CreateDirectory(folder["broken/diseases/x"]);
        File.WriteAllBytes(folder["broken/diseases/x/en.md"], [0xff, 0xfe, 0x00, 0xc3, 0x28]);
        File.WriteAllText(folder["broken/diseases/x/concept.yaml"], "names: {en: [}\n\t&a *a");
        File.WriteAllText(folder["broken/references.json"], "[{\"id\": ");

        foreach (var name in new[] { "missing", "empty", "broken" })
        {
            var result = await CommandHere.ToEndAsync("check", "--content", folder[name]);

            Assert.Equal(1, result.ExitCode);
            Assert.Contains("error KB", result.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", result.Everything, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("chekc")]
    [InlineData("check", "--format", "xml")]
    [InlineData("check", "--contents", "x")]
    [InlineData("new", "planet", "mars")]
    [InlineData("new", "disease", "No Slug")]
    [InlineData("translated")]
    public async Task Misuse_is_said_and_ends_with_2(params string[] arguments)
    {
        var result = await CommandHere.ToEndAsync(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.NotEmpty(result.Errors);
        Assert.DoesNotContain("   at ", result.Everything, StringComparison.Ordinal);
    }
}
