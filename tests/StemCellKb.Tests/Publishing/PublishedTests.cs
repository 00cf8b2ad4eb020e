using System.Net;
using StemCellKb.Building;
using StemCellKb.Publishing;
using StemCellKb.Store;
using StemCellKb.Testing;
using StemCellKb.Tests.Faults;

namespace StemCellKb.Tests.Publishing;

/// <summary><c>serve --database</c> with published builds, from a store that fails as stores do.</summary>
public sealed class PublishedTests : IDisposable
{
    private readonly SmallContent content = SmallContent.Built();

    private string Target => content.PathOf("../published");

    private string Copies => content.PathOf("../copies");

    public void Dispose() => content.Dispose();

    [Fact]
    public async Task What_is_published_is_taken_up_and_what_is_current_again_too_while_the_store_fails_and_nobody_gets_an_error()
    {
        var first = Publish("Plaques itch.");
        await using var store = await StoreHere.BeginAsync(Target);
        await using var program = await ServedHere.ServeAsync(["--database", store.Address, "--private-http", "--data", Copies, "--poll-interval", "0.1"]);
        using var client = await program.ClientAsync();
        Assert.Contains("Plaques itch.", await client.GetStringAsync("/en/diseases/psoriasis"), StringComparison.Ordinal);
        // Nothing is fetched twice.
        await Patience.UntilAsync(() => Task.FromResult(store.Count("current.json", 304) > 1), () => program.Log);
        Assert.Equal(1, store.Count(first.PackedName, 200));

        using var over = new CancellationTokenSource();
        var reader = Task.Run(async () =>
        {
            var asked = 0;
            for (; !over.IsCancellationRequested; asked++)
            {
                Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/en/diseases/psoriasis")).StatusCode);
                Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/en/search?q=plaques")).StatusCode);
            }
            return asked;
        });
        store.Fault = "flipped";
        Publish("Plaques fade.");
        await Patience.UntilAsync(() => Task.FromResult(program.Log.Contains($"Build {first.Id} is served as before.", StringComparison.Ordinal)), () => program.Log);
        store.Fault = "manifest 500";
        await Patience.UntilAsync(() => Task.FromResult(program.Log.Contains("answers 500", StringComparison.Ordinal)), () => program.Log);
        Assert.Contains("Plaques itch.", await client.GetStringAsync("/en/diseases/psoriasis"), StringComparison.Ordinal);
        store.Fault = "";
        await Patience.UntilShownAsync(client, "/en/diseases/psoriasis", "Plaques fade.");

        File.Copy(Path.Combine(Target, first.ManifestName), Path.Combine(Target, "next"));
        File.Move(Path.Combine(Target, "next"), Path.Combine(Target, BuildManifest.Current), overwrite: true);
        await Patience.UntilShownAsync(client, "/en/diseases/psoriasis", "Plaques itch.");
        await over.CancelAsync();
        Assert.True(await reader > 0);
        // It was still there.
        Assert.Equal(1, store.Count(first.PackedName, 200));
    }

