using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using StemCellKb.Model;
using StemCellKb.Search;
using StemCellKb.Search.Indexing;
using StemCellKb.Testing;

namespace StemCellKb.Web.Tests.Export;

/// <summary>The search in the browser answers as the server does, but for slips of the finger.</summary>
public sealed class OfflineSearchTests(ExportedSite export, ShippedSite site)
{
    private static readonly string[] Classes = ["exact", "abbreviation", "prefix", "pinyin", "initials", "traditional", "taiwan-hong-kong"];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["aeosuIiLl10-2.9'’ sßﬁÉμβγΒ２ＡＢ類类風风濕湿關关节炎干细胞𝐀𠀀é\u0301\u200b·×α々가あア①½㎏"], 0, 24]);

    private SearchEngine Server => site.Services.GetRequiredService<CurrentBuild>().Database.Search;

    [Fact]
    public async Task Names_abbreviations_beginnings_Chinese_and_pinyin_find_the_same_concept_first()
    {
        var engine = await Engine();
        var queries = File.ReadLines(Path.Combine(RepositoryFolder.Root, "tests", "StemCellKb.Search.Tests", "relevance.tsv"))
            .Select(line => line.Split('\t')).Where(fields => Classes.Contains(fields[0])).Select(fields => (Class: fields[0], Query: fields[1])).ToList();
        Assert.True(queries.Count > 150);
        EachPage.Passes(queries, query =>
        {
            var expected = Server.Search(new SearchRequest(query.Query, Language.English, FacetSelection.None)).Concepts is [var first, ..] ? first.Id : "nothing";
            var found = engine.Concepts(query.Query) is [var best, ..] ? best : "nothing";
            return EachPage.Unless(expected == found, $"{query.Class}: '{query.Query}' finds {found}, on the server {expected}");
        });
    }

    [Fact]
    public async Task Every_name_of_every_concept_finds_what_it_finds_on_the_server()
    {
        var engine = await Engine();
        EachPage.Passes(ShippedContent.Corpus.Concepts.SelectMany(concept => Language.All.Select(language => (Language: language, concept.Names[language].Name))), name =>
        {
            var expected = Server.Search(new SearchRequest(name.Name, name.Language, FacetSelection.None)).Concepts[0].Id;
            return EachPage.Unless(engine.Concepts(name.Name, name.Language.Code) is [var first, ..] && first == expected, $"'{name.Name}' does not find {expected} first");
        });
    }

    [Theory]
    [InlineData("rheum")]
    [InlineData("MSC")]
    [InlineData("ban")]
    [InlineData("狼疮")]
    [InlineData("leifeng")]
    [InlineData("gvh")]
    public async Task Suggestions_are_those_of_the_server(string typed)
    {
        var engine = await Engine();
        foreach (var language in Language.All)
            Assert.Equal(Server.Suggest(typed, language).Select(each => each.Id), engine.Suggestions(typed, language.Code));
    }

    [Theory]
    [InlineData("proteinuria placebo", "en", "lupus-nephritis")]
    [InlineData("蛋白尿 安慰剂", "zh", "lupus-nephritis")]
    [InlineData("bone marrow harvest", "en", "mesenchymal-stem-cells")]
    public async Task Words_of_the_text_find_the_pages_they_stand_on(string query, string language, string page)
    {
        var engine = await Engine();
        Assert.Contains(page, engine.Pages(query, language).Take(5));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("…？！")]
    [InlineData("constructor __proto__ toString")]
    [InlineData("\" OR 1=1 -- NEAR(")]
    public async Task A_query_about_nothing_finds_no_concept(string query)
    {
        var engine = await Engine();
        Assert.Empty(engine.Concepts(query));
    }

    [Fact]
    public async Task Every_text_is_read_as_the_server_reads_it()
    {
        var engine = await Engine();
        Text.Sample(text => Assert.Equal(SearchDocument.TokensOf([text]).Split(' ', StringSplitOptions.RemoveEmptyEntries), engine.TokensOf(text)), iter: 500, threads: 1);
    }

    [Fact]
    public async Task The_page_of_results_carries_the_search_and_says_what_it_needs()
    {
        await export.Finished();
        foreach (var language in Language.All)
        {
            var page = export.Page($"{language.Code}/search/index.html");
            Assert.NotNull(page.QuerySelector("[data-offline-results][data-texts]"));
            Assert.Equal("../../offline/offline.js", page.QuerySelector("head script[src*='offline.js']")?.GetAttribute("src"));
            Assert.NotNull(page.QuerySelector("[data-offline-results] noscript"));
        }
    }

    private async Task<OfflineEngine> Engine()
    {
        await export.Finished();
        return export.Search;
    }
}
