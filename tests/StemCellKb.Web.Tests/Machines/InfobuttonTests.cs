using System.Xml.Linq;
using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Web.Tests.Machines;

/// <summary>A health record asks about a coded problem, in HL7's URL form.</summary>
public sealed class InfobuttonTests(ShippedSite site)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly Dictionary<string, string> Systems = new()
    {
        ["icd10cm"] = "2.16.840.1.113883.6.90", ["icd10"] = "2.16.840.1.113883.6.3", ["icd11-mms"] = "2.16.840.1.113883.6.347", ["mesh"] = "2.16.840.1.113883.6.177",
    };

    [Fact]
    public async Task Every_code_that_a_concept_has_leads_to_it_in_both_languages()
    {
        var coded = ShippedContent.Corpus.Concepts.SelectMany(concept => concept.Identifiers.Where(identifier => Systems.ContainsKey(identifier.Scheme.Key)).Select(identifier => (concept.Id, Key: identifier.Scheme.Key, identifier.Value))).ToList();
        Assert.Contains(coded, each => each.Key == "icd10cm");
        foreach (var (id, key, value) in TestExtent.ShareOfTheDay([.. coded], 12))
        {
            foreach (var language in Language.All)
            {
                var feed = XDocument.Parse((await AskAsync(value.ToLowerInvariant(), Systems[key], language.Code)).Body).Root!;
                Assert.Contains(feed.Elements(Atom + "entry"), entry => entry.Element(Atom + "link")!.Attribute("href")!.Value == "http://localhost" + AddressTable.UrlOf(language, id));
                Assert.Equal(language.Tag, feed.Attribute(XNamespace.Xml + "lang")!.Value);
            }
        }
    }

    [Fact]
    public async Task The_answer_has_the_form_that_is_asked_for()
    {
        var json = await AskAsync("D008180", Systems["mesh"], "zh", "application/json");
        Assert.Equal("http://localhost/zh/diseases/systemic-lupus-erythematosus", json.Json.GetProperty("feed").GetProperty("entry")[0].GetProperty("link")[0].GetProperty("href").GetString());
        var page = await AskAsync("D008180", "urn:oid:" + Systems["mesh"], "zh-CN", "text/html");
        Assert.Equal((302, "/zh/diseases/systemic-lupus-erythematosus"), (page.Status, page.Header("Location")));
    }

    [Theory]
    [InlineData("Z99.99", "2.16.840.1.113883.6.90", "about this code of ICD-10-CM")]
    [InlineData("55464009", "2.16.840.1.113883.6.96", "about this code of SNOMED CT")]
    [InlineData("<script>alert(1)</script>", "2.16.840.1.113883.6.177", "about this code of MeSH")]
    [InlineData("M32", "1.2.3", "This code system is not known here")]
    [InlineData("M32", "\u0000\uFFFF<b>", "This code system is not known here")]
    public async Task What_is_not_known_is_an_empty_feed_that_says_so(string code, string system, string said)
    {
        var answer = await AskAsync(code, system, "en");
        var feed = XDocument.Parse(answer.Body).Root!;

        Assert.Equal((200, "application/atom+xml"), (answer.Status, answer.MediaType));
        Assert.Empty(feed.Elements(Atom + "entry"));
        Assert.Contains(said, feed.Element(Atom + "subtitle")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(code, answer.Body, StringComparison.Ordinal);
        Assert.StartsWith("/en/search?q=", (await AskAsync(code, system, "en", "text/html")).Header("Location"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/infobutton", "mainSearchCriteria.v.c")]
    [InlineData("/infobutton?mainSearchCriteria.v.c=M32", "mainSearchCriteria.v.cs")]
    [InlineData("/infobutton?mainSearchCriteria.v.c=M32&mainSearchCriteria.v.cs=2.16.840.1.113883.6.90&knowledgeResponseType=image/png", "knowledgeResponseType")]
    public async Task A_question_that_is_none_is_told_what_it_lacks(string address, string parameter)
    {
        var answer = await site.Get(address);

        Assert.Equal((400, "application/problem+json"), (answer.Status, answer.MediaType));
        Assert.Equal(parameter, answer.Json.GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task A_code_inside_a_known_one_leads_to_that()
    {
        var feed = XDocument.Parse((await AskAsync("M32.9", "http://hl7.org/fhir/sid/icd-10-cm", "en")).Body).Root!;
        Assert.Contains(feed.Elements(Atom + "entry"), entry => entry.Element(Atom + "title")!.Value == "Systemic lupus erythematosus");
    }

    private Task<Answer> AskAsync(string code, string system, string language, string? form = null) => site.Get(
        $"/infobutton?mainSearchCriteria.v.c={Uri.EscapeDataString(code)}&mainSearchCriteria.v.cs={Uri.EscapeDataString(system)}&informationRecipient.languageCode.c={language}{(form is null ? "" : $"&knowledgeResponseType={form}")}");
}
