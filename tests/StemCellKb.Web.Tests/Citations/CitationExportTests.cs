using System.Text.Json;
using StemCellKb.Model;
using StemCellKb.Testing;
using StemCellKb.Web.References;

namespace StemCellKb.Web.Tests;

/// <summary>What leaves as BibTeX, RIS or CSL-JSON comes back as it was.</summary>
public sealed class CitationExportTests(ShippedSite site)
{
    private static readonly IReadOnlyList<Reference> Works = ShippedContent.Corpus.References;

    [Fact]
    public async Task Every_work_survives_BibTeX()
    {
        foreach (var work in Works)
        {
            var answer = await site.Get(SiteUrls.Reference(Language.English, work.Key) + ".bib");
            Assert.Equal("application/x-bibtex", answer.MediaType);
            Assert.Equal(CitationFields.Of(work), CitationFields.OfBibTex(Assert.Single(BibTexParser.Parse(answer.Body))));
        }
    }

    [Fact]
    public async Task Every_work_survives_RIS()
    {
        foreach (var work in Works)
        {
            var answer = await site.Get(SiteUrls.Reference(Language.Chinese, work.Key) + ".ris");
            Assert.Equal("application/x-research-info-systems", answer.MediaType);
            Assert.Equal(CitationFields.Of(work), CitationFields.OfRis(Assert.Single(RisParser.Parse(answer.Body))));
        }
    }

    [Fact]
    public async Task Every_work_survives_CSL_JSON()
    {
        using var file = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Content, "references.json"), TestContext.Current.CancellationToken));
        foreach (var record in file.RootElement.EnumerateArray())
        {
            var answer = await site.Get($"/en/references/{record.GetProperty("id").GetString()}.json");
            Assert.Equal("application/vnd.citationstyles.csl+json", answer.MediaType);
            Assert.True(JsonElement.DeepEquals(record, answer.Json), answer.Body);
        }
    }

    [Theory]
    [InlineData("/en/diseases/psoriasis", "Psoriasis")]
    [InlineData("/zh/diseases/psoriasis", "银屑病")]
    public async Task Article_is_cited_by_itself_in_each_format_its_tools_offer(string address, string title)
    {
        var page = await site.Get(address);
        var offered = page.Document.QuerySelectorAll(".page-tools .exports a").Select(link => link.GetAttribute("href")!).ToList();
        var bibTex = Assert.Single(BibTexParser.Parse((await site.Get(offered[0])).Body));
        var ris = Assert.Single(RisParser.Parse((await site.Get(offered[1])).Body));
        var json = Assert.Single((await site.Get(offered[2])).Json.EnumerateArray());

        Assert.Equal(CitationFields.OfRis(ris), CitationFields.OfBibTex(bibTex));
        Assert.EndsWith(address, json.GetProperty("URL").GetString(), StringComparison.Ordinal);
        Assert.Equal(bibTex.Key, json.GetProperty("id").GetString());
        Assert.Equal(title, json.GetProperty("title").GetString());
        Assert.Contains(json.GetProperty("URL").GetString()!, page.Document.QuerySelector("#citation")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claim_is_cited_in_each_format_and_a_figure_by_its_address()
    {
        var claim = ShippedContent.Corpus.Claims[0];
        var address = SiteUrls.Citation(Language.Chinese, claim.Id);
        var bibTex = Assert.Single(BibTexParser.Parse((await site.Get(address + ".bib")).Body));
        Assert.Equal(CitationFields.OfRis(Assert.Single(RisParser.Parse((await site.Get(address + ".ris")).Body))), CitationFields.OfBibTex(bibTex));
        Assert.Equal(claim.Says.Chinese, Assert.Single((await site.Get(address + ".json")).Json.EnumerateArray()).GetProperty("title").GetString());
        Assert.Equal(404, (await site.Get(address)).Status);

        var figures = (await site.Get("/en/diseases/lupus-nephritis")).Document.QuerySelectorAll(".picture-foot .cite p:first-child").Select(figure => figure.TextContent).ToList();
        Assert.NotEmpty(figures);
        Assert.All(figures, figure => Assert.Matches("Lupus nephritis.*/en/diseases/lupus-nephritis/[a-z]+$", figure));
    }

    [Fact]
    public async Task Whole_bibliography_can_be_taken_in_each_format()
    {
        var keys = Works.Select(work => work.Key.Value).Order(StringComparer.Ordinal).ToList();
        var bibTex = BibTexParser.Parse((await site.Get("/en/references.bib")).Body).Select(entry => entry.Key);
        var ris = RisParser.Parse((await site.Get("/zh/references.ris")).Body).Select(entry => entry.Key);
        var json = (await site.Get("/zh/references.json")).Json.EnumerateArray().Select(record => record.GetProperty("id").GetString()!);

        Assert.Equal(keys, bibTex.Order(StringComparer.Ordinal));
        Assert.Equal(keys, ris.Order(StringComparer.Ordinal));
        Assert.Equal(keys, json.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Article_gives_itself_and_its_own_list_in_the_order_of_its_page()
    {
        foreach (var address in AddressTable.ArticlesOfTheDay)
        {
            var page = await site.Get(address);
            var listed = page.Document.QuerySelectorAll(".references li[id]").Select(item => item.Id!["ref-".Length..]).Prepend($"stemcellkb-{address.Split('/')[^1]}-{AddressTable.LanguageOf(address).Code}").ToList();
            var (bib, ris) = (BibTexParser.Parse((await site.Get(address + ".bib")).Body).Select(entry => entry.Key).ToList(), RisParser.Parse((await site.Get(address + ".ris")).Body).Select(entry => entry.Key).ToList());
            // A page whose claims are read elsewhere lists the works of its text, and says how many more the files hold.
            Assert.Equal(listed, bib.Take(listed.Count));
            Assert.Equal(bib, ris);
            Assert.Equal(bib.Count > listed.Count, page.Document.QuerySelector(".references p") is not null);
        }
    }

    [Theory]
    [InlineData("100% of {patients} & $5 #1 a_b ~ ^ \\ end")]
    [InlineData("an open { brace")]
    [InlineData("a closing } brace")]
    [InlineData("α-synuclein and 干细胞 – ‘quoted’")]
    [InlineData("Line\nbreak")]
    public void Awkward_words_survive_BibTeX_and_RIS(string words)
    {
        var work = Works[0] with
        {
            Title = words,
            Authors = [new PersonName(words, "A. B.", null), new PersonName(null, null, words), new PersonName("von der Tann", null, null), new PersonName("Smith and Sons", "C.", null)],
            Note = words,
            Publisher = words,
        };

        Assert.Equal(CitationFields.Of(work), CitationFields.OfBibTex(Assert.Single(BibTexParser.Parse(BibTex.Write([work])))));
        Assert.Equal(CitationFields.Of(work), CitationFields.OfRis(Assert.Single(RisParser.Parse(Ris.Write([work])))));
    }
}
