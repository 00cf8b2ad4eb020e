using System.Text.Json;
using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Web.Tests;

/// <summary>Pages as programs read them.</summary>
public sealed class PageFormTests(ShippedSite site)
{
    private static readonly Corpus Corpus = ShippedContent.Corpus;

    public static TheoryData<string> Articles => [.. AddressTable.ArticlesOfTheDay];

    [Fact]
    public async Task Every_page_is_to_be_had_as_JSON_and_no_Chinese_in_it_is_escaped()
    {
        foreach (var address in AddressTable.PagesOfTheDay)
        {
            var answer = await site.Get(address + ".json");
            Assert.True(answer.Status == 200 && answer.MediaType.EndsWith("json", StringComparison.Ordinal), $"{address}.json: {answer.Status} {answer.MediaType}");
            Assert.True(answer.Json.ValueKind is JsonValueKind.Object or JsonValueKind.Array, address);
            Assert.DoesNotContain("\\u4E", answer.Body, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public async Task Article_as_JSON_is_what_its_page_shows(string address)
    {
        var language = AddressTable.LanguageOf(address);
        var article = ShippedContent.Article(ConceptId.Parse(address.Split('/')[3]), language);
        var json = (await site.Get(address + ".json")).Json;

        Assert.Equal(language.Code, json.GetProperty("language").GetString());
        Assert.Equal(language.Code, json.GetProperty("textLanguage").GetString());
        Assert.Equal(article.Title, json.GetProperty("title").GetString());
        Assert.Equal(article.Sections.Select(section => section.Heading), json.GetProperty("sections").EnumerateArray().Select(section => section.GetProperty("heading").GetString()));
        Assert.All(json.GetProperty("claims").EnumerateArray(), card =>
        {
            var claim = Corpus.Claims.Single(claim => claim.Id.Value == card.GetProperty("id").GetString());
            Assert.Equal(claim.Says[language], card.GetProperty("says").GetString());
            Assert.Equal(Assessment.Of(claim.Asks, claim.Evidence).Word.Word(), card.GetProperty("state").GetProperty("verdict").GetString());
        });
        Assert.All(json.GetProperty("connections").EnumerateArray(), tie =>
            Assert.StartsWith($"/{language.Code}/", tie.GetProperty("concept").GetProperty("url").GetString(), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public async Task Article_as_Markdown_carries_its_text_its_review_date_and_its_evidence_labels(string address)
    {
        var language = AddressTable.LanguageOf(address);
        var concept = Corpus.Concepts.Single(concept => concept.Id.Value == address.Split('/')[3]);
        var article = ShippedContent.Article(concept.Id, language);
        var text = Interface.UiText.Of(language).Evidence;
        var answer = await site.Get(address + ".md");

        Assert.Equal("text/markdown", answer.MediaType);
        Assert.Contains($"\n---\n\n# {article.Title}\n", answer.Body, StringComparison.Ordinal);
        Assert.Contains($"{concept.Reviewed:O}", answer.Body, StringComparison.Ordinal);
        Assert.All(article.Sections, section =>
        {
            Assert.Contains($"\n{new string('#', section.Level)} {section.Heading}\n", answer.Body, StringComparison.Ordinal);
            Assert.Contains(section.Markdown.Trim().Replace("](</", "](<http://localhost/", StringComparison.Ordinal), answer.Body, StringComparison.Ordinal);
        });
        foreach (var claim in Corpus.Claims.Where(claim => claim.Concepts.Contains(concept.Id)))
        {
            Assert.Contains($"### [{claim.Says[language]}](<http://localhost{SiteUrls.Claim(language, claim.Id)}>)\n\n**{text.Word(Assessment.Of(claim.Asks, claim.Evidence).Word)}**", answer.Body, StringComparison.Ordinal);
            Assert.All(Assessment.Of(claim.Asks, claim.Evidence).Reasons, reason => Assert.Contains(Interface.UiText.Of(language).Reasons.Sentence(reason), answer.Body, StringComparison.Ordinal));
            Assert.All(claim.Evidence, item => Assert.Contains(
                $"- **{text.Direction(item.Direction)} · {text.Model(item.Model)} · {text.Design(item.Design)}", answer.Body, StringComparison.Ordinal));
        }
        Assert.All(article.Citations, key => Assert.Contains($"\\]](<http://localhost{SiteUrls.Reference(language, key)}>)", answer.Body, StringComparison.Ordinal));
        Assert.DoesNotContain("[[", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("[@", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/diseases.json")]
    [InlineData("/zh/glossary/th17-cell.json")]
    [InlineData("/en.json")]
    [InlineData("/zh/map.json")]
    [InlineData("/zh/search.json?q=狼疮")]
    public async Task Json_of_a_page_says_its_language(string address) =>
        Assert.Equal(AddressTable.LanguageOf(address).Code, (await site.Get(address)).Json.GetProperty("language").GetString());
}
