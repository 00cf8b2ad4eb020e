using System.Text;
using System.Text.Json;

namespace StemCellKb.Web.Tests;

/// <summary>Checking a statement, on the page and by the API.</summary>
public sealed class CheckPageTests(ShippedSite site)
{
    [Theory]
    [InlineData("en", "Stem cells cure lupus.", "Says more than the evidence bears")]
    [InlineData("zh", "干细胞可以治愈红斑狼疮。", "超出证据")]
    [InlineData("en", "MSC treatment is not safe.", "Goes against the evidence")]
    [InlineData("zh", "干细胞可以治愈帕金森病。", "本站未收录")]
    [InlineData("en", "One trial reported that umbilical cord MSCs reduce proteinuria in refractory lupus nephritis.", "Tells one side of the evidence")]
    [InlineData("zh", "一项试验报告，脐带间充质干细胞可减轻难治性狼疮性肾炎的蛋白尿。", "只说了一方面的证据")]
    [InlineData("zh-hant-tw", "幹細胞可以治癒紅斑性狼瘡。", "超出證據")]
    public async Task A_text_is_answered_sentence_by_sentence_and_kept_by_nobody(string code, string text, string relation)
    {
        var page = await Post($"/{code}/check", text);
        Assert.Equal(200, page.Status);
        Assert.Equal("no-store", page.Header("Cache-Control"));
        Assert.Equal("", page.Header("ETag"));
        Assert.Equal([relation], page.TextsOf(".relation"));
        Assert.Equal([text], page.TextsOf("blockquote"));
        Assert.Equal(text, page.Document.QuerySelector("textarea")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_question_gets_its_claims_and_is_not_told_what_it_leaves_out()
    {
        var page = await Post("/en/check", "Can stem cells cure lupus?");
        Assert.Equal(["A question"], page.TextsOf(".relation"));
        Assert.NotEmpty(page.Document.QuerySelectorAll(".checked-claim"));
        Assert.DoesNotContain("leaves out", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_advertisement_comes_back_with_both_sides_and_what_it_leaves_out()
    {
        var page = await Post("/en/check", "Umbilical cord MSCs are effective in refractory lupus nephritis. They have no side effects!\r\nCall now.");
        Assert.Equal(["overstates", "overstates", "not-covered"], page.Document.QuerySelectorAll("[data-relation]").Select(sentence => sentence.GetAttribute("data-relation")!));
        Assert.Contains("Strongest for", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Strongest against", page.MainText, StringComparison.Ordinal);
        Assert.Contains("that studies found otherwise", page.MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 400, "Type or paste a sentence first.")]
    [InlineData("   \u0001\u0002 ", 400, "Type or paste a sentence first.")]
    [InlineData("<script>alert(1)</script> Stem cells cure lupus.", 200, "Says more")]
    [InlineData("\u202Eevil\u202C Stem cells cure lupus.", 200, "Says more")]
    [InlineData("'; DROP TABLE claims; --", 200, "Not covered")]
    public async Task Odd_texts_are_answered_and_said_again_as_text_only(string text, int status, string said)
    {
        var page = await Post("/en/check", text);
        Assert.Equal(status, page.Status);
        Assert.Contains(said, page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("main script"), _ => true);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_and_1000_Chinese_characters_are_not()
    {
        Assert.Equal(200, (await Post("/zh/check", new string('狼', 1_000))).Status);
        Assert.Equal(400, (await Post("/zh/check", new string('狼', 1_001))).Status);
        Assert.Equal(413, (await Post("/zh/check", new string('狼', 100_000))).Status);
        Assert.Equal(413, (await Json("{\"text\":\"" + new string('a', 1_000_000) + "\"}")).Status);
    }

    [Theory]
    [InlineData("""{"text": "Stem cells cure lupus."}""", 200)]
    [InlineData("""{"text": "干细胞可以治愈红斑狼疮。", "language": "zh"}""", 200)]
    [InlineData("", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("""{"text": 1}""", 400)]
    [InlineData("""{"text": ""}""", 400)]
    [InlineData("{}", 400)]
    [InlineData("""{"text": "a", "text": "b"}""", 400)]
    [InlineData("""{"text": "a", "language": "fr"}""", 400)]
    [InlineData("""{"text": "a", "<b>": 1}""", 400)]
    [InlineData("""{"text": "\ud800"}""", 400)]
    [InlineData("""{"text": {"text": {"text": {"text": {"text": 1}}}}}""", 400)]
    public async Task The_API_answers_or_says_what_is_wrong_and_says_nothing_again(string body, int status)
    {
        var answer = await Json(body);
        Assert.Equal(status, answer.Status);
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Equal(status == 200 ? "application/json" : "application/problem+json", answer.MediaType);
        if (status != 200)
            Assert.DoesNotContain("<b>", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_names_the_claim_the_relation_and_both_studies()
    {
        var match = (await Json("""{"text": "MSCs are effective in steroid-refractory acute GVHD."}""")).Json.GetProperty("sentences")[0].GetProperty("matches")[0];
        Assert.Equal("msc-in-steroid-refractory-acute-gvhd", match.GetProperty("claim").GetString());
        Assert.Equal("overstates", match.GetProperty("relation").GetString());
        Assert.Equal("contested", match.GetProperty("word").GetString());
        Assert.Equal("supports", match.GetProperty("for").GetProperty("direction").GetString());
        Assert.DoesNotContain(match.GetProperty("against").GetProperty("direction").GetString(), new[] { "supports", "mixed" });
    }

    [Fact]
    public async Task A_study_with_mixed_results_stands_on_neither_side()
    {
        var match = (await Json("""{"text": "MSC infusions improve psoriasis."}""")).Json.GetProperty("sentences")[0].GetProperty("matches")[0];
        Assert.Equal(JsonValueKind.Null, match.GetProperty("for").ValueKind);
        Assert.Equal(JsonValueKind.Null, match.GetProperty("against").ValueKind);
        Assert.Equal("mixed", match.GetProperty("mixed").GetProperty("direction").GetString());
    }

    [Theory]
    [InlineData("GET", "/api/v1/check", "POST")]
    [InlineData("PUT", "/en/check", "GET, HEAD, POST")]
    [InlineData("POST", "/en/search", "GET, HEAD")]
    [InlineData("POST", "/api/v1/search", "GET, HEAD")]
    public async Task Other_methods_are_refused(string method, string address, string allowed)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        var answer = await site.Send(request);
        Assert.Equal(405, answer.Status);
        Assert.Equal(allowed, answer.Header("Allow"));
    }

    [Fact]
    public async Task A_script_of_another_site_may_post_to_the_API()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/v1/check");
        Assert.Equal("POST", (await site.Send(request)).Header("Access-Control-Allow-Methods"));
    }

    [Fact]
    public async Task Other_types_of_bodies_are_refused()
    {
        Assert.Equal(415, (await Send("/api/v1/check", "text=a", "application/x-www-form-urlencoded")).Status);
        Assert.Equal(415, (await Send("/en/check", "{}", "application/json")).Status);
    }

    [Fact]
    public async Task A_long_sentence_typed_as_a_search_may_be_checked()
    {
        Assert.Equal("/en/check", (await site.Get("/en/search?q=stem+cells+cure+lupus+in+every+patient")).Document.QuerySelector("main form[method=post]")?.GetAttribute("action"));
        Assert.Null((await site.Get("/en/search?q=lupus")).Document.QuerySelector("main form[method=post]"));
    }

    private Task<Answer> Post(string address, string text) => Send(address, $"text={Uri.EscapeDataString(text)}", "application/x-www-form-urlencoded");

    private Task<Answer> Json(string body) => Send("/api/v1/check", body, "application/json");

    private async Task<Answer> Send(string address, string body, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, type) };
        return await site.Send(request);
    }
}
