using System.Text.RegularExpressions;
using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Web.Tests.Twins;

/// <summary>Markdown to whoever wishes it, under the address of the page, and never to anybody else.</summary>
public sealed partial class MarkdownTests(ShippedSite site)
{
    private const string Article = "/en/diseases/lupus-nephritis";

    [Theory]
    [InlineData("text/markdown", "text/markdown")]
    [InlineData("TEXT/Markdown;charset=utf-8", "text/markdown")]
    [InlineData("text/markdown, text/html, */*", "text/markdown")]
    [InlineData("text/html;q=0.9, text/markdown;q=0.95", "text/markdown")]
    [InlineData("text/markdown;q=0.5, */*;q=0.1", "text/markdown")]
    [InlineData("text/html, text/markdown;q=0.9", "text/html")]
    [InlineData("text/markdown;q=0.5, */*", "text/html")]
    [InlineData("text/markdown;q=0.5, text/*", "text/html")]
    [InlineData("text/markdown;q=0", "text/html")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html")]
    [InlineData("*/*", "text/html")]
    [InlineData("text/*", "text/html")]
    [InlineData("application/json", "text/html")]
    [InlineData("text/markdownish", "text/html")]
    [InlineData("text/markdown;q=x", "text/markdown")]
    [InlineData(",,;q=1 text/markdown;;", "text/html")]
    [InlineData("", "text/html")]
    public async Task The_wish_is_weighed_and_nobody_is_refused(string accept, string mediaType)
    {
        var answer = await site.Get(Article, ("Accept", accept));

        Assert.Equal((200, mediaType), (answer.Status, answer.MediaType));
        Assert.Contains("Accept,", answer.Header("Vary"), StringComparison.Ordinal);
        Assert.Contains($"<http://localhost{Article}>; rel=\"canonical\"", answer.Header("Link"), StringComparison.Ordinal);
        Assert.Contains($"<http://localhost{Article}.md>; rel=\"alternate\"; type=\"text/markdown\"", answer.Header("Link"), StringComparison.Ordinal);
    }

    /// <summary>Both forms are kept, each under a key of its own, whichever is made first.</summary>
    [Theory]
    [InlineData("/en/evidence/uc-msc-in-refractory-lupus-nephritis")]
    [InlineData("/zh/approvals")]
    [InlineData("/zh/diseases/psoriasis?with=en")]
    [InlineData("/en/references?sort=year")]
    [InlineData("/zh-hant-tw/diseases/psoriasis")]
    [InlineData("/zh-hant-hk/approvals")]
    public async Task A_page_and_its_Markdown_are_never_taken_for_one_another(string address)
    {
        var forms = new List<Answer>();
        foreach (var accept in new[] { "text/markdown", "text/html", "text/markdown", "text/html" })
            forms.Add(await site.Get(address, ("Accept", accept)));
        Assert.Equal(["text/markdown", "text/html", "text/markdown", "text/html"], forms.Select(form => form.MediaType));
        Assert.Equal((forms[0].Body, forms[1].Body), (forms[2].Body, forms[3].Body));
        Assert.NotEqual(forms[0].Header("ETag"), forms[1].Header("ETag"));

        Assert.Equal(304, (await site.Get(address, ("Accept", "text/markdown"), ("If-None-Match", forms[0].Header("ETag")))).Status);
        Assert.Equal(200, (await site.Get(address, ("Accept", "text/markdown"), ("If-None-Match", forms[1].Header("ETag")))).Status);
        Assert.Equal(200, (await site.Get(address, ("Accept", "text/html"), ("If-None-Match", forms[0].Header("ETag")))).Status);
        Assert.Equal(forms[0].Body, (await site.Get(Web.Routing.AnswerFormats.In(Web.Routing.AnswerFormat.Markdown, address))).Body);
    }

    [Theory]
    [InlineData("/en/feed.xml")]
    [InlineData("/data/claims.csv")]
    [InlineData("/api/v1/concepts")]
    public async Task What_has_no_Markdown_does_not_vary_by_Accept(string address) =>
        Assert.DoesNotContain("Accept,", (await site.Get(address, ("Accept", "text/markdown"))).Header("Vary"), StringComparison.Ordinal);

    /// <summary>In the characters, words and addresses of the variant; the downloads in the language preferred.</summary>
    [Theory]
    [InlineData("/zh-hant-tw/diseases/psoriasis", "zh-Hant-TW", "](<http://localhost/zh-hant-tw/")]
    [InlineData("/zh-hant-hk/evidence/uc-msc-in-refractory-lupus-nephritis", "zh-Hant-HK", "幹細胞")]
    [InlineData("/data/", "en", "](<http://localhost/data/")]
    [InlineData("/data/?language=zh", "zh-Hans", "下载")]
    [InlineData("/data/?language=zh-hant-tw", "zh-Hant-TW", "下載")]
    public async Task What_stands_outside_the_two_languages_has_Markdown_too(string address, string language, string says)
    {
        var answer = await site.Get(address, ("Accept", "text/markdown"));

        Assert.Equal((200, "text/markdown"), (answer.Status, answer.MediaType));
        Assert.Contains($"\nlanguage: {language}\n", answer.Body, StringComparison.Ordinal);
        Assert.Contains(says, answer.Body, StringComparison.Ordinal);
        Assert.Contains("Accept,", answer.Header("Vary"), StringComparison.Ordinal);
        Assert.Equal("text/html", (await site.Get(address)).MediaType);
    }

    [Theory]
    [InlineData("/en/nothing", 404)]
    [InlineData("/en/About", 301)]
    public async Task A_wish_does_not_change_what_is_not_there(string address, int status)
    {
        var answer = await site.Get(address, ("Accept", "text/markdown"));

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 301 ? "/en/about" : "", answer.Header("Location"));
    }

