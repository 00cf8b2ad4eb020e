using System.Text.Json;
using StemCellKb.Model;
using StemCellKb.Testing;
using StemCellKb.Web.Pages.Heads;

namespace StemCellKb.Web.Tests.Machines;

/// <summary>What a page says of itself to search engines and reference managers.</summary>
public sealed class PageHeadTests(ShippedSite site)
{
    private const string Root = "http://localhost";

    [Theory]
    [InlineData("/en/diseases/psoriasis", "MedicalWebPage", "MedicalCondition")]
    [InlineData("/zh/cell-types/mesenchymal-stem-cells", "MedicalWebPage", "MedicalTherapy")]
    [InlineData("/en/mechanisms/immunomodulation", "MedicalWebPage", "DefinedTerm")]
    [InlineData("/zh/glossary/il-10", "MedicalWebPage", "DefinedTerm")]
    [InlineData("/en/references/deng-2017", "ItemPage", "ScholarlyArticle")]
    [InlineData("/en/evidence/uc-msc-in-refractory-lupus-nephritis", "ItemPage", "Claim")]
    [InlineData("/zh/evidence", "CollectionPage", "Dataset")]
    [InlineData("/data/?language=zh", "WebPage", "Dataset")]
    public async Task A_page_says_what_kind_of_page_it_is_what_it_is_about_and_where_it_stands(string address, string page, string subject)
    {
        var types = (await Graph(address)).Select(node => node.GetProperty("@type").GetString());
        Assert.Equal([page, subject, "BreadcrumbList"], types);
    }

    [Fact]
    public async Task An_article_carries_its_review_and_the_identifiers_of_its_subject()
    {
        var concept = ShippedContent.Corpus.Concepts.Single(concept => concept.Id.Value == "systemic-lupus-erythematosus");
        var graph = await Graph(AddressTable.UrlOf(Language.Chinese, concept.Id));
        Assert.Equal(concept.Reviewed?.ToString("O"), graph[0].GetProperty("lastReviewed").GetString());
        Assert.Equal("zh-Hans", graph[0].GetProperty("inLanguage").GetString());
        Assert.Equal(Root + AddressTable.UrlOf(Language.English, concept.Id), graph[0].GetProperty("workTranslation").GetProperty("@id").GetString());
        Assert.Equal(concept.Identifiers.Select(entry => entry.Value), graph[1].GetProperty("code").EnumerateArray().Select(code => code.GetProperty("codeValue").GetString()));
        Assert.Contains("https://purl.obolibrary.org/obo/MONDO_0007915", graph[1].GetProperty("sameAs").EnumerateArray().Select(address => address.GetString()));
        Assert.Contains("Systemic lupus erythematosus", graph[1].GetProperty("alternateName").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public async Task Every_page_in_the_sitemap_carries_a_data_block_that_is_JSON_and_names_the_page()
    {
        foreach (var address in TestExtent.ShareOfTheDay([.. AddressTable.AllPages.Where(address => !address.EndsWith("/search", StringComparison.Ordinal))], 150))
            Assert.StartsWith(Root, (await Graph(address))[0].GetProperty("@id").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/search?q=psoriasis")]
    [InlineData("/en/no-such-page")]
    public async Task A_result_list_and_an_error_carry_none(string address)
    {
        Assert.Null((await site.Get(address)).Document.QuerySelector("script[type='application/ld+json']"));
    }

    [Fact]
    public async Task A_reference_manager_reads_a_work_from_its_page()
    {
        var work = ShippedContent.Corpus.References.Single(work => work.Key.Value == "deng-2017");
        var tags = await CitationTags("/zh/references/deng-2017");
        Assert.Equal(work.Title, Assert.Single(tags["citation_title"]));
        Assert.Equal("en", Assert.Single(tags["citation_language"]));
        Assert.Equal(work.Authors.Select(author => author.Literal ?? $"{author.Family}, {author.Given}"), tags["citation_author"]);
        Assert.Equal(work.ContainerTitle, Assert.Single(tags["citation_journal_title"]));
        Assert.Equal(work.Doi, Assert.Single(tags["citation_doi"]));
        Assert.StartsWith("2017", Assert.Single(tags["citation_publication_date"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_carries_no_tags_that_make_it_an_article_of_a_journal() =>
        Assert.Empty(await CitationTags("/zh/diseases/psoriasis"));

    [Fact]
    public async Task An_article_is_cited_as_a_page_of_this_site_dated_by_its_review()
    {
        var entry = BibTexParser.Parse((await site.Get("/zh/diseases/psoriasis.bib")).Body)[0];
        Assert.Equal(("online", "{银屑病}", "{StemCellKb contributors}", "StemCellKb", Root + "/zh/diseases/psoriasis"), (entry.Type, entry["title"], entry["author"], entry["organization"], entry["url"]));
        Assert.NotNull(entry["day"]);
    }

    private async Task<List<JsonElement>> Graph(string address)
    {
        var block = (await site.Get(address)).Document.QuerySelector("script[type='application/ld+json']");
        Assert.NotNull(block);
        return [.. JsonDocument.Parse(block.TextContent).RootElement.GetProperty("@graph").EnumerateArray()];
    }

    private async Task<ILookup<string, string>> CitationTags(string address) => (await site.Get(address)).Document
        .QuerySelectorAll("meta[name^=citation_]").ToLookup(tag => tag.GetAttribute("name")!, tag => tag.GetAttribute("content")!);
}
