using System.Text.Json;
using System.Security.Cryptography;
using StemCellKb.Model;
using StemCellKb.Testing;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Tests.Export;

/// <summary>The site as files.</summary>
public sealed class ExportTests(ExportedSite export)
{
    [Fact]
    public async Task The_export_is_clean() => Assert.Equal(0, await export.Finished());

    [Fact]
    public async Task Records_of_the_offline_search_carry_what_each_claim_asks_its_word_its_certainty_and_why()
    {
        await export.Finished();
        var claims = Enumerable.Range(0, int.MaxValue).Select(i => $"offline/records/en/{i}.bin").TakeWhile(export.Has)
            .SelectMany(piece => export.Packed(piece).EnumerateArray()).Where(record => record.TryGetProperty("word", out _)).ToList();
        Assert.NotEmpty(claims);
        Assert.All(claims, record =>
        {
            var claim = export.Corpus.Claims.Single(claim => record.GetProperty("path").GetString()!.EndsWith("/" + claim.Id, StringComparison.Ordinal));
            var weighed = Assessment.Of(claim.Asks, claim.Evidence);
            Assert.Equal((weighed.Asks.Word(), weighed.Word.Word(), weighed.Certainty?.Word()), (record.GetProperty("asks").GetString(), record.GetProperty("word").GetString(), record.TryGetProperty("certainty", out var certainty) ? certainty.GetString() : null));
            Assert.Equal(weighed.Reasons.Select(reason => (reason.Kind.Word(), reason.Levels)), record.GetProperty("reasons").EnumerateArray().Select(reason => (reason.GetProperty("kind").GetString()!, reason.GetProperty("levels").GetInt32())));
        });
    }

    [Fact]
    public async Task Every_page_stands_in_a_folder_of_its_own()
    {
        await export.Finished();
        EachPage.Passes(Language.All.SelectMany(language => (IEnumerable<string>)[.. AddressTable.Lists(language), .. Concepts(language), .. Works(language), .. Claims(language)]), address => EachPage.Unless(export.Has($"{address[1..]}/index.html"), $"{address} was not exported"));
    }

    [Fact]
    public async Task Every_other_form_of_a_page_stands_beside_it()
    {
        await export.Finished();
        EachPage.Passes(
            Language.All.SelectMany(language => Articles(language).SelectMany(article => new[] { ".json", ".md", ".bib", ".ris" }.Select(form => article + form))
                .Concat(Concepts(language).Select(concept => concept + ".md"))
                .Concat(ConceptKind.All.Select(kind => SiteUrls.LlmsPart(language, kind)))
                .Concat(Works(language).SelectMany(work => new[] { ".json", ".bib", ".ris" }.Select(form => work + form)))
                .Concat(Claims(language).Select(claim => claim + ".json"))
                .Concat(Articles(language).Select(article => $"{article}/with_{language.Other.Code}/index.html"))),
            address => EachPage.Unless(export.Has(address[1..]), $"{address} was not exported"));
    }

