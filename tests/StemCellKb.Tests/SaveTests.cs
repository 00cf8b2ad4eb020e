using System.Diagnostics;
using System.Net.ServerSentEvents;
using StemCellKb.Tests.Faults;

namespace StemCellKb.Tests;

/// <summary>Every way in which an editor saves shows: the real programs where there are some.</summary>
public sealed class SaveTests
{
    private const string Page = "/en/diseases/psoriasis";
    private const string Article = "diseases/psoriasis/en.md";

    private static readonly Dictionary<string, Action<string, string>> Ways = new()
    {
        ["in place"] = File.WriteAllText,
        ["sed -i"] = (path, text) => Run("sed", "-i", $"s/^Plaques.*/{Sentence(text)}/", path),
        // Its own way: it tries a name, renames the file to a backup and writes a new one. In /tmp it would make no backup.
        ["vim"] = (path, text) => Run("vim", "-N", "-u", "NONE", "-es", "--not-a-term", "-c", "set backupskip=", "-c", $"%s/^Plaques.*/{Sentence(text)}/", "-c", "wq", path),
        ["a hidden file renamed"] = (path, text) => ByRename(path, text, Path.Combine(Path.GetDirectoryName(path)!, ".en.md.swap")),
        ["a new name renamed"] = (path, text) => ByRename(path, text, path + ".tmp4711"),
        ["a name without an extension renamed"] = (path, text) => ByRename(path, text, Path.Combine(Path.GetDirectoryName(path)!, "tmpq8z1x")),
        ["a safe write of JetBrains"] = (path, text) =>
        {
            File.WriteAllText(path + "___jb_tmp___", text);
            File.Move(path, path + "___jb_old___");
            File.Move(path + "___jb_tmp___", path);
            File.Delete(path + "___jb_old___");
        },
        ["a backup and a new file, as gedit"] = (path, text) =>
        {
            var beside = Path.Combine(Path.GetDirectoryName(path)!, ".goutputstream-AB12CD");
            File.WriteAllText(beside, text);
            File.Delete(path + "~");
            File.Move(path, path + "~");
            File.Move(beside, path);
        },
        ["deleted and written anew"] = (path, text) =>
        {
            File.Delete(path);
            File.WriteAllText(path, text);
        },
    };

    private static readonly string[] InOneStep = ["sed -i", "a hidden file renamed", "a new name renamed", "a name without an extension renamed"];

    [Fact]
    public async Task Every_way_of_saving_shows_each_time_and_one_in_one_step_never_an_error()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Editors save in these ways on Unix.");
        foreach (var editor in new[] { "vim", "sed" })
            Assert.SkipUnless(IsThere(editor), $"There is no {editor} on this machine: 'apt-get install {editor}' lets this test run.");
        using var content = SmallContent.Built();
        await using var program = await ServedHere.ServeAsync(content.Content, content.Data, "--watch");
        using var client = await program.ClientAsync();
        var stale = 0;
        using var over = new CancellationTokenSource();
        var listening = Task.Run(async () =>
        {
            await using var stream = await client.GetStreamAsync("/live", over.Token);
            await foreach (var state in SseParser.Create(stream).EnumerateAsync(over.Token))
            {
                if (state.Data.Contains("\"stale\":true", StringComparison.Ordinal))
                    Interlocked.Increment(ref stale);
            }
        });

