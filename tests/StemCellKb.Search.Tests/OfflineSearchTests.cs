using System.Net;
using CsCheck;
using StemCellKb.Model;
using StemCellKb.Search.Indexing;
using StemCellKb.Testing;

namespace StemCellKb.Search.Tests;

/// <summary>The search in the browser answers as the server does.</summary>
public sealed class OfflineSearchTests(ShippedSearch shipped, OfflineSearchTests.Copy copy) : IClassFixture<OfflineSearchTests.Copy>
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["aeosuIiLl10-2.9'’ sßﬁÉμβγΒ２ＡＢ類类風风濕湿關关节炎干细胞𝐀𠀀é\u0301\u200b·×α々가あア①½㎏"], 0, 24]);

    private readonly OfflineEngine engine = copy.Engine;

    private SearchEngine Server => shipped.Engine;

    [Fact]
    public void A_query_finds_the_same_concept_first_and_nearly_always_the_same_page()
    {
        var queries = TestExtent.ShareOfTheDay(RelevanceCase.ReadAll(), 60).Select(query =>
        {
            var language = LanguageOf(query.Query);
            var expected = Server.Search(new SearchRequest(query.Query, language, FacetSelection.None));
            var (concept, page) = engine.First(query.Query, language.Code);
            return (Name: $"{query.Class}: '{query.Query}'", Expected: (Concept: expected.Concepts is [var card, ..] ? card.Id : null, Page: expected.Hits is [var hit, ..] ? hit.Id : null), Found: (Concept: concept, Page: page));
        }).ToList();
        Assert.Empty(queries.Where(query => query.Found.Concept != query.Expected.Concept).Select(query => $"{query.Name} finds {query.Found.Concept}, on the server {query.Expected.Concept}"));
        var others = queries.Where(query => query.Found.Page != query.Expected.Page).Select(query => $"{query.Name} finds {query.Found.Page}, on the server {query.Expected.Page}").ToList();
        Assert.True(others.Count <= queries.Count * 0.15, string.Join('\n', others));
    }

    [Theory]
    [InlineData("lupus nephritis")]
    [InlineData("graft versus host disease steroids")]
    [InlineData("proteinuria placebo")]
    [InlineData("狼疮性肾炎")]
    [InlineData("蛋白尿 安慰剂")]
    public void A_page_shows_the_passages_that_the_server_shows(string query)
    {
        var language = LanguageOf(query);
        var found = engine.Passages(query, language.Code);
        Assert.Contains(found.Values, passage => passage.Contains("<mark>", StringComparison.Ordinal));
        var expected = Server.Search(new SearchRequest(query, language, FacetSelection.None)).Hits
            .SelectMany(hit => hit.Sections.Select(section => (Key: (hit.Id, section.Heading), Text: WebUtility.HtmlDecode(section.Snippet)))).Where(passage => found.ContainsKey(passage.Key)).ToList();
        Assert.NotEmpty(expected);
        Assert.All(expected, passage => Assert.Equal(passage.Text, found[passage.Key].ReplaceLineEndings(" ")));
    }

    [Fact]
    public void Every_name_of_every_concept_finds_what_it_finds_on_the_server()
    {
        var names = ShippedContent.Corpus.Concepts.SelectMany(concept => Language.All.Select(language => (Language: language, concept.Names[language].Name))).ToList();
        var lost =
            from name in TestExtent.ShareOfTheDay(names, 60)
            let expected = Server.ConceptsOf(name.Name)[0]
            where engine.Concepts(name.Name, name.Language.Code) is not [var found, ..] || found != expected
            select $"'{name.Name}' does not find {expected} first";
        Assert.Empty(lost.ToList());
    }

    [Theory]
    [InlineData("psoriasys")]
    [InlineData("lupsu")]
    [InlineData("nephrtis")]
    [InlineData("mesenchimal")]
    [InlineData("lupsu nephrtis")]
    [InlineData("银削病")]
    [InlineData("类风湿管节炎")]
    [InlineData("rheumatiod arthritis")]
    [InlineData("can mesenchimal stem cells help rheumatiod arthritis")]
    [InlineData("CD20")]
    [InlineData("CD4+T细胞")]
    [InlineData("MS4A1")]
    [InlineData("IL-6")]
    [InlineData("2型糖尿病")]
    [InlineData("type II diabetes")]
    [InlineData("第一型糖尿病")]
    [InlineData("MONDO:0005147")]
    [InlineData("d003922")]
    [InlineData("mesh:D003922")]
    [InlineData("ß-cell")]
    [InlineData("stem cell therapy FDA")]
    [InlineData("tolerance")]
    [InlineData("the repair")]
    [InlineData("tolerance repair")]
    [InlineData("score")]
    public void Slips_types_numbers_and_identifiers_are_understood_as_on_the_server(string query)
    {
        var expected = Server.ConceptsOf(query);
        Assert.Equal(expected.Take(1), engine.Concepts(query).Take(1));
        if (expected.Count == 1 && Server.Search(new SearchRequest(query, Language.English, FacetSelection.None)).Hits is [var first, ..] && first.Id == expected[0])
            Assert.Contains(expected[0], engine.Pages(query).Take(3));
    }

    [Theory]
    [InlineData("Deng D")]
    [InlineData("Deng 2017")]
    [InlineData("Burt")]
    [InlineData("NCT01547091")]
    [InlineData("lupus nephritis")]
    [InlineData("狼疮性肾炎")]
    public void Claims_and_works_are_found_as_on_the_server(string query)
    {
        var language = LanguageOf(query);
        var results = Server.Search(new SearchRequest(query, language, FacetSelection.None));
        var expected = results.Claims.Select(claim => $"evidence/{claim.Id}").Concat(results.References.Select(work => $"references/{work.Key}")).ToList();
        var found = engine.Records(query, language.Code);
        Assert.NotEmpty(found);
        Assert.True(expected.Count == 0 || expected.Intersect(found).Any(), $"{string.Join(' ', found)}; on the server {string.Join(' ', expected)}");
    }

    [Fact]
    public void Every_work_is_found_by_its_DOI_and_PMID()
    {
        var lost =
            from work in TestExtent.ShareOfTheDay(ShippedContent.Corpus.References, 10)
            from number in new[] { work.Doi, work.Pmid, work.Pmid is null ? null : $"PMID: {work.Pmid}" }
            where number is not null && !engine.Records(number).Contains($"references/{work.Key}")
            select $"{number} does not find {work.Key}";
        Assert.Empty(lost.ToList());
    }

    /// <summary>As sent by a server that packs nothing; all pieces together are 900 kB.</summary>
    [Theory]
    [InlineData("psoriasis")]
    [InlineData("can mesenchymal stem cells help rheumatiod arthritis")]
    [InlineData("自体造血干细胞移植治疗多发性硬化")]
    public void A_first_query_reads_a_few_pieces(string query) => Assert.InRange(engine.BytesFor(query, LanguageOf(query).Code), 1, 170_000);

    [Theory]
    [InlineData("rheum")]
    [InlineData("MSC")]
    [InlineData("ban")]
    [InlineData("狼疮")]
    [InlineData("leifeng")]
    [InlineData("gvh")]
    public void Suggestions_are_those_of_the_server(string typed)
    {
        foreach (var language in Language.All)
            Assert.Equal(Server.Suggest(typed, language).Select(each => each.Id), engine.Suggestions(typed, language.Code));
    }

    [Theory]
    [InlineData("proteinuria placebo", "en", "lupus-nephritis")]
    [InlineData("蛋白尿 安慰剂", "zh", "lupus-nephritis")]
    [InlineData("spindle plastic culture", "en", "mesenchymal-stem-cells")]
    public void Words_of_the_text_find_the_pages_they_stand_on(string query, string language, string page)
    {
        Assert.Contains(page, engine.Pages(query, language).Take(5));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("…？！")]
    [InlineData("constructor __proto__ toString")]
    [InlineData("\" OR 1=1 -- NEAR(")]
    public void A_query_about_nothing_finds_no_concept(string query)
    {
        Assert.Empty(engine.Concepts(query));
    }

    [Fact]
    public void Every_text_is_read_as_the_server_reads_it()
    {
        Text.Sample(text => Assert.Equal(SearchDocument.TokensOf([text]).Split(' ', StringSplitOptions.RemoveEmptyEntries), engine.TokensOf(text)), iter: 500, threads: 1);
    }

    private static Language LanguageOf(string query) => query.Any(c => c > '\u3000') ? Language.Chinese : Language.English;

    public sealed class Copy(ShippedSearch shipped) : IDisposable
    {
        private readonly Lazy<OfflineEngine> engine = new(() => new OfflineEngine(shipped.Engine));

        internal OfflineEngine Engine => engine.Value;

        public void Dispose() => engine.Value.Dispose();
    }
}
