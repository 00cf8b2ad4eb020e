using StemCellKb.Testing;

namespace StemCellKb.LanguageServer.Tests;

/// <summary>An author at work in the content of this repository, of which nothing is saved.</summary>
public sealed class ShippedContentTests
{
    private const string Chinese = "diseases/lupus-nephritis/zh.md";

    [Fact]
    public async Task The_initials_hbl_are_lupus_deng_is_a_trial_with_its_people_and_a_number_of_one_side_is_missed_on_the_other()
    {
        await using var editor = await EditorHere.InAsync(RepositoryFolder.Root);
        var saved = await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Content, Chinese));
        var text = saved.TrimEnd('\n') + "\n\n另有4321例患者患[[hbl";
        var uri = editor.UriOfFile("content/" + Chinese);
        await editor.OpenAsync("content/" + Chinese, text);

        Assert.Contains(await editor.DiagnosticsAsync("content/" + Chinese, 1), line => line.Contains("KB0604 The number '4321' is missing from the English section", StringComparison.Ordinal));

        var lupus = (await editor.AskAsync("textDocument/completion", new { textDocument = new { uri }, position = EditorHere.PositionOf(text, text.Length) }))!["items"]!.AsArray();
        Assert.Contains(lupus.Take(3), item => (string?)item!["textEdit"]!["newText"] == "systemic-lupus-erythematosus]]" && (string?)item["label"] == "系统性红斑狼疮");

        text = await editor.TypeAsync("content/" + Chinese, text, "患[[hbl", "[@deng", 2);
        var works = (await editor.AskAsync("textDocument/completion", new { textDocument = new { uri }, position = EditorHere.PositionOf(text, text.Length) }))!["items"]!.AsArray();
        var deng = works.Single(item => (string?)item!["label"] == "deng-2017");
        Assert.Contains("18 people", (string?)(await editor.AskAsync("completionItem/resolve", deng!))!["documentation"]!["value"], StringComparison.Ordinal);
    }
}