    [Fact]
    public async Task Whatever_the_store_does_a_line_says_what_is_wrong_and_the_next_try_succeeds()
    {
        var builds = new[] { Publish("Plaques itch."), Publish("Plaques fade.") };
        await using var store = await StoreHere.BeginAsync(Target);
        var random = new Random(TestExtent.Seed);
        var faults = TestExtent.ShareOfTheDay([.. StoreHere.Faults.OrderBy(_ => random.Next())], 12);
        foreach (var (i, fault) in faults.Index())
        {
            var (build, data) = (builds[i % 2], Path.Combine(Copies, i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            File.WriteAllBytes(Path.Combine(Target, BuildManifest.Current), build.ToJson());
            var published = Of(store, data);
            store.Fault = fault;

            var failed = await published.FirstAsync(TestContext.Current.CancellationToken);

            Assert.True(failed.Database is null && failed.Problem is { Length: > 20 } problem && problem.Contains("json", StringComparison.Ordinal) | problem.Contains(".zst", StringComparison.Ordinal), $"{fault}: {failed.Problem} {TestExtent.SaysSeed}");
            Assert.Empty(Directory.Exists(data) ? Directory.GetFiles(data, "kb-*.*") : []);
            Assert.True(published.Pause <= TimeSpan.FromSeconds(1), fault);

            store.Fault = "";
            var taken = await published.NextAsync(TestContext.Current.CancellationToken);

            Assert.True(taken.Problem is null, $"{fault}: {taken.Problem}");
            Assert.Equal(build.Id, taken.Database!.BuildId);
            Assert.Equal(build.Built, taken.Database.BuiltAt);
            BuildFiles.IsWhole(taken.Database.Path);
            taken.Database.Close();
        }
    }

    [Theory]
    [InlineData("bomb", "unpacks to more than the 4096 bytes announced")]
    [InlineData("endless", "is longer than")]
    [InlineData("manifest endless", "is longer than")]
    [InlineData("cut", ".db.zst'")]
    [InlineData("flipped", "SHA-256")]
    [InlineData("slow", "too slowly")]
    [InlineData("silent", "has not answered")]
    [InlineData("500", "answers 500")]
    [InlineData("redirected for ever", "answers 302")]
    [InlineData("manifest garbage", "does not describe a build")]
    public async Task The_line_says_what_is_wrong(string fault, string words)
    {
        Publish("Plaques itch.");
        await using var store = await StoreHere.BeginAsync(Target);
        store.Fault = fault;

        var failed = await Of(store, Copies).FirstAsync(TestContext.Current.CancellationToken);

        Assert.Contains(words, failed.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_store_the_last_build_is_served_and_it_is_the_one_last_current_not_the_newest()
    {
        var first = Publish("Plaques itch.");
        var second = Publish("Plaques fade.");
        var store = await StoreHere.BeginAsync(Target);
        var published = Of(store, Copies);
        Assert.Equal(second.Id, IdOf(await published.FirstAsync(TestContext.Current.CancellationToken)));
        File.WriteAllBytes(Path.Combine(Target, BuildManifest.Current), first.ToJson());
        Assert.Equal(first.Id, IdOf(await published.NextAsync(TestContext.Current.CancellationToken)));
        await store.DisposeAsync();

        var later = Of(store.Address, Copies);

        Assert.Equal(first.Id, IdOf(await later.FirstAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(TimeSpan.Zero, later.Pause);
        Assert.Contains("cannot be reached", (await later.NextAsync(TestContext.Current.CancellationToken)).Problem, StringComparison.Ordinal);
        Assert.Contains("cannot be reached", (await Of(store.Address, content.PathOf("../nothing")).FirstAsync(TestContext.Current.CancellationToken)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_followed_as_an_address_is_and_a_pinned_build_is_served_whatever_is_current()
    {
        var first = Publish("Plaques itch.");
        await using var program = await ServedHere.ServeAsync(["--database", Target, "--data", Copies, "--poll-interval", "0.1"]);
        using var client = await program.ClientAsync();
        Publish("Plaques fade.");
        await Patience.UntilShownAsync(client, "/en/diseases/psoriasis", "Plaques fade.");

        await using var pinned = await ServedHere.ServeAsync(["--database", Path.Combine(Target, BuildManifest.Current), "--data", content.PathOf("../pinned"), "--pin", first.Id]);
        using var other = await pinned.ClientAsync();
        Assert.Contains("Plaques itch.", await other.GetStringAsync("/en/diseases/psoriasis"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_manifests_of_one_moment_are_told_apart()
    {
        var (first, second) = (Publish("Plaques itch."), Publish("Plaques fade."));
        var (moment, store) = (DateTime.UtcNow, new FolderStore(Target));
        Put(second);
        var before = (await store.OpenAsync(BuildManifest.Current, null, TestContext.Current.CancellationToken))!.Tag;
        Assert.Null(await store.OpenAsync(BuildManifest.Current, before, TestContext.Current.CancellationToken));

        Put(first);

        Assert.NotNull(await store.OpenAsync(BuildManifest.Current, before, TestContext.Current.CancellationToken));

        void Put(BuildManifest manifest)
        {
            store.Write(BuildManifest.Current, file => file.Write(manifest.ToJson()));
            File.SetLastWriteTimeUtc(Path.Combine(Target, BuildManifest.Current), moment);
        }
    }

    [Fact]
    public async Task A_build_of_another_edition_of_the_program_is_not_even_fetched()
    {
        var build = Publish("Plaques itch.");
        File.WriteAllBytes(Path.Combine(Target, BuildManifest.Current), (build with { Program = "01234567" }).ToJson());
        await using var store = await StoreHere.BeginAsync(Target);

        var refused = await Of(store, Copies).FirstAsync(TestContext.Current.CancellationToken);

        Assert.Contains("edition 01234567", refused.Problem, StringComparison.Ordinal);
        Assert.Equal(0, store.Count(build.PackedName, 200));
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.31.0.1", true)]
    [InlineData("192.168.0.1", true)]
    [InlineData("::ffff:192.168.0.1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("8.8.8.8", false)]
    [InlineData("::ffff:8.8.8.8", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("0.0.0.0", false)]
    public void By_http_only_this_machine_and_private_networks_are_asked(string address, bool isNearby) => Assert.Equal(isNearby, WebStore.IsNearby(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://192.0.2.1/kb/current.json", "neither this machine nor in a private network")]
    [InlineData("http://169.254.169.254/current.json", "neither this machine nor in a private network")]
    public async Task By_http_another_machine_is_not_connected_to(string address, string words)
    {
        var refused = await Of(address, Copies).FirstAsync(TestContext.Current.CancellationToken);

        Assert.Contains(words, refused.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--private-http", "--database", "http://127.0.0.1/current.json")]
    [InlineData("--pin", "--database", "kb.db", "--pin", "0123456789abcdef")]
    [InlineData("--pin", "--pin", "0123456789abcdef")]
    [InlineData("--pin", "--database", "https://example.org/current.json", "--pin", "latest")]
    [InlineData("--database", "--database", "s3://bucket/../prefix")]
    [InlineData("--database", "--database", "https://reader:secret@example.org/current.json")]
    [InlineData("--database", "--database", "https://example.org/current")]
    [InlineData("--database", "--database", "https://example.org/current.json", "--watch")]
    [InlineData("--poll-interval", "--poll-interval", "0")]
    [InlineData("--poll-interval", "--poll-interval", "-5")]
    [InlineData("--poll-interval", "--poll-interval", "1e9")]
    public async Task Options_that_do_not_go_together_end_with_2(string named, params string[] options)
    {
        var result = await CommandHere.ToEndAsync(["serve", .. options]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(named, result.Errors, StringComparison.Ordinal);
    }

    private static PublishedBuilds Of(StoreHere store, string data) => Of(store.Address, data);

    private static PublishedBuilds Of(string address, string data) =>
        new(new WebStore(new Uri(address), StoreHere.Patience), new KbFolder(data, address), pin: null, TimeSpan.FromSeconds(15), StoreHere.Patience);

    private static string IdOf(FinishedBuild build)
    {
        Assert.True(build.Database is not null, build.Problem);
        build.Database.Close();
        return build.Database.BuildId;
    }

    private BuildManifest Publish(string sentence)
    {
        content.Write("diseases/psoriasis/en.md", SmallContent.English(sentence));
        var outcome = KbBuilder.Build(new KbOptions { Content = content.Content, Data = content.Data });
        Assert.False(outcome.IsStale, outcome.Problem);
        var store = new FolderStore(Target);
        using (store.BeginPublishing())
            Publication.PutAsync(outcome.Database!, store, CancellationToken.None).GetAwaiter().GetResult();
        outcome.Database!.Close();
        return BuildManifest.Parse(File.ReadAllBytes(Path.Combine(Target, BuildManifest.Current)), out _)!;
    }
}
