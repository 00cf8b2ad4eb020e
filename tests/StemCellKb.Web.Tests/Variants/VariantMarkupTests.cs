using StemCellKb.Model;
using StemCellKb.Web.Variants;

namespace StemCellKb.Web.Tests.Variants;

public sealed class VariantMarkupTests
{
    private static readonly VariantMarkup Taiwan = new(new VariantText(ReadingVariant.Taiwan, []), "https://kb.example");

    [Theory]
    // Texts, and attributes that are read.
    [InlineData("<html lang=\"zh-Hans\"><p>干细胞</p></html>", "<html lang=\"zh-Hant-TW\"><p>幹細胞</p></html>")]
    [InlineData("<p title=\"干细胞\" data-label='搜索'>1 &lt; 2</p>", "<p title=\"幹細胞\" data-label='搜尋'>1 &lt; 2</p>")]
    [InlineData("<meta name=\"description\" content=\"干细胞\"><meta name=\"citation_title\" content=\"干细胞\">", "<meta name=\"description\" content=\"幹細胞\"><meta name=\"citation_title\" content=\"干细胞\">")]
    [InlineData("<input value=\"干细胞\" placeholder=\"搜索\">", "<input value=\"干细胞\" placeholder=\"搜尋\">")]
    // A term across inline markup; none across blocks.
    [InlineData("<p>细胞<mark>因子</mark>和<mark>单克隆</mark>抗体</p>", "<p>細胞<mark>激素</mark>和<mark>單株</mark>抗體</p>")]
    [InlineData("<p>感染<a href=\"/en/x\">发生</a>率</p>", "<p>感染<a href=\"/en/x\">發生</a>率</p>")]
    [InlineData("<p>清淋<b>预处理</b></p><p>单</p><p>克隆</p>", "<p>淋巴球<b>清除治療</b></p><p>單</p><p>克隆</p>")]
    // What stays.
    [InlineData("<p>见<cite lang=\"zh\">干细胞临床研究</cite>与干细胞</p>", "<p>見<cite lang=\"zh\">干细胞临床研究</cite>與幹細胞</p>")]
    [InlineData("<p lang=\"en\">后 <span lang=\"zh-Hans\">干细胞</span> 后</p>后", "<p lang=\"en\">后 <span lang=\"zh-Hant-TW\">幹細胞</span> 后</p>後")]
    [InlineData("<dd translate=\"no\" lang=\"zh-Hans\"><b>银屑病</b></dd>银屑病", "<dd translate=\"no\" lang=\"zh-Hans\"><b>银屑病</b></dd>乾癬")]
    [InlineData("<a href=\"/zh/map\" hreflang=\"zh-Hans\" lang=\"zh-Hans\">简体</a>", "<a href=\"/zh/map\" hreflang=\"zh-Hans\" lang=\"zh-Hans\">简体</a>")]
    [InlineData("<script>\"干</p>\"</script><style>/*干*/</style><code>干</code><!-- 干 --><br>干", "<script>\"干</p>\"</script><style>/*干*/</style><code>干</code><!-- 干 --><br>幹")]
    // Links.
    [InlineData("<a href=\"/zh/map?q=1#a\">1</a><a href=\"/zh\">2</a><a href=\"/en/map\">3</a><a href=\"/zhang\">4</a>", "<a href=\"/zh-hant-tw/map?q=1#a\">1</a><a href=\"/zh-hant-tw\">2</a><a href=\"/en/map\">3</a><a href=\"/zhang\">4</a>")]
    [InlineData("<a href=\"/zh/map.json\">1</a><a href=\"/zh/x/forest.svg\">2</a><a href=\"/zh/feed.xml?a=/b\">3</a><a href=\"#zh\">4</a>", "<a href=\"/zh/map.json\">1</a><a href=\"/zh-hant-tw/x/forest.svg\">2</a><a href=\"/zh/feed.xml?a=/b\">3</a><a href=\"#zh\">4</a>")]
    [InlineData("<a href=\"/data/?language=zh\">1</a><a href=\"/data/kb.csv\">2</a><form action=\"/zh/search\" data-suggest=\"/api/v1/suggest?language=zh\"></form>", "<a href=\"/data/?language=zh-hant-tw\">1</a><a href=\"/data/kb.csv\">2</a><form action=\"/zh-hant-tw/search\" data-suggest=\"/api/v1/suggest?language=zh&variant=zh-hant-tw\"></form>")]
    [InlineData("<a href=\"https://kb.example/zh/map\">1</a><a href=\"https://other.example/zh/map\">2</a><link rel=\"canonical\" href=\"https://kb.example/zh/map\">", "<a href=\"https://kb.example/zh-hant-tw/map\">1</a><a href=\"https://other.example/zh/map\">2</a><link rel=\"canonical\" href=\"https://kb.example/zh/map\">")]
    [InlineData("<svg lang=\"zh-Hans\"><a href=\"https://kb.example/zh/x\"><text>干细胞</text><path d=\"M1\"/></a></svg>", "<svg lang=\"zh-Hant-TW\"><a href=\"https://kb.example/zh-hant-tw/x\"><text>幹細胞</text><path d=\"M1\"/></a></svg>")]
    // Odd markup is passed on.
    [InlineData("后 < 后", "後 < 後")]
    [InlineData("<p title=\"后", "<p title=\"後")]
    [InlineData("</p>后</", "</p>後</")]
    public void Page_is_converted(string page, string variant) => Assert.Equal(variant, Taiwan.Convert(page));
}
