using System.Xml.Linq;
using StemCellKb.Testing;

namespace StemCellKb.Web.Tests.Export;

/// <summary>The command: where it writes, what it refuses, and that it writes the same again.</summary>
public sealed class ExportFolderTests
{
    private const string Base = "https://example.org/kb";

    [Fact]
    public async Task Reading_variants_are_exported_only_when_they_are_asked_for()
    {
        using var data = new TemporaryFolder();
        using var without = new TemporaryFolder();
        using var with = new TemporaryFolder();
        Assert.Equal(0, await Export(data, without.Path));
        Assert.Equal(0, await Export(data, with.Path, "--variants"));
        Assert.False(Directory.Exists(without["zh-hant-tw"]));
        Assert.DoesNotContain("zh-hant-", File.ReadAllText(without["zh/diseases/psoriasis/index.html"]), StringComparison.Ordinal);
        var page = File.ReadAllText(with["zh-hant-tw/diseases/psoriasis/index.html"]);
        Assert.Contains("<html lang=\"zh-Hant-TW\"", page, StringComparison.Ordinal);
        Assert.Contains("乾癬", page, StringComparison.Ordinal);
        Assert.Contains("href=\"../../../zh-hant-hk/diseases/psoriasis/index.html\"", page, StringComparison.Ordinal);
        Assert.True(File.Exists(with["zh-hant-hk/search/index.html"]));
    }

    [Fact]
    public async Task With_a_public_address_canonical_addresses_sitemap_feeds_and_downloads_carry_it()
    {
        using var data = new TemporaryFolder();
        using var output = new TemporaryFolder();
        Assert.Equal(0, await Export(data, output.Path, "--base", Base + "/"));
        var page = File.ReadAllText(output["en/diseases/psoriasis/index.html"]);
        Assert.Contains($"<link rel=\"canonical\" href=\"{Base}/en/diseases/psoriasis/\">", page, StringComparison.Ordinal);
        Assert.Contains($"hreflang=\"zh-Hans\" href=\"{Base}/zh/diseases/psoriasis/\"", page, StringComparison.Ordinal);
        Assert.Contains($"\"@id\":\"{Base}/zh/diseases/psoriasis/\"", page, StringComparison.Ordinal);
        Assert.Equal([$"{Base}/sitemap-1.xml"], LocationsIn(output["sitemap.xml"]));
        var listed = LocationsIn(output["sitemap-1.xml"]);
        Assert.NotEmpty(listed);
        Assert.All(listed, address => Assert.True(File.Exists(output[$"{address[(Base.Length + 1)..]}index.html"]), address));
        Assert.Contains($"<id>{Base}/en/diseases/psoriasis/</id>", File.ReadAllText(output["en/feed.xml"]), StringComparison.Ordinal);
        Assert.Contains($"Sitemap: {Base}/sitemap.xml", File.ReadAllText(output["robots.txt"]), StringComparison.Ordinal);
        Assert.Contains($"\"@id\":\"{Base}/id/psoriasis\"", File.ReadAllText(output["data/concepts.jsonld"]), StringComparison.Ordinal);
    }

    private static List<string> LocationsIn(string sitemap) =>
        [.. XDocument.Load(sitemap).Descendants().Where(element => element.Name.LocalName == "loc").Select(loc => loc.Value)];

    [Fact]
    public async Task A_later_export_takes_away_what_is_gone_and_nothing_of_anybody_elses()
    {
        using var data = new TemporaryFolder();
        using var output = new TemporaryFolder();
        Directory.CreateDirectory(output[".git"]);
        File.WriteAllText(output[".git/HEAD"], "ref");
        Assert.Equal(0, await Export(data, output.Path));
        // As if an earlier export had had one page more.
        Directory.CreateDirectory(output["en/diseases/gone"]);
        File.WriteAllText(output["en/diseases/gone/index.html"], "gone");
        File.WriteAllText(output["CNAME"], "example.org");
        File.AppendAllText(output[".stemcellkb-export"], "en/diseases/gone/index.html\n../outside.txt\n");
        Assert.Equal(0, await Export(data, output.Path));
        Assert.False(Directory.Exists(output["en/diseases/gone"]));
        Assert.True(File.Exists(output["CNAME"]));
        Assert.True(File.Exists(output[".git/HEAD"]));
        Assert.True(File.Exists(output["en/diseases/psoriasis/index.html"]));
    }

