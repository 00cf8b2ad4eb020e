using System.Security.Cryptography;
using System.Text.Json.Nodes;
using StemCellKb.Building;
using StemCellKb.Publishing;
using StemCellKb.Tests.Faults;
using ZstdSharp;

namespace StemCellKb.Tests.Publishing;

/// <summary><c>publish</c>: builds as objects in a folder.</summary>
public sealed class PublishTests : IDisposable
{
    private readonly SmallContent content = SmallContent.Built();

    private string Target => content.PathOf("../published");

    public void Dispose() => content.Dispose();

    [Fact]
    public async Task A_publication_holds_the_file_as_it_was_built_and_the_manifest_describes_both_forms_of_it()
    {
        Assert.Equal(0, (await PublishAsync()).ExitCode);

        var manifest = JsonNode.Parse(File.ReadAllText(InTarget("current.json")))!;
        Assert.Equal(["id", "program", "built", "database", "packed"], manifest.AsObject().Select(member => member.Key));
        var built = BuildFiles.In(content.Data).Single();
        var packed = InTarget($"builds/{manifest["id"]}.db.zst");
        Assert.Contains((string)manifest["id"]!, Path.GetFileName(built), StringComparison.Ordinal);
        Assert.Equal(File.GetLastWriteTimeUtc(built), (DateTime)manifest["built"]!);
        Assert.Equal(Sealed(File.ReadAllBytes(built)), manifest["database"]!.ToJsonString());
        Assert.Equal(Sealed(File.ReadAllBytes(packed)), manifest["packed"]!.ToJsonString());
        using var unpacked = new DecompressionStream(File.OpenRead(packed), leaveOpen: false);
        using var bytes = new MemoryStream();
        unpacked.CopyTo(bytes);
        Assert.Equal(File.ReadAllBytes(built), bytes.ToArray());
        Assert.Equal(File.ReadAllText(InTarget("current.json")), File.ReadAllText(InTarget($"builds/{manifest["id"]}.json")));
    }