    [Fact]
    public async Task Every_kind_of_page_is_whole_and_clean_in_Markdown()
    {
        var english = AddressTable.Lists(Language.English)
            .Concat(TestExtent.ShareOfTheDay([.. AddressTable.Claims(Language.English)], 5)).Concat(TestExtent.ShareOfTheDay([.. AddressTable.Works(Language.English)], 5))
            .Concat(TestExtent.ShareOfTheDay([.. AddressTable.Concepts(Language.English)], 5));
        foreach (var address in english.SelectMany(address => new[] { address, AddressTable.InOther(address) }))
        {
            var page = await site.Get(address);
            var twin = await site.Get(address, ("Accept", "text/markdown"));
            Assert.Equal((200, "text/markdown"), (twin.Status, twin.MediaType));
            Assert.Matches("^---\ntitle: \".+\"\nurl: http://localhost" + Regex.Escape(address) + "\nlanguage: [-a-zA-Z]+\n[-a-zA-Z]+: http://localhost.+\nreviewed: \\d{4}-\\d\\d-\\d\\d\nbuild: \"[0-9a-f]{16}\"\n---\n\n", twin.Body);
            Assert.DoesNotMatch(Tag(), Code().Replace(twin.Body, ""));
            Assert.DoesNotContain("[[", twin.Body, StringComparison.Ordinal);
            Assert.All(Target().Matches(twin.Body), link => Assert.Matches("^(?:https?|mailto):", link.Groups[1].Value));
            // Every heading that a reader sees, in order.
            Assert.All(page.TextsOf("main h1"), heading => Assert.Contains(Bare(heading), Bare(twin.Body), StringComparison.Ordinal));
        }
    }

    private static string Bare(string text) => Signs().Replace(text, "");

    [GeneratedRegex(@"</?(?:a|p|div|span|td|tr|th|li|ul|h\d|svg|section|strong)\b")]
    private static partial Regex Tag();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(<([^>]*)>\)")]
    private static partial Regex Target();

    [GeneratedRegex(@"[\s\\*_]")]
    private static partial Regex Signs();
}