        for (var round = 0; round < 2; round++)
        {
            foreach (var (way, save) in Ways)
            {
                var sentence = $"Plaques itch, said by {way} in round {round}.";
                save(content.PathOf(Article), SmallContent.English(sentence));
                Assert.Contains(sentence, content.Read(Article), StringComparison.Ordinal);
                await Patience.UntilShownAsync(client, Page, sentence);
                // What is not saved in one step may be seen half-way on a machine that has much to do.
                Assert.True(stale == 0 || !InOneStep.Contains(way), $"An error was shown while {way} saved: {program.Log}");
                stale = 0;
            }
        }
        await over.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
    }

    [Fact]
    public async Task Changes_there_and_back_end_with_the_last_whatever_was_built_meanwhile()
    {
        using var content = SmallContent.Built();
        await using var program = await ServedHere.ServeAsync(content.Content, content.Data, "--watch");
        using var client = await program.ClientAsync();
        var concept = content.Read("diseases/psoriasis/concept.yaml");
        var random = new Random(4);
        for (var round = 0; round < 12; round++)
        {
            var last = "";
            for (var save = random.Next(2, 7); save > 0; save--)
            {
                last = new[] { "Psoriasis", "Psoriasis vulgaris", "Psoriasis guttata" }[random.Next(3)];
                content.Write("diseases/psoriasis/concept.yaml", concept.Replace("name: Psoriasis", $"name: {last}", StringComparison.Ordinal));
                // As undo and redo follow one another: some within a build, some between two.
                await Task.Delay(random.Next(4) * 50);
            }
            await Patience.UntilShownAsync(client, Page, $"<b>{last}</b>");
        }
        Assert.True(Directory.GetFiles(content.Data, "kb-*.db").Length <= 5);
    }

    [Fact]
    public async Task Files_of_other_programs_that_are_written_without_pause_hide_no_save()
    {
        using var content = SmallContent.Built();
        await using var program = await ServedHere.ServeAsync(content.Content, content.Data, "--watch");
        using var client = await program.ClientAsync();
        using var over = new CancellationTokenSource();
        var noise = Task.Run(() =>
        {
            while (!over.IsCancellationRequested)
                File.WriteAllText(content.PathOf("diseases/psoriasis/.noise.swp"), "noise");
        }, CancellationToken.None);

        for (var round = 0; round < 2; round++)
        {
            content.Write(Article, SmallContent.English($"Plaques itch in round {round}."));
            await Patience.UntilShownAsync(client, Page, $"in round {round}.");
        }
        await over.CancelAsync();
        await noise;
    }

    [Fact]
    public async Task A_content_folder_moved_away_and_back_or_put_in_its_place_is_followed_again()
    {
        using var content = SmallContent.Built();
        await using var program = await ServedHere.ServeAsync(content.Content, content.Data, "--watch");
        using var client = await program.ClientAsync();
        var away = content.PathOf("../away");
        for (var round = 0; round < 2; round++)
        {
            Directory.Move(content.Content, away);
            await Patience.UntilAsync(() => Task.FromResult(program.Log.Contains("KB0101", StringComparison.Ordinal) || round > 0), () => program.Log);
            if (round == 0)
                Directory.Move(away, content.Content);
            else
                Testing.FolderCopy.Make(away, content.Content);
            content.Write(Article, SmallContent.English($"Back again {round}."));
            await Patience.UntilShownAsync(client, Page, $"Back again {round}.");
            content.Write(Article, SmallContent.English($"Followed again {round}."));
            await Patience.UntilShownAsync(client, Page, $"Followed again {round}.");
        }
    }

    [Fact]
    public async Task Where_there_is_no_watcher_to_be_had_the_folder_is_looked_over_instead()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux limits watchers so.");
        using var content = SmallContent.Built();
        string[] Without(params string[] arguments) =>
            ["unshare", "-Ur", "sh", "-c", "echo 0 > /proc/sys/user/max_inotify_instances && exec \"$0\" \"$@\"", .. ProgramRun.BesideTheTests([.. arguments, "--content", content.Content, "--data", content.Data])];
        var tried = await ProgramRun.CommandToEndAsync(TimeSpan.FromMinutes(1), ["unshare", "-Ur", "sh", "-c", "echo 0 > /proc/sys/user/max_inotify_instances"]);
        Assert.SkipUnless(tried.ExitCode == 0, $"This user may not limit watchers: {tried.Errors}");

        await using (var plain = ProgramRun.BeginCommand(Without("serve", "--urls", "http://127.0.0.1:0")))
        {
            using var reader = await plain.ClientAsync();
            Assert.Contains("Plaques itch.", await reader.GetStringAsync(Page), StringComparison.Ordinal);
            Assert.DoesNotContain("WRN", plain.Output, StringComparison.Ordinal);
        }
        await using var program = ProgramRun.BeginCommand(Without("serve", "--urls", "http://127.0.0.1:0", "--watch"));
        using var client = await program.ClientAsync();
        foreach (var word in new[] { "fade", "scale" })
        {
            content.Write(Article, SmallContent.English($"Plaques {word}."));
            await Patience.UntilShownAsync(client, Page, $"Plaques {word}.");
        }
        Assert.Single(program.Output.Split('\n'), line => line.Contains("cannot be watched", StringComparison.Ordinal));
    }

    private static string Sentence(string text) => text.TrimEnd().Split('\n')[^1];

    private static void ByRename(string path, string text, string beside)
    {
        File.WriteAllText(beside, text);
        File.Move(beside, path, overwrite: true);
    }

    private static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardInput.Close();
        process.WaitForExit();
    }
}