    [Fact]
    public async Task A_folder_with_files_of_somebody_elses_is_refused_untouched()
    {
        using var data = new TemporaryFolder();
        using var output = new TemporaryFolder();
        File.WriteAllText(output["thesis.txt"], "years of work");
        Assert.Equal(2, await Export(data, output.Path));
        Assert.Equal(["thesis.txt"], Directory.EnumerateFileSystemEntries(output.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Two_exports_of_the_same_content_are_the_same_to_the_byte_and_one_that_was_cut_off_leaves_nothing()
    {
        using var data = new TemporaryFolder();
        using var otherData = new TemporaryFolder();
        using var output = new TemporaryFolder();
        using var whole = new TemporaryFolder();
        Assert.Equal(0, await Export(otherData, whole.Path));
        // As it stands when the program is killed: listed, some files written, one half.
        Directory.CreateDirectory(output["en/gone"]);
        File.WriteAllText(output["en/gone/index.html"], "of an older site");
        File.WriteAllText(output["404.html.unfinished"], "<!DOC");
        File.WriteAllText(output[".stemcellkb-export"], "en/gone/index.html\n404.html\nen/index.html\n");
        Assert.Equal(0, await Export(data, output.Path));
        Assert.Equal(ExportRun.FilesOf(whole.Path), ExportRun.FilesOf(output.Path));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_ends_with_1_and_the_next_export_goes_through()
    {
        using var data = new TemporaryFolder();
        using var output = new TemporaryFolder();
        Directory.CreateDirectory(output[".git"]);
        Assert.Equal(0, await Export(data, output.Path));
        // A folder where a file belongs cannot be written over, by root neither.
        File.Delete(output["en/index.html"]);
        Directory.CreateDirectory(output["en/index.html/in-the-way"]);
        Assert.Equal(1, await Export(data, output.Path));
        Directory.Delete(output["en/index.html"], recursive: true);
        Assert.Equal(0, await Export(data, output.Path));
        Assert.DoesNotContain(ExportRun.FilesOf(output.Path).Keys, file => file.EndsWith(".unfinished", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("en/index.html")]
    [InlineData("data/claims.csv")]
    [InlineData(".stemcellkb-export")]
    public async Task A_link_in_the_folder_is_refused_and_what_it_leads_to_is_untouched(string link)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link takes a right of its own on Windows.");
        using var data = new TemporaryFolder();
        using var output = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        Directory.CreateDirectory(elsewhere["folder"]);
        File.WriteAllText(elsewhere["file"], "mine");
        File.WriteAllText(output[".stemcellkb-export"], "en/index.html\n");
        Directory.CreateDirectory(Path.GetDirectoryName(output[link])!);
        File.Delete(output[link]);
        File.CreateSymbolicLink(output[link], link == "en" ? elsewhere["folder"] : elsewhere["file"]);
        Assert.Equal(2, await Export(data, output.Path));
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere["folder"]));
        Assert.Equal("mine", File.ReadAllText(elsewhere["file"]));
    }

    [Fact]
    public async Task A_file_in_place_of_the_folder_is_refused()
    {
        using var data = new TemporaryFolder();
        using var output = new TemporaryFolder();
        File.WriteAllText(output["site"], "");
        Assert.Equal(2, await Export(data, output["site"]));
    }

    [Theory]
    [InlineData("ftp://example.org")]
    [InlineData("example.org")]
    [InlineData("https://example.org/?a=b")]
    [InlineData("https://example.org/#top")]
    public async Task An_address_no_site_can_have_is_a_misuse(string address)
    {
        using var output = new TemporaryFolder();
        Assert.Equal(2, await ExportRun.Run("--out", output["site"], "--base", address, "--content", ExportRun.SmallContent));
        Assert.False(Directory.Exists(output["site"]));
    }

    [Fact]
    public async Task Without_a_folder_to_write_to_it_is_a_misuse() => Assert.Equal(2, await ExportRun.Run("--content", ExportRun.SmallContent));

    [Fact]
    public async Task Content_with_errors_is_not_exported()
    {
        using var content = new TemporaryFolder();
        using var data = new TemporaryFolder();
        using var output = new TemporaryFolder();
        Directory.CreateDirectory(content["diseases/psoriasis"]);
        File.WriteAllText(content["diseases/psoriasis/concept.yaml"], "names: [");
        Assert.Equal(1, await ExportRun.Run("--out", output["site"], "--content", content.Path, "--data", data.Path));
        Assert.False(Directory.Exists(output["site"]));
    }

    private static Task<int> Export(TemporaryFolder data, string output, params string[] more) =>
        ExportRun.Run(["--out", output, "--content", ExportRun.SmallContent, "--data", data.Path, .. more]);
}
