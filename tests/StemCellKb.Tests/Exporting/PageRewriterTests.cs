using System.Buffers;
using CsCheck;
using StemCellKb.Exporting;

namespace StemCellKb.Tests.Exporting;

/// <summary>A page as it is served, and its file.</summary>
public sealed class PageRewriterTests
{
    private const string Root = "https://example.org/kb";

    [Theory]
    [InlineData("""<a href="/en/methods#risk">x</a>""", """<a href="../../methods/index.html#risk">x</a>""")]
    [InlineData("""<a class="c" href="/zh">x</a>""", """<a class="c" href="../../../zh/index.html">x</a>""")]
    [InlineData("""<a href="?with=zh">x</a>""", """<a href="with_zh/index.html">x</a>""")]
    [InlineData("""<a href="/en/evidence?model=human&amp;page=2">x</a>""", """<a href="../../evidence/model_human,page_2/index.html">x</a>""")]
    [InlineData("""<a href="/en/search?q=a&amp;kind=b">x</a>""", """<a href="../../search/index.html?q=a&amp;kind=b">x</a>""")]
    [InlineData("""<a href='/en/methods'>x</a>""", """<a href='../../methods/index.html'>x</a>""")]
    [InlineData("""<img src="/assets/a.svg"/>""", """<img src="../../../assets/a.svg"/>""")]
    public void Links_lead_to_files(string served, string file) => Assert.Equal(file, Rewritten(served));

    [Theory]
    [InlineData("""<a href="#risk">x</a><use href="#i" /><a href="//example.com/">x</a><a href="https://example.com/en">x</a>""")]
    [InlineData("""<p title="/en/methods">/en/methods &amp; &lt;b&gt;</p><meta name="description" content="/en/methods">""")]
    [InlineData("""<script>if (a < b) document.write("<a href='/en'>")</script>""")]
    [InlineData("""<!-- <a href="/en">x</a> -->""")]
    [InlineData("""1 < 2, 3 > 2 <""")]
    public void Everything_else_stays_as_it_was_served(string served) => Assert.Equal(served, Rewritten(served));

    [Theory]
    [InlineData("""<ul><li>a</li> <li data-live><ul><li>b</li></ul></li> <li>c</li></ul>""", """<ul><li>a</li> <li>c</li></ul>""")]
    [InlineData("""<p>a <b data-live="">b</b> c</p>""", """<p>a  c</p>""")]
    [InlineData("""<p data-live><script>"</p>"</script></p>x""", "x")]
    [InlineData("""<p data-live><!-- </p> --><br></p>x""", "x")]
    [InlineData("""<form data-live><input></form><p>x</p>""", "<p>x</p>")]
    [InlineData("""<link rel="search" href="/opensearch-en.xml"><p>x</p>""", "<p>x</p>")]
    [InlineData("""<details class="menu language-menu"><details></details></details><a hreflang="zh-Hant-TW" href="/zh-hant-tw">x</a>y""", "y")]
    public void What_needs_a_running_program_is_left_out_with_all_it_holds(string served, string file) => Assert.Equal(file, Rewritten(served));

    [Theory]
    [InlineData("""<link rel="canonical" href="https://example.org/kb/en/methods">""", """<link rel="canonical" href="https://example.org/kb/en/methods/">""", "")]
    [InlineData("""<meta property="og:image" content="https://example.org/kb/assets/a.png">""", """<meta property="og:image" content="https://example.org/kb/assets/a.png">""", "")]
    [InlineData("""<a href="/en/feed.xml">x</a>""", """<a href="../../feed.xml">x</a>""", "")]
    [InlineData("""<a href="https://example.org/kb/en/methods">x</a>""", """<a href="https://example.org/kb/en/methods/">x</a>""", """<a href="../../methods/index.html">x</a>""")]
    [InlineData("""<p>See https://example.org/kb/en/methods &amp; more</p>""", """<p>See https://example.org/kb/en/methods/ &amp; more</p>""", """<p>See /en/methods/ &amp; more</p>""")]
    [InlineData("""<script type="application/ld+json">{"@id":"https://example.org/kb/en/methods"}</script>""", """<script type="application/ld+json">{"@id":"https://example.org/kb/en/methods/"}</script>""", """<script type="application/ld+json">{"@id":"/en/methods/"}</script>""")]
    [InlineData("""<a href="mailto:?body=https%3A%2F%2Fexample.org%2Fkb%2Fen%2Fmethods">x</a>""", """<a href="mailto:?body=https%3A%2F%2Fexample.org%2Fkb%2Fen%2Fmethods%2F">x</a>""", """<a href="mailto:?body=%2Fen%2Fmethods%2F">x</a>""")]
    public void Whole_addresses_are_those_of_files_and_without_a_public_address_there_are_none(string served, string withRoot, string without) =>
        Assert.Equal((withRoot, without), (Rewritten(served), Rewritten(served, isKnown: false)));

    [Fact]
    public void Suggestions_come_from_the_files_of_the_search() =>
        Assert.Equal("""<form data-suggest="" data-offline="../../../offline/offline.js" data-words="a">""", Rewritten("""<form data-suggest="/api/v1/suggest?language=en" data-words="a">"""));

    [Fact]
    public void A_page_tells_what_it_leads_to_and_where_others_may_lead()
    {
        var page = Page("""<h2 id="a&amp;b">x</h2><a href="/en/methods#r%C3%A9">x</a><a href="/en/methods">x</a><a href="/en/check">x</a><p data-live><a href="/en/about" id="c">x</a></p>""", isKnown: true, new ArrayBufferWriter<char>());
        Assert.Equal(["/en/methods"], page.Targets.Select(target => target.Address));
        Assert.Equal([("en/methods/index.html", "ré")], page.Places);
        Assert.Equal(["a&b"], page.Ids);
        Assert.Equal(["/en/check"], page.LiveLinks);
    }

    [Fact]
    public void Whatever_the_markup_nothing_is_lost_that_is_not_ours()
    {
        string[] pieces = ["<", ">", "</", "<p", "</p>", "<b>", "</b>", " ", "=", "\"", "'", "/", "a", "id=", "<script>", "</script", "<!--", "-->", "&amp;", "字"];
        var piece = Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);
        piece.Array[0, 30].Select(string.Concat).Sample(text => Rewritten(text) == text, iter: 20_000);
    }

    private static string Rewritten(string served, bool isKnown = true)
    {
        var written = new ArrayBufferWriter<char>();
        Page(served, isKnown, written);
        return written.WrittenSpan.ToString();
    }

    private static ExportedPage Page(string served, bool isKnown, ArrayBufferWriter<char> written)
    {
        var targets = new LinkTargets();
        return new PageRewriter(new RootAddresses(Root, isKnown, targets), targets, hasVariants: false).Rewrite("/en/diseases/x", served, written);
    }
}
