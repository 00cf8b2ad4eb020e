using StemCellKb.Building;
using StemCellKb.Publishing;
using StemCellKb.Store;
using StemCellKb.Testing;
using StemCellKb.Tests.Faults;

namespace StemCellKb.Tests.Publishing;

/// <summary><c>s3://bucket/prefix</c>: builds published to an object store, and served from it.</summary>
public sealed class ObjectStoreTests : IDisposable
{
    private readonly SmallContent content = SmallContent.Built();
    private readonly Dictionary<string, string?> before = [];

    private string Copies => content.PathOf("../copies");

    public void Dispose()
    {
        foreach (var (name, value) in before)
            Environment.SetEnvironmentVariable(name, value);
        content.Dispose();
    }

    [Fact]
    public async Task Builds_are_published_once_earlier_ones_thinned_and_what_was_kept_wrongly_is_told()
    {
        await using var store = await ObjectsHere.BeginAsync();
        Use(store.Address);
        await PublishedOnceAsync();
        var packed = store.Objects.Single(each => each.Key.EndsWith(".zst", StringComparison.Ordinal));
        Assert.Equal($"site/builds/{(await CurrentAsync()).Id}.db.zst", packed.Key);
        Assert.Equal(1, store.Count($"PUT {packed.Key} 200"));
        // What somebody put there in its place is put right.
        store.Objects[packed.Key] = ([1, 2, 3], "", DateTime.UtcNow);
        Assert.Contains("is current in 's3://stemcellkb/site'", await PublishAsync(), StringComparison.Ordinal);
        Assert.Equal(packed.Value.Content, store.Objects[packed.Key].Content);

        content.Write("diseases/psoriasis/en.md", SmallContent.English("Plaques fade."));
        Assert.Contains("1 older deleted", await PublishAsync("--keep", "1"), StringComparison.Ordinal);
        Assert.Equal(3, store.Objects.Count);

        store.Cuts = true;
        content.Write("diseases/psoriasis/en.md", SmallContent.English("Plaques stay."));
        Assert.Contains(".db.zst' is not what was sent.", await PublishAsync(expected: 1), StringComparison.Ordinal);
        store.Cuts = false;
        store.Failing = 503;
        Assert.Contains("answers 503 (InternalError)", await PublishAsync(expected: 1), StringComparison.Ordinal);
        await store.DisposeAsync();
        Assert.Contains("cannot be reached", await PublishAsync(expected: 1), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(content.Data, ".sending-*"));
    }