    [Fact]
    public async Task Equal_content_publishes_nothing_anew()
    {
        await PublishAsync();
        var before = Files();

        var again = await PublishAsync();

        Assert.Contains("already", again.Errors, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task Earlier_builds_stay_and_earlier_content_is_current_again_without_being_written_again()
    {
        await PublishAsync();
        var first = Manifest();
        content.Write("diseases/psoriasis/en.md", SmallContent.English("Plaques fade."));
        await PublishAsync();
        Assert.NotEqual(first, Manifest());
        var builds = Files().Where(file => file.Contains("builds", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, builds.Count);

        content.Write("diseases/psoriasis/en.md", SmallContent.English("Plaques itch."));
        var back = await PublishAsync();

        Assert.Contains("current again", back.Errors, StringComparison.Ordinal);
        Assert.Equal(first, Manifest());
        Assert.Equal(builds, Files().Where(file => file.Contains("builds", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Of_older_builds_as_many_are_kept_as_asked_and_always_the_current_one()
    {
        var published = new List<string>();
        foreach (var sentence in new[] { "One.", "Two.", "Three.", "Four." })
        {
            content.Write("diseases/psoriasis/en.md", SmallContent.English(sentence));
            await PublishAsync();
            published.Add(Manifest().Id);
            File.SetLastWriteTimeUtc(InTarget($"builds/{published[^1]}.db.zst"), DateTime.UtcNow.AddHours(published.Count - 10));
        }
        content.Write("diseases/psoriasis/en.md", SmallContent.English("One."));

        var thinned = await PublishAsync("--keep", "2");

        Assert.Contains("2 older deleted", thinned.Errors, StringComparison.Ordinal);
        Assert.Equal(
            new[] { published[0], published[3] }.SelectMany(id => new[] { $"{id}.db.zst", $"{id}.json" }).Order(StringComparer.Ordinal),
            Directory.GetFiles(InTarget("builds")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    public static TheoryData<string> Harms =>
    [
        "packed gone", "packed cut", "packed changed", "packed another", "manifest gone", "manifest cut", "manifest of another", "seal wrong", "edition wrong", "current gone", "current cut", "leftovers", "builds gone",
    ];

    [Theory]
    [MemberData(nameof(Harms))]
    public async Task Publishing_over_a_half_written_folder_mends_it(string harm)
    {
        await PublishAsync();
        var (whole, id) = (Manifest(), Manifest().Id);
        var (packed, manifest, current) = (InTarget($"builds/{id}.db.zst"), InTarget($"builds/{id}.json"), InTarget("current.json"));
        switch (harm)
        {
            case "packed gone": File.Delete(packed); break;
            case "packed cut": File.WriteAllBytes(packed, File.ReadAllBytes(packed)[..^100]); break;
            case "packed changed": File.WriteAllBytes(packed, [.. File.ReadAllBytes(packed).Select((value, i) => i == 5000 ? (byte)~value : value)]); break;
            case "packed another":
                var noise = RandomNumberGenerator.GetBytes(1000);
                File.WriteAllBytes(packed, noise);
                File.WriteAllBytes(manifest, (whole with { Packed = FileSeal.Of(packed) }).ToJson());
                break;
            case "manifest gone": File.Delete(manifest); break;
            case "manifest cut": File.WriteAllText(manifest, File.ReadAllText(manifest)[..50]); break;
            case "manifest of another": File.WriteAllBytes(manifest, (whole with { Id = "0123456789abcdef" }).ToJson()); break;
            case "seal wrong": File.WriteAllBytes(manifest, (whole with { Database = whole.Packed }).ToJson()); break;
            case "edition wrong": File.WriteAllBytes(manifest, (whole with { Program = "01234567" }).ToJson()); break;
            case "current gone": File.Delete(current); break;
            case "current cut": File.WriteAllText(current, "{"); break;
            case "leftovers": File.WriteAllText(packed + ".unfinished", "half"); File.WriteAllText(current + ".unfinished", "half"); break;
            case "builds gone": Directory.Delete(InTarget("builds"), recursive: true); break;
            default: throw new ArgumentOutOfRangeException(nameof(harm));
        }

        Assert.Equal(0, (await PublishAsync()).ExitCode);

        Assert.Equal(whole, Manifest());
        Assert.Equal(File.ReadAllText(current), File.ReadAllText(manifest));
        Assert.True(whole.Packed.IsOf(packed));
        Assert.Empty(Directory.GetFiles(Target, "*.unfinished", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Content_with_errors_is_not_published()
    {
        await PublishAsync();
        var before = Files();
        content.Write("diseases/psoriasis/en.md", SmallContent.English("See [[no-such-thing]]."));

        var refused = await PublishAsync();

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("Nothing was published.", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task What_names_a_build_is_written_after_it_and_not_at_all_where_it_cannot_be_written()
    {
        var built = KbBuilder.Build(new KbOptions { Content = content.Content, Data = content.Data }).Database!;
        using (new FolderStore(Target).BeginPublishing())
            Assert.Equal([$"builds/{built.BuildId}.db.zst", $"builds/{built.BuildId}.json", "current.json"], (await Publication.PutAsync(built, new FolderStore(Target), TestContext.Current.CancellationToken)).Written);
        built.Close();
        content.Write("diseases/psoriasis/en.md", SmallContent.English("Plaques fade."));
        var next = KbBuilder.Build(new KbOptions { Content = content.Content, Data = content.Data }).Database!;
        next.Close();
        Directory.CreateDirectory(InTarget($"builds/{next.BuildId}.db.zst"));

        var refused = await PublishAsync();

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("not finished", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(built.BuildId, Manifest().Id);
        Assert.Empty(Directory.GetFiles(Target, "*.unfinished", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task While_another_publishes_to_the_folder_nothing_is_written()
    {
        using (new FolderStore(Target).BeginPublishing())
        {
            var refused = await PublishAsync();

            Assert.Equal(1, refused.ExitCode);
            Assert.Contains("not finished", refused.Errors, StringComparison.Ordinal);
            Assert.False(File.Exists(InTarget("current.json")));
        }
        Assert.Equal(0, (await PublishAsync()).ExitCode);
    }

    [Theory]
    [InlineData("--to", "ftp://example.org/kb")]
    [InlineData("--keep", "0")]
    [InlineData("--keep", "-1")]
    [InlineData("--keep", "many")]
    public async Task A_wrong_option_ends_with_2(string option, string value)
    {
        var result = await CommandHere.ToEndAsync(["publish", option, value, .. option == "--to" ? Array.Empty<string>() : ["--to", Target]]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(option, result.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Target));
    }

    private Task<ProgramResult> PublishAsync(params string[] more) => CommandHere.ToEndAsync(["publish", "--to", Target, "--content", content.Content, "--data", content.Data, .. more]);

    private string InTarget(string name) => Path.Combine(Target, name);

    private BuildManifest Manifest() => BuildManifest.Parse(File.ReadAllBytes(InTarget("current.json")), out var problem) ?? throw new InvalidOperationException(problem);

    /// <summary>Every file, and that it is the same one.</summary>
    private List<string> Files() => [.. Directory.GetFiles(Target, "*", SearchOption.AllDirectories).Where(path => !Path.GetFileName(path).StartsWith('.'))
        .Select(path => $"{path} {Store.FileIdentity.Of(path)}").Order(StringComparer.Ordinal)];

    private static string Sealed(byte[] bytes) => $$"""{"bytes":{{bytes.Length}},"sha256":"{{Convert.ToHexStringLower(SHA256.HashData(bytes))}}"}""";
}
