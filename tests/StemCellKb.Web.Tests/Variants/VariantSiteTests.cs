using System.Text.RegularExpressions;
using AngleSharp.Dom;
using StemCellKb.Model;
using StemCellKb.Web.Variants;

namespace StemCellKb.Web.Tests.Variants;

/// <summary>The Chinese pages in their variants, through the whole program.</summary>
public sealed partial class VariantSiteTests(ShippedSite site)
{
    [Theory]
    [InlineData("/zh-hant-tw/diseases/psoriasis", "zh-Hant-TW", "乾癬")]
    [InlineData("/zh-hant-hk/diseases/psoriasis", "zh-Hant-HK", "銀屑病")]
    [InlineData("/zh-hant-tw/diseases/crohns-disease", "zh-Hant-TW", "克隆氏症")]
    [InlineData("/zh-hant-tw/glossary/monocyte", "zh-Hant-TW", "單核球")]
    public async Task A_page_is_in_the_script_and_the_names_of_its_region(string address, string tag, string title)
    {
        var page = (await site.Get(address)).Document;
        Assert.Equal(tag, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent.Trim());
        Assert.StartsWith(title, page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/zh/diseases/psoriasis")]
    [InlineData("/en/evidence")]
    [InlineData("/data/?language=zh")]
    public async Task Every_page_names_itself_in_all_languages_and_variants(string address)
    {
        var page = (await site.Get(address)).Document;
        var alternates = page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => link.GetAttribute("hreflang"));
        Assert.Equal(["en", "zh-Hans", "zh-Hant-TW", "zh-Hant-HK", "x-default"], alternates);
        var menu = page.QuerySelectorAll(".language-menu a");
        Assert.Equal(["English", "简体中文", "繁體中文（台灣）", "繁體中文（香港）"], menu.Select(link => link.TextContent));
        Assert.Equal(page.QuerySelectorAll("link[rel=alternate][hreflang]").Take(4).Select(link => link.GetAttribute("href")), menu.Select(link => "http://localhost" + link.GetAttribute("href")));
        Assert.Single(menu, link => link.HasAttribute("aria-current"));
    }

    [Theory]
    [InlineData("/zh-hant-tw/diseases/psoriasis", "/zh/diseases/psoriasis")]
    [InlineData("/zh-hant-hk", "/zh")]
    [InlineData("/zh-hant-tw/approvals", "/zh/approvals")]
    public async Task A_page_of_a_variant_says_how_it_was_made_and_is_not_for_search_engines(string address, string asWritten)
    {
        var answer = await site.Get(address);
        var page = answer.Document;
        Assert.Equal("noindex", answer.Header("X-Robots-Tag"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Equal("http://localhost" + asWritten, page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        var note = page.QuerySelector(".variant-note")!;
        Assert.Contains("未經人工審閱", note.TextContent, StringComparison.Ordinal);
        Assert.Equal(asWritten, note.QuerySelector("a")!.GetAttribute("href"));
        Assert.DoesNotContain("noindex", (await site.Get(asWritten)).Headers.Values);
        Assert.Null((await site.Get(asWritten)).Document.QuerySelector(".variant-note"));
    }

    [Theory]
    [InlineData("/zh-Hant-TW/map", "/zh-hant-tw/map")]
    [InlineData("/zh-hant-tw/map/", "/zh-hant-tw/map")]
    [InlineData("/zh-hant-tw/Map", "/zh-hant-tw/map")]
    [InlineData("/zh-tw", "/zh-hant-tw")]
    [InlineData("/zh-HK/search?q=a", "/zh-hant-hk/search?q=a")]
    [InlineData("/zh-hant/map", "/zh-hant-tw/map")]
    [InlineData("/zh-CN/map", "/zh/map")]
    [InlineData("/zh-hant-tw/diseases/psoriasis.json", "/zh/diseases/psoriasis.json")]
    [InlineData("/zh-hant-tw/diseases/psoriasis.bib", "/zh/diseases/psoriasis.bib")]
    [InlineData("/zh-hant-hk/feed.xml", "/zh/feed.xml")]
    public async Task Other_spellings_and_forms_for_programs_lead_to_the_one_address(string address, string there)
    {
        var answer = await site.Get(address);
        Assert.Equal((301, there), (answer.Status, answer.Header("Location")));
    }

    [Theory]
    [InlineData("/zh-hant-tw/no-such-page", "頁面不存在")]
    [InlineData("/zh-hant-tw/diseases/no-such", "頁面不存在")]
    [InlineData("/zh-hant-xx/map", null)]
    public async Task An_unknown_address_is_answered_in_the_variant(string address, string? words)
    {
        var answer = await site.Get(address);
        Assert.Equal(404, answer.Status);
        Assert.Equal(words is not null ? "zh-Hant-TW" : "en", answer.Document.DocumentElement.GetAttribute("lang"));
        Assert.Contains(words ?? "", answer.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/zh-hant-tw/search?q=幹細胞", "幹細胞治療")]
    [InlineData("/zh-hant-tw/search?q=乾癬", "乾癬")]
    [InlineData("/zh-hant-hk/search?q=銀屑病", "銀屑病")]
    [InlineData("/zh-hant-tw/search?q=單株抗體", "")]
    [InlineData("/zh-hant-tw/search?q=捐贈者", "")]
    [InlineData("/zh-hant-tw/search?q=腎絲球", "")]
    public async Task Search_takes_the_words_of_the_region_and_answers_with_its_pages(string address, string concept)
    {
        var page = (await site.Get(address)).Document;
        var found = page.QuerySelectorAll(".search-results h3 a, .search-results .passages a").ToList();
        Assert.NotEmpty(found);
        Assert.All(found, link => Assert.StartsWith(address.Split("/search")[0] + "/", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains(concept, page.QuerySelector(".search-results")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(address.Split("q=")[1], page.QuerySelector("input[name=q]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Suggestions_are_in_the_script_and_the_addresses_of_the_variant()
    {
        var form = (await site.Get("/zh-hant-tw/map")).Document.QuerySelector("form[data-suggest]")!;
        var answer = await site.Get($"{form.GetAttribute("data-suggest")}&q={Uri.EscapeDataString("乾")}");
        Assert.Contains("\"name\":\"乾癬\"", answer.Body, StringComparison.Ordinal);
        Assert.Contains("\"url\":\"/zh-hant-tw/diseases/psoriasis\"", answer.Body, StringComparison.Ordinal);
        Assert.Equal("/zh-hant-tw/search", form.GetAttribute("action"));
    }

    [Fact]
    public async Task A_page_kept_for_one_variant_is_not_given_for_another()
    {
        string[] addresses = ["/zh/diseases/lupus-nephritis", "/zh-hant-tw/diseases/lupus-nephritis", "/zh-hant-hk/diseases/lupus-nephritis"];
        foreach (var address in addresses.Concat(addresses.Reverse()))
        {
            var page = (await site.Get(address)).Document;
            Assert.Equal(address[1..address.IndexOf('/', 1)] switch { "zh" => "zh-Hans", "zh-hant-tw" => "zh-Hant-TW", _ => "zh-Hant-HK" }, page.DocumentElement.GetAttribute("lang"));
        }
        Assert.Equal(3, (await Task.WhenAll(addresses.Select(address => site.Get(address)))).Select(answer => answer.Header("ETag")).Distinct().Count());
    }

    [Fact]
    public async Task A_picture_is_converted_and_leads_to_the_variant()
    {
        var picture = await site.Get("/zh-hant-tw/diseases/lupus-nephritis/studies.svg");
        Assert.Equal(200, picture.Status);
        Assert.Contains("lang=\"zh-Hant-TW\"", picture.Body, StringComparison.Ordinal);
        Assert.Contains("http://localhost/zh-hant-tw/", picture.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("http://localhost/zh/", picture.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_page_stays_in_the_variant()
    {
        var page = (await site.Get("/data/?language=zh-hant-hk")).Document;
        Assert.Equal("zh-Hant-HK", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("/zh-hant-hk", page.QuerySelector("a.brand")!.GetAttribute("href"));
    }

    /// <summary>Every Chinese page in both variants: nothing simplified is left, and every link stays in the variant and leads somewhere.</summary>
    [Fact]
    public async Task No_simplified_character_is_left_and_every_link_stays_in_the_variant()
    {
        var crawl = await site.Crawl();
        var chinese = crawl.Pages.Where(page => page.Address.StartsWith("/zh", StringComparison.Ordinal) && !page.Address.Contains('?')).Select(page => page.Address).ToList();
        List<string> faults = [];
        await Parallel.ForEachAsync(ReadingVariant.All.SelectMany(variant => chinese.Select(address => (variant, address))), TestContext.Current.CancellationToken, async (each, _) =>
        {
            var there = SiteUrls.InVariant(each.variant, each.address)!;
            var answer = await site.Get(there);
            var found = answer.Status != 200 ? [$"{there}: {answer.Status}"] : FaultsOf(answer.Body, there, each.variant, crawl).ToList();
            lock (faults)
                faults.AddRange(found);
        });
        Assert.True(faults.Count == 0, $"{faults.Count}: {string.Join('\n', faults.Order(StringComparer.Ordinal).Take(30))}");
    }

    private static IEnumerable<string> FaultsOf(string html, string address, ReadingVariant variant, Crawl crawl)
    {
        var tables = VariantTables.Of(variant);
        var body = html[html.IndexOf("<body", StringComparison.Ordinal)..];
        foreach (Match link in Links().Matches(body))
        {
            var href = System.Net.WebUtility.HtmlDecode(link.Groups["href"].Value);
            if (link.Value.Contains("hreflang", StringComparison.Ordinal) || !href.StartsWith('/'))
                continue;
            var path = href.Split('#')[0];
            var asWritten = path.Replace($"/{variant.Code}", "/zh", StringComparison.Ordinal).Replace($"language={variant.Code}", "language=zh", StringComparison.Ordinal);
            if (SiteUrls.InVariant(variant, path) is not null)
                yield return $"{address} leaves the variant for {href}";
            else if (!crawl.IsLinked(asWritten))
                yield return $"{address} leads to {href}, which is not there";
        }
        var inWords = tables.Terms.Values.SelectMany(said => said).ToHashSet();
        // Text that is not in another language, quoted, or code.
        var text = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Body!;
        foreach (var kept in text.QuerySelectorAll("script, style, code, [translate=no], [hreflang]").Concat(text.QuerySelectorAll("[lang]").Where(element => element.GetAttribute("lang") != variant.Tag)).ToList())
            kept.Remove();
        foreach (var letter in text.TextContent.Where(letter => tables[letter] != letter && letter != '’').Distinct())
        {
            // Some are both: 干 of 干擾, 里 of 公里. Those stand in a word of the tables.
            if (!inWords.Contains(letter))
                yield return $"{address}: {letter} in {Around(text.TextContent, letter)}";
        }
    }

    private static string Around(string text, char letter) => text.IndexOf(letter, StringComparison.Ordinal) is var at ? text[Math.Max(0, at - 8)..Math.Min(text.Length, at + 8)] : "";

    [GeneratedRegex("<a [^>]*href=\"(?<href>[^\"]*)\"[^>]*>")]
    private static partial Regex Links();
}