    [Fact]
    public async Task Forms_of_a_page_are_not_repeated_for_both_languages_side_by_side()
    {
        await export.Finished();
        Assert.Equal("../../psoriasis.json", export.Page("en/diseases/psoriasis/with_zh/index.html").QuerySelector("link[type='application/json']")?.GetAttribute("href"));
        Assert.DoesNotContain(export.Files, file => file.Contains(".with_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_link_is_relative_and_leads_to_a_file_and_a_place_on_it()
    {
        await export.Finished();
        var pages = export.Files.Where(file => file.EndsWith(".html", StringComparison.Ordinal) && file != "404.html").ToDictionary(file => file, export.Page);
        var ids = pages.ToDictionary(page => page.Key, page => page.Value.All.Select(element => element.Id).OfType<string>().ToHashSet(StringComparer.Ordinal));
        EachPage.Passes(pages, page =>
            from element in page.Value.QuerySelectorAll("[href], [src], form[action], [data-offline]")
            let link = element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action") ?? element.GetAttribute("data-offline")
            where !link.StartsWith("https://", StringComparison.Ordinal) && !link.StartsWith("http://", StringComparison.Ordinal)
            let target = new Uri(new Uri($"http://files/{page.Key}"), link)
            let file = Uri.UnescapeDataString(target.AbsolutePath[1..])
            let anchor = Uri.UnescapeDataString(target.Fragment.TrimStart('#'))
            where link.StartsWith('/') || !export.Has(file) || (anchor.Length > 0 && element.LocalName == "a" && !ids[file].Contains(anchor))
            select $"{page.Key} links to {link}");
    }

    [Fact]
    public async Task Nothing_tells_of_the_program_that_wrote_it()
    {
        await export.Finished();
        EachPage.Passes(export.Files.Where(file => Path.GetExtension(file) is ".html" or ".xml" or ".txt" or ".json" or ".md" or ".jsonld"), file =>
        {
            var text = export.Read(file);
            return EachPage.Unless(!text.Contains("export.invalid", StringComparison.Ordinal) && !text.Contains("127.0.0.1", StringComparison.Ordinal) && !text.Contains("data-live", StringComparison.Ordinal), file);
        });
    }

    [Fact]
    public async Task What_only_a_running_program_answers_is_left_out()
    {
        await export.Finished();
        Assert.DoesNotContain(export.Files, file => file.StartsWith("api/", StringComparison.Ordinal) || file.StartsWith("en/api", StringComparison.Ordinal) || file.StartsWith("opensearch", StringComparison.Ordinal));
        var evidence = export.Page("en/evidence/index.html");
        Assert.Null(evidence.QuerySelector("form.filters"));
        Assert.Null(evidence.QuerySelector("a[href*='/api/'], link[rel=search]"));
        Assert.NotNull(evidence.QuerySelector("form[role=search]"));
        foreach (var menu in (ReadOnlySpan<string>)[".site-nav", ".whole-menu nav", "footer"])
        {
            var entries = evidence.QuerySelector(menu)!.QuerySelectorAll("a").Select(link => link.TextContent.Trim()).ToList();
            Assert.Contains(UiText.Of(Language.English).Kinds.Many(ConceptKind.Disease), entries);
            Assert.Contains(UiText.Of(Language.English).Navigation.Approvals, entries);
            Assert.DoesNotContain(UiText.Of(Language.English).Check.Title, entries);
        }
    }

    [Fact]
    public async Task Without_a_public_address_there_is_nothing_that_needs_one()
    {
        await export.Finished();
        Assert.DoesNotContain(export.Files, file => file is "sitemap.xml" or "sitemap-1.xml" or "robots.txt" or "en/feed.xml" or "zh/feed.xml");
        EachPage.Passes(["en/index.html", "zh/diseases/psoriasis/index.html", "en/evidence/index.html"], file => EachPage.Unless(
            export.Page(file).QuerySelector("link[rel=canonical], link[hreflang], link[type='application/atom+xml'], a[href$='feed.xml'], meta[property='og:url'], meta[property^='og:image']") is null, file));
    }

    [Fact]
    public async Task What_is_not_there_has_a_page_of_its_own_in_both_languages()
    {
        await export.Finished();
        var page = export.Page("404.html");
        Assert.Equal(["en", "zh-Hans"], page.QuerySelectorAll("section").Select(section => section.GetAttribute("lang")));
        Assert.Equal(["/en/", "/zh/"], page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task The_page_of_results_says_what_keeps_it_from_searching_on_a_disk_or_without_scripts()
    {
        await export.Finished();
        foreach (var language in Language.All)
        {
            var page = export.Page($"{language.Code}/search/index.html");
            var search = UiText.Of(language).Search;
            Assert.Equal(search.NeedsServer, page.QuerySelector("p[data-on-disk][hidden]")?.TextContent);
            Assert.Contains(search.NeedsScript, page.QuerySelector("noscript")?.TextContent, StringComparison.Ordinal);
            // A module would not run there.
            Assert.Equal("../../offline/disk.js", page.QuerySelector("script[src$='disk.js']:not([type])")?.GetAttribute("src"));
        }
        Assert.Contains("file:", export.Read("offline/disk.js"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_that_are_links_have_pages_of_their_own()
    {
        await export.Finished();
        var list = export.Page("en/evidence/index.html").QuerySelector(".matrix a.more")!.GetAttribute("href")!;
        var file = Path.GetRelativePath(export.Path, Path.GetFullPath(Path.Combine(export.Path, "en/evidence", Uri.UnescapeDataString(list))));
        Assert.NotEmpty(export.Page(file).QuerySelectorAll(".claims .claim"));
        Assert.NotEqual(export.Read("en/evidence/index.html"), export.Read(file));
    }

    [Fact]
    public async Task The_downloads_are_those_of_their_checksums()
    {
        await export.Finished();
        foreach (var line in export.Read("data/SHA256SUMS").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var (sum, name) = (line[..64], line[66..]);
            Assert.Equal(sum, Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(export.Path, "data", name), TestContext.Current.CancellationToken))));
        }
    }

    [Fact]
    public async Task The_page_of_downloads_comes_in_both_languages()
    {
        await export.Finished();
        Assert.Equal(("en", "zh-Hans"), (export.Page("data/index.html").DocumentElement.GetAttribute("lang"), export.Page("data/language_zh/index.html").DocumentElement.GetAttribute("lang")));
    }

    [Fact]
    public async Task The_root_and_every_id_lead_into_both_languages()
    {
        await export.Finished();
        Assert.Equal(["en/index.html", "zh/index.html"], export.Page("index.html").QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal(
            ["../../en/diseases/psoriasis/index.html", "../../zh/diseases/psoriasis/index.html"],
            export.Page("id/psoriasis/index.html").QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    private IEnumerable<string> Concepts(Language language) => export.Corpus.Concepts.Select(concept => SiteUrls.Concept(language, concept.Kind, concept.Id));

    private IEnumerable<string> Articles(Language language) => Concepts(language).Where(address => !address.Contains("/glossary/", StringComparison.Ordinal));

    private IEnumerable<string> Works(Language language) => export.Corpus.References.Select(work => SiteUrls.Reference(language, work.Key));

    private IEnumerable<string> Claims(Language language) => export.Corpus.Claims.Select(claim => SiteUrls.Claim(language, claim.Id));
}
