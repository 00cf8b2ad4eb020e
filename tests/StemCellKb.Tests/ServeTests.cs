using System.Net;

namespace StemCellKb.Tests;

public sealed class ServeTests
{
    [Fact]
    public async Task Content_with_errors_and_no_earlier_build_ends_with_1()
    {
        using var content = new SmallContent();
        content.Write("diseases/psoriasis/en.md", "no front matter");

        var result = await CommandHere.ToEndAsync("serve", "--content", content.Content, "--data", content.Data, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error KB", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_with_errors_serves_the_last_good_build_and_says_so()
    {
        using var content = SmallContent.Built();
        content.Write("diseases/psoriasis/en.md", "no front matter");

        await using var second = await ServedHere.ServeAsync(content.Content, content.Data);
        using var again = await second.ClientAsync();

        Assert.Contains("Plaques itch.", await again.GetStringAsync("/en/diseases/psoriasis"), StringComparison.Ordinal);
        Assert.Contains("Serving the last good build", second.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_gets_a_message()
    {
        using var content = new SmallContent();
        content.Write("file", "");

        var result = await CommandHere.ToEndAsync("serve", "--content", content.Content, "--data", Path.Combine(content.Content, "references.json", "data"), "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotContain("   at ", result.Everything, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://127.0.0.1:99999")]
    public async Task An_address_that_cannot_be_listened_on_gets_a_message_and_2(string urls)
    {
        using var content = new SmallContent();

        var result = await CommandHere.ToEndAsync("serve", "--content", content.Content, "--data", content.Data, "--urls", urls);

        Assert.Equal(2, result.ExitCode);
        Assert.DoesNotContain("   at ", result.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unchanged_content_is_not_built_again()
    {
        using var content = SmallContent.Built();
        var built = Directory.GetFiles(content.Data, "kb-*.db").Single();
        var when = File.GetLastWriteTimeUtc(built);

        await using var second = await ServedHere.ServeAsync(content.Content, content.Data);
        using var client = await second.ClientAsync();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/zh")).StatusCode);
        Assert.Equal(built, Directory.GetFiles(content.Data, "kb-*.db").Single());
        Assert.Equal(when, File.GetLastWriteTimeUtc(built));
    }
}
