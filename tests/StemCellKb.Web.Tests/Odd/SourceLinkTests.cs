using System.Globalization;
using System.Text;
using StemCellKb.Content;
using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Tests;

/// <summary>From a page to the file and line in which it is written, and to those who mend it.</summary>
public sealed class SourceLinkTests(OddSite odd, BareSite bare, FullSite full)
{
    /// <summary>Every kind of page in a language: its address behind the language, the file, and what its line begins with.</summary>
    public static TheoryData<Route, string, string?, string?> Pages => new()
    {
        { Routes.Home, "", null, null },
        { Routes.Search, "/search?q=cells", null, null },
        { Routes.Evidence, "/evidence", null, null },
        { Routes.Claim, "/evidence/every-field", "evidence/full.yaml", "- claim: every-field" },
        { Routes.Claim, "/evidence/another-account", "evidence/other.yaml", "- claim: another-account" },
        { Routes.Map, "/map", null, null },
        { Routes.Effects, "/effects", null, null },
        { Routes.Disagreements, "/effects/disagreements", null, null },
        { Routes.Paths, "/paths", null, null },
        { Routes.References, "/references", null, null },
        { Routes.Reference, "/references/trial-2020", "references.json", """{"id": "trial-2020",""" },
        { Routes.Reference, "/references/origin-2019", "references.json", """{"id": "origin-2019",""" },
        // The list without a decision comes from no file.
        { Routes.Approvals, "/approvals", null, null },
        { Routes.Changes, "/changes", null, null },
        { Routes.Methods, "/methods", null, null },
        { Routes.About, "/about", null, null },
        { Routes.Check, "/check", null, null },
        { Routes.ApiPage, "/api", null, null },
        { Routes.Term, "/glossary/a-molecule", "glossary/molecules.yaml", "- id: a-molecule" },
        { Routes.Index, "/diseases", null, null },
        { Routes.Index, "/glossary", null, null },
        { Routes.Article, "/diseases/a-disease", "diseases/a-disease/{0}.md", "---" },
        { Routes.Article, "/mechanisms/a-mechanism", "mechanisms/a-mechanism/{0}.md", "---" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_leads_to_the_line_it_is_written_in_in_its_language(Route route, string rest, string? file, string? line)
    {
        Assert.True(route.Fits($"/en{rest.Split('?')[0]}"));
        foreach (var language in Language.All)
        {
            var document = (await full.Get($"/{language.Code}{rest}")).Document;
            var links = document.QuerySelectorAll("a").Select(link => link.GetAttribute("href") ?? "").Where(link => link.StartsWith(FullSite.EditUrl, StringComparison.Ordinal)).ToList();
            if (file is null)
            {
                Assert.Empty(links);
                continue;
            }
            var parts = Assert.Single(links)[(FullSite.EditUrl.Length + 1)..].Split("#L");
            Assert.Equal(string.Format(CultureInfo.InvariantCulture, file, language.Code), parts[0]);
            var written = FullContent.Draft.Files.Files.Single(each => each.Path == parts[0]);
            var number = parts.Length == 1 ? 1 : int.Parse(parts[1], CultureInfo.InvariantCulture);
            Assert.StartsWith(line!, Encoding.UTF8.GetString(written.Bytes.Span).Split('\n')[number - 1].TrimStart(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_kind_of_page_in_a_language_stands_in_the_table() =>
        // A picture that is too large for its article's page comes from many files.
        Assert.Equal(
            Routes.All.Where(route => route.Page.Length > 0 && route.Template.StartsWith("/{language", StringComparison.Ordinal)).Except([Routes.ArticleFigure]).Select(route => route.Template).Order(StringComparer.Ordinal),
            Pages.Select(row => row.Data.Item1.Template).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("/en/approvals", "approvals.yaml")]
    [InlineData("/zh/approvals?place=us", "approvals.yaml")]
    [InlineData("/zh/diseases/only-english", "diseases/only-english/en.md")]
    [InlineData("/zh-hant-tw/diseases/hostile", "diseases/hostile/zh.md")]
    public async Task What_is_shown_is_what_is_edited(string address, string file) =>
        Assert.Contains((await odd.Get(address)).Document.QuerySelectorAll(".page-tools a"), link => link.GetAttribute("href") == $"{FullSite.EditUrl}/{file}");

    [Fact]
    public async Task A_page_leads_to_the_former_versions_of_its_file() =>
        Assert.Contains(
            (await full.Get("/zh/glossary/a-molecule")).Document.QuerySelectorAll(".page-tools a"),
            link => link.GetAttribute("href") == $"{FullSite.EditUrl.Replace("/edit/", "/commits/", StringComparison.Ordinal)}/glossary/molecules.yaml");

    [Fact]
    public async Task Without_a_place_to_edit_at_no_page_offers_it()
    {
        var tools = (await bare.Get("/zh/glossary/lonely")).Document.QuerySelectorAll(".page-tools a");
        Assert.Empty(tools);
    }

    [Theory]
    [InlineData("https://code.example/edit", "https://code.example/edit/evidence/a.yaml#L12")]
    [InlineData("https://code.example/you/kb/_edit/main/content/{path}", "https://code.example/you/kb/_edit/main/content/evidence/a.yaml")]
    [InlineData("https://code.example/ide?file={path}&line={line}", "https://code.example/ide?file=evidence/a.yaml&line=12")]
    public void An_address_of_a_source_follows_the_operators_pattern(string pattern, string address) =>
        Assert.Equal(address, SourceAddress.At(new SiteOptions { EditUrl = pattern }, new SourcePlace("evidence/a.yaml", 12)));

    [Fact]
    public async Task Every_page_says_where_problems_are_reported_with_its_own_address()
    {
        foreach (var language in Language.All)
        {
            foreach (var rest in Pages.Select(row => row.Data.Item2))
            {
                var document = (await full.Get($"/{language.Code}{rest}")).Document;
                var link = Assert.Single(document.QuerySelectorAll("a[data-report]"));
                Assert.Equal(UiText.Of(language).Article.ReportProblem, link.TextContent);
                Assert.StartsWith(SiteOptions.DefaultIssuesUrl, link.GetAttribute("href"), StringComparison.Ordinal);
                Assert.Contains($"body={Uri.EscapeDataString(document.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!)}", link.GetAttribute("href"), StringComparison.Ordinal);
            }
        }
        var missing = Assert.Single((await full.Get("/en/diseases/no-such-disease")).Document.QuerySelectorAll("a[data-report]"));
        Assert.DoesNotContain("body=", missing.GetAttribute("href"), StringComparison.Ordinal);
    }
}
