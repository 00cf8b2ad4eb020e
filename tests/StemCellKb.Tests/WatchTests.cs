using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace StemCellKb.Tests;

/// <summary>Live preview, as an open page sees it: a stream of states, and the page after each.</summary>
public sealed class WatchTests
{
    private sealed record State(string BuildId, bool Stale, IReadOnlyList<Problem> Diagnostics);

    private sealed record Problem(string Path, int Line, string Code, string Severity);

    private static async IAsyncEnumerable<State> StatesAsync(HttpClient client)
    {
        await using var stream = await client.GetStreamAsync("/live");
        await foreach (var item in SseParser.Create(stream).EnumerateAsync())
            yield return JsonSerializer.Deserialize<State>(item.Data, JsonSerializerOptions.Web)!;
    }

    /// <summary>Makes a change and waits for the first state that fits what it should lead to.</summary>
    private static async Task<State> AfterAsync(IAsyncEnumerator<State> states, Action change, Func<State, bool> expected)
    {
        change();
        while (await states.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1)))
        {
            if (expected(states.Current))
                return states.Current;
        }
        throw new InvalidOperationException("The stream of states ended.");
    }

    [Fact]
    public async Task A_save_shows_in_both_languages_a_broken_one_keeps_the_last_good_page_and_a_mend_shows_again()
    {
        using var content = new SmallContent();
        await using var program = await ServedHere.ServeAsync(content.Content, content.Data, "--watch");
        using var client = await program.ClientAsync();
        await using var states = StatesAsync(client).GetAsyncEnumerator();
        var first = await AfterAsync(states, () => { }, _ => true);

        var saved = await AfterAsync(states, () => content.Write("diseases/psoriasis/en.md", SmallContent.English("Plaques scale.")), state => state.BuildId != first.BuildId);
        Assert.Contains("Plaques scale.", await client.GetStringAsync("/en/diseases/psoriasis"), StringComparison.Ordinal);

        var renamed = await AfterAsync(
            states,
            () =>
            {
                // As editors save that never leave half a file behind.
                File.WriteAllText(content.PathOf("diseases/psoriasis/.zh.md.new"), SmallContent.Chinese("斑块会脱屑。"));
                File.Move(content.PathOf("diseases/psoriasis/.zh.md.new"), content.PathOf("diseases/psoriasis/zh.md"), overwrite: true);
            },
            state => state.BuildId != saved.BuildId);
        Assert.Contains("斑块会脱屑。", await client.GetStringAsync("/zh/diseases/psoriasis"), StringComparison.Ordinal);

        var broken = await AfterAsync(states, () => content.Write("diseases/psoriasis/en.md", SmallContent.English("See [[nothing-such]].")), state => state.Stale);
        Assert.Equal(renamed.BuildId, broken.BuildId);
        Assert.Contains(broken.Diagnostics, problem => problem is { Code: "KB0201", Line: 7, Severity: "error" } && problem.Path.EndsWith("psoriasis/en.md", StringComparison.Ordinal));
        Assert.Contains("Plaques scale.", await client.GetStringAsync("/en/diseases/psoriasis"), StringComparison.Ordinal);

        await AfterAsync(states, () => content.Write("diseases/psoriasis/en.md", SmallContent.English("Plaques fade.")), state => !state.Stale);
        Assert.Contains("Plaques fade.", await client.GetStringAsync("/en/diseases/psoriasis"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_concept_folder_that_is_renamed_is_followed()
    {
        using var content = new SmallContent();
        await using var program = await ServedHere.ServeAsync(content.Content, content.Data, "--watch");
        using var client = await program.ClientAsync();
        await using var states = StatesAsync(client).GetAsyncEnumerator();
        var first = await AfterAsync(states, () => { }, _ => true);

        await AfterAsync(
            states,
            () => Directory.Move(content.PathOf("diseases/psoriasis"), content.PathOf("diseases/plaque-psoriasis")),
            state => state.BuildId != first.BuildId && !state.Stale);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/en/diseases/psoriasis")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/zh/diseases/plaque-psoriasis")).StatusCode);
    }

    [Fact]
    public async Task Many_files_changed_at_once_are_one_whole_change()
    {
        using var content = new SmallContent();
        await using var program = await ServedHere.ServeAsync(content.Content, content.Data, "--watch");
        using var client = await program.ClientAsync();
        await using var states = StatesAsync(client).GetAsyncEnumerator();
        await AfterAsync(states, () => { }, _ => true);

        string Concept(int i) => $"diseases/disease-{i}";
        await AfterAsync(
            states,
            () =>
            {
                for (var i = 0; i < 30; i++)
                {
                    content.Write($"{Concept(i)}/concept.yaml", $"names:\n  en: {{name: Disease {i}}}\n  zh: {{name: 疾病{i}}}\nreviewed: 2026-11-23\n");
                    content.Write($"{Concept(i)}/en.md", SmallContent.English($"See [[disease-{(i + 1) % 30}]]."));
                    content.Write($"{Concept(i)}/zh.md", SmallContent.Chinese($"见[[disease-{(i + 1) % 30}]]。"));
                }
            },
            state => !state.Stale && client.GetAsync("/en/diseases/disease-29").Result.StatusCode == HttpStatusCode.OK);

        Assert.Contains("疾病1", await client.GetStringAsync("/zh/diseases/disease-0"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_of_many_saves_of_one_text_is_served_and_found()
    {
        using var content = new SmallContent();
        await using var program = await ServedHere.ServeAsync(content.Content, content.Data, "--watch");
        using var client = await program.ClientAsync();
        await using var states = StatesAsync(client).GetAsyncEnumerator();
        var last = await AfterAsync(states, () => { }, _ => true);

        foreach (var word in new[] { "quorvexil", "zimblatrone", "farnoblique" })
        {
            last = await AfterAsync(states, () => content.Write("diseases/psoriasis/en.md", SmallContent.English($"Plaques {word}.")), state => state.BuildId != last.BuildId);
            Assert.Contains($"Plaques {word}.", await client.GetStringAsync("/en/diseases/psoriasis"), StringComparison.Ordinal);
            Assert.Contains("psoriasis", await client.GetStringAsync($"/api/v1/search?q={word}"), StringComparison.Ordinal);
        }
        Assert.DoesNotContain("/psoriasis", await client.GetStringAsync("/api/v1/search?q=quorvexil"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_changes_shows_on_the_pages_that_link_to_it()
    {
        using var content = new SmallContent();
        content.Write("diseases/vitiligo/concept.yaml", "names:\n  en: {name: Vitiligo}\n  zh: {name: 白癜风}\nreviewed: 2026-11-23\n");
        content.Write("diseases/vitiligo/en.md", SmallContent.English("See [[psoriasis]]."));
        content.Write("diseases/vitiligo/zh.md", SmallContent.Chinese("见[[psoriasis]]。"));
        await using var program = await ServedHere.ServeAsync(content.Content, content.Data, "--watch");
        using var client = await program.ClientAsync();
        await using var states = StatesAsync(client).GetAsyncEnumerator();
        var first = await AfterAsync(states, () => { }, _ => true);
        await AfterAsync(states, () => content.Write("diseases/psoriasis/en.md", SmallContent.English("Plaques scale.")), state => state.BuildId != first.BuildId);

        await AfterAsync(
            states,
            () => content.Write("diseases/psoriasis/concept.yaml", content.Read("diseases/psoriasis/concept.yaml").Replace("银屑病", "牛皮癣", StringComparison.Ordinal)),
            state => !state.Stale && client.GetStringAsync("/zh/diseases/vitiligo").Result.Contains(">牛皮癣</a>", StringComparison.Ordinal));

        Assert.Contains("Plaques scale.", await client.GetStringAsync("/en/diseases/psoriasis"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_while_the_content_had_an_error_shows_with_the_mend()
    {
        using var content = new SmallContent();
        content.Write("diseases/vitiligo/concept.yaml", "names:\n  en: {name: Vitiligo}\n  zh: {name: 白癜风}\nreviewed: 2026-11-23\n");
        content.Write("diseases/vitiligo/en.md", SmallContent.English("See [[psoriasis]]."));
        content.Write("diseases/vitiligo/zh.md", SmallContent.Chinese("见[[psoriasis]]。"));
        await using var program = await ServedHere.ServeAsync(content.Content, content.Data, "--watch");
        using var client = await program.ClientAsync();
        await using var states = StatesAsync(client).GetAsyncEnumerator();
        await AfterAsync(states, () => { }, _ => true);

        await AfterAsync(states, () => content.Write("diseases/vitiligo/en.md", SmallContent.English("See [[nothing]].")), state => state.Stale);
        await AfterAsync(states, () => content.Write("diseases/psoriasis/zh.md", SmallContent.Chinese("斑块会脱屑。")), state => state.Stale);
        await AfterAsync(
            states,
            () => content.Write("diseases/psoriasis/concept.yaml", content.Read("diseases/psoriasis/concept.yaml").Replace("银屑病", "牛皮癣", StringComparison.Ordinal)),
            state => state.Stale);
        Assert.Contains("斑块会痒。", await client.GetStringAsync("/zh/diseases/psoriasis"), StringComparison.Ordinal);

        await AfterAsync(states, () => content.Write("diseases/vitiligo/en.md", SmallContent.English("See [[psoriasis]] again.")), state => !state.Stale);
        Assert.Contains(" again.", await client.GetStringAsync("/en/diseases/vitiligo"), StringComparison.Ordinal);
        Assert.Contains(">牛皮癣</a>", await client.GetStringAsync("/zh/diseases/vitiligo"), StringComparison.Ordinal);
        Assert.Contains("斑块会脱屑。", await client.GetStringAsync("/zh/diseases/psoriasis"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_after_an_edit_the_next_start_serves_what_the_content_says()
    {
        using var content = new SmallContent();
        await using (var killed = ProgramRun.Serve(content.Content, content.Data, "--watch"))
        {
            using var first = await killed.ClientAsync();
            await using var states = StatesAsync(first).GetAsyncEnumerator();
            var before = await AfterAsync(states, () => { }, _ => true);
            await AfterAsync(states, () => content.Write("diseases/psoriasis/en.md", SmallContent.English("Plaques scale.")), state => state.BuildId != before.BuildId);
        }

        await using var program = await ServedHere.ServeAsync(content.Content, content.Data);
        using var client = await program.ClientAsync();
        Assert.Contains("Plaques scale.", await client.GetStringAsync("/en/diseases/psoriasis"), StringComparison.Ordinal);
        Assert.Contains("斑块会痒。", await client.GetStringAsync("/zh/diseases/psoriasis"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_watch_there_is_no_stream()
    {
        using var content = new SmallContent();
        await using var program = await ServedHere.ServeAsync(content.Content, content.Data);
        using var client = await program.ClientAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/live")).StatusCode);
        Assert.DoesNotContain("live.", await client.GetStringAsync("/en"), StringComparison.Ordinal);
    }
}
