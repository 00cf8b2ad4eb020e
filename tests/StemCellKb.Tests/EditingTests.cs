namespace StemCellKb.Tests;

public sealed class EditingTests
{
    [Theory]
    [InlineData("disease", "diseases")]
    [InlineData("cell-type", "cell-types")]
    [InlineData("mechanism", "mechanisms")]
    [InlineData("topic", "topics")]
    public async Task A_new_concept_checks_with_hints_only(string kind, string folder)
    {
        using var content = new SmallContent();

        var made = await CommandHere.ToEndAsync("new", kind, "brand-new", "--content", content.Content);
        var check = await CommandHere.ToEndAsync("check", "--strict", "--content", content.Content);

        Assert.Equal(0, made.ExitCode);
        Assert.All(["concept.yaml", "en.md", "zh.md"], file => Assert.True(File.Exists(content.PathOf($"{folder}/brand-new/{file}"))));
        Assert.DoesNotContain("error KB", check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain($"{folder}/brand-new/en.md:1:1: warning", check.Output, StringComparison.Ordinal);
        Assert.Contains("hint KB", check.Output, StringComparison.Ordinal);
        // The schema that the first line names has been written, and knows the ids.
        Assert.StartsWith("# yaml-language-server: $schema=../../.schemas/concept.schema.json\n", content.Read($"{folder}/brand-new/concept.yaml"), StringComparison.Ordinal);
        Assert.Contains("\"psoriasis\"", content.Read(".schemas/evidence.schema.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schemas_are_written_where_one_asks_and_are_no_content()
    {
        using var content = new SmallContent();

        var beside = await CommandHere.ToEndAsync("schema", "--content", content.Content, "--out", content.PathOf("../schemas-elsewhere"));
        var within = await CommandHere.ToEndAsync("schema", "--content", content.Content);
        var check = await CommandHere.ToEndAsync("check", "--content", content.Content);

        Assert.DoesNotContain(".schemas", check.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), (beside.ExitCode, within.ExitCode, check.ExitCode));
        Assert.Contains(".schemas", within.Output, StringComparison.Ordinal);
        Assert.Equal(content.Read(".schemas/evidence.schema.json"), content.Read("../schemas-elsewhere/evidence.schema.json"));
        Assert.Equal(1, (await CommandHere.ToEndAsync("schema", "--content", content.PathOf("nowhere"))).ExitCode);
    }

    [Fact]
    public async Task An_id_that_exists_is_refused_and_nothing_is_overwritten()
    {
        using var content = new SmallContent();
        var before = content.Read("diseases/psoriasis/en.md");

        var result = await CommandHere.ToEndAsync("new", "mechanism", "psoriasis", "--content", content.Content);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("'psoriasis' exists already", result.Errors, StringComparison.Ordinal);
        Assert.Equal(before, content.Read("diseases/psoriasis/en.md"));
        Assert.False(Directory.Exists(content.PathOf("mechanisms/psoriasis")));
    }

    [Fact]
    public async Task A_pair_in_step_that_changes_on_one_side_is_reported_until_it_is_in_step_again()
    {
        using var content = new SmallContent();
        var concept = content.Read("diseases/psoriasis/concept.yaml");

        Assert.Equal(0, (await CommandHere.ToEndAsync("translated", "psoriasis", "--content", content.Content)).ExitCode);
        Assert.StartsWith(concept.TrimEnd(), content.Read("diseases/psoriasis/concept.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain("KB06", (await CommandHere.ToEndAsync("check", "--content", content.Content)).Output, StringComparison.Ordinal);

        content.Write("diseases/psoriasis/en.md", SmallContent.English("Plaques itch and scale."));
        var behind = await CommandHere.ToEndAsync("check", "--content", content.Content, "--strict");
        Assert.Equal(1, behind.ExitCode);
        Assert.Contains("warning KB06", behind.Output, StringComparison.Ordinal);
        Assert.Contains("disease", behind.Output, StringComparison.Ordinal);

        content.Write("diseases/psoriasis/zh.md", SmallContent.Chinese("斑块会痒，还会脱屑。"));
        await CommandHere.ToEndAsync("translated", "psoriasis", "--content", content.Content);
        Assert.DoesNotContain("KB06", (await CommandHere.ToEndAsync("check", "--content", content.Content)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_pair_is_refused_with_the_nearest_name()
    {
        using var content = new SmallContent();

        var result = await CommandHere.ToEndAsync("translated", "psoriasus", "--content", content.Content);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("psoriasis", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_explained_with_an_example_and_a_mend()
    {
        var explained = await CommandHere.ToEndAsync("explain", "kb0201");
        var all = await CommandHere.ToEndAsync("explain");
        var unknown = await CommandHere.ToEndAsync("explain", "KB9999");

        Assert.Equal(0, explained.ExitCode);
        Assert.StartsWith("KB0201: ", explained.Output, StringComparison.Ordinal);
        Assert.Contains("Example:", explained.Output, StringComparison.Ordinal);
        Assert.Contains("Fix:", explained.Output, StringComparison.Ordinal);
        Assert.True(all.Output.Split('\n').Length > 50);
        Assert.Equal(2, unknown.ExitCode);
    }
}