    [Fact]
    public async Task What_is_current_there_is_served_and_asked_for_only_once_and_a_store_that_fails_keeps_nobody_from_the_last_one()
    {
        await using var store = await ObjectsHere.BeginAsync();
        Use(store.Address);
        await PublishAsync();
        var first = await CurrentAsync();
        var published = Published();
        Assert.Equal(first.Id, IdOf(await published.FirstAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(new FinishedBuild(null, null), await published.NextAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, store.Count("GET site/current.json 304"));

        store.Failing = 500;
        content.Write("diseases/psoriasis/en.md", SmallContent.English("Plaques fade."));
        Assert.Equal("'s3://stemcellkb/site/current.json' answers 500 (InternalError).", (await published.NextAsync(TestContext.Current.CancellationToken)).Problem);
        Assert.Equal(first.Id, IdOf(await Published().FirstAsync(TestContext.Current.CancellationToken)));
        store.Failing = 0;
        await PublishAsync();
        Assert.Equal((await CurrentAsync()).Id, IdOf(await published.NextAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(1, store.Count($"GET site/{first.PackedName} 200"));
    }

    [Fact]
    public async Task A_real_store_that_checks_signatures_does_the_same()
    {
        Assert.SkipUnless(TestExtent.IsAll, "STEMCELLKB_TESTS=all runs an object store.");
        using var folder = new TemporaryFolder();
        await using var store = await S3Server.BeginAsync(folder.Path);
        Use(store.Address);
        await PublishedOnceAsync();
        var published = Published();
        Assert.Equal((await CurrentAsync()).Id, IdOf(await published.FirstAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(new FinishedBuild(null, null), await published.NextAsync(TestContext.Current.CancellationToken));
        content.Write("diseases/psoriasis/en.md", SmallContent.English("Plaques fade."));
        Assert.Contains("1 older deleted", await PublishAsync("--keep", "1"), StringComparison.Ordinal);
        Assert.Equal((await CurrentAsync()).Id, IdOf(await published.NextAsync(TestContext.Current.CancellationToken)));
        Assert.Contains("answers 404 (NoSuchBucket)", await PublishAsync(place: "s3://another-bucket", expected: 1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s3://bucket", "s3://bucket")]
    [InlineData("s3://bucket/", "s3://bucket")]
    [InlineData("s3://my.bucket/kb/site/", "s3://my.bucket/kb/site")]
    [InlineData("s3://bucket/kb/current.json", "s3://bucket/kb")]
    [InlineData("s3://bucket/current.json", "s3://bucket")]
    [InlineData("s3://bucket/kb/notcurrent.json", "s3://bucket/kb/notcurrent.json")]
    [InlineData("s3://Bucket/kb", null)]
    [InlineData("s3://b/kb", null)]
    [InlineData("s3:///kb", null)]
    [InlineData("s3://bucket/../kb", null)]
    [InlineData("s3://bucket/kb/..", null)]
    [InlineData("s3://bucket//kb", null)]
    [InlineData("s3://bucket/kb?x", null)]
    [InlineData("s3://user:secret@bucket/kb", null)]
    [InlineData("s3://bucket/kb\n", null)]
    [InlineData("https://bucket/kb", null)]
    public void A_place_is_a_bucket_and_perhaps_a_prefix(string text, string? place) => Assert.Equal(place, S3Place.TryParse(text, out var found) ? found.ToString() : null);

    [Fact]
    public async Task From_an_endpoint_by_http_builds_are_taken_only_if_that_is_allowed()
    {
        Use("http://127.0.0.1:1");
        var refused = await CommandHere.ToEndAsync("serve", "--database", "s3://stemcellkb/site", "--data", Copies);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("--private-http", refused.Errors, StringComparison.Ordinal);
        Use("http://192.0.2.1");
        Assert.Contains("neither this machine nor in a private network", await PublishAsync(expected: 1), StringComparison.Ordinal);
    }

    private async Task PublishedOnceAsync()
    {
        Assert.Contains("is current in 's3://stemcellkb/site': ", await PublishAsync(), StringComparison.Ordinal);
        Assert.Contains("is current in 's3://stemcellkb/site' already.", await PublishAsync(), StringComparison.Ordinal);
    }

    private async Task<string> PublishAsync(string option = "", string value = "", int expected = 0, string place = "s3://stemcellkb/site")
    {
        var run = await CommandHere.ToEndAsync(["publish", "--to", place, "--content", content.Content, "--data", content.Data, .. option.Length > 0 ? [option, value] : Array.Empty<string>()]);
        Assert.True(run.ExitCode == expected, run.Everything);
        return run.Errors;
    }

    private static S3Store Store(string data) => new(new S3Place("stemcellkb", "site/"), StoreHere.Patience, data);

    private static async Task<BuildManifest> CurrentAsync()
    {
        using var store = Store(Path.GetTempPath());
        return BuildManifest.Parse((await store.ReadAsync(BuildManifest.Current, TestContext.Current.CancellationToken))!, out _)!;
    }

    private PublishedBuilds Published() => new(Store(Copies), new KbFolder(Copies, "s3"), pin: null, TimeSpan.FromSeconds(15), StoreHere.Patience);

    private static string IdOf(FinishedBuild build)
    {
        Assert.True(build.Database is not null, build.Problem);
        build.Database.Close();
        return build.Database.BuildId;
    }

    private void Use(string endpoint)
    {
        foreach (var (name, value) in new[] { ("AWS_ACCESS_KEY_ID", "S3RVER"), ("AWS_SECRET_ACCESS_KEY", "S3RVER"), ("AWS_ENDPOINT_URL_S3", endpoint) })
        {
            before.TryAdd(name, Environment.GetEnvironmentVariable(name));
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
