using CsCheck;
using StemCellKb.Model;

namespace StemCellKb.Search.Tests;

/// <summary>Nothing a reader can type is an error, an operator, or markup.</summary>
public sealed class HostileQueryTests(ShippedSearch shipped)
{
    public static TheoryData<string> Queries =>
    [
        "", " ", "\t\r\n", "\"", "\"\"", "'", "''", "*", "**", "*x", "x*", "^", "^lupus", "-", "-lupus", "+lupus", "(", ")", "((", "()", "NOT", "AND", "OR", "NEAR",
        "NEAR(", "NEAR(lupus nephritis, 5)", "lupus AND", "AND lupus", "lupus OR", "NOT lupus", "lupus NOT", "a AND OR b", "title:", "title:lupus", "title : lupus", "{title names} : lupus",
        "rowid:1", "-title:lupus", "{", "}", "{{", ":", "::", "a:b:c", "a-b", "\"lupus", "lupus\"", "\"lupus\" \"", "lu\"pus", "\\", "\\\"", "`", "$match", "?1", "@p0", ":match",
        "' OR 1=1 --", "'; DROP TABLE search_fts; --", "\"; DELETE FROM concepts; --", "1; SELECT * FROM sqlite_master", "UNION SELECT sql FROM sqlite_master", "x' AND randomblob(1000000000) --",
        "search_fts", "optimize", "rebuild", "delete-all", "%", "_", "%lupus%", "<script>alert(1)</script>", "<mark>lupus</mark>", "&lt;lupus&gt;", "\" onmouseover=\"alert(1)",
        "javascript:alert(1)", "../../etc/passwd", "${jndi:ldap://x}", "{{7*7}}", "\0", "lupus\0nephritis", "\u0001\u0002\u007f", "\ud800", "\udfff", "lupus\ud800", "\udc00\ud800", "狼\ud83d疮",
        "😀", "😀😀😀", "👩‍⚕️ lupus", "🧬", "\u202elupus", "lu\u00adpus", "l\u200bupus", "\ufeff狼疮", "e\u0301\u0301\u0301", "𠀀𠀁", "𝐥𝐮𝐩𝐮𝐬", "ﬁbrosis", "İ", "ß", "ﷺ", "的", "的了吗", "a", "1", "炎",
        "IL-", "-10", "--", "。。。", "（）", "，", "　",
    ];

    [Theory]
    [MemberData(nameof(Queries))]
    public void Any_query_is_answered(string query) => Ask(query);

    [Fact]
    public void Ten_thousand_characters_are_cut_and_answered()
    {
        foreach (var piece in new[] { "lupus ", "(", "\"", "狼疮", "a", "😀", "x AND ", "el", "类风湿关节炎 RA " })
        {
            var results = Ask(string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length)));
            Assert.True(results.Query.Length <= 200);
        }
    }

    [Fact]
    public void Random_text_is_answered() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["\"'*^()-:{}+ANDORNEAR lupusIL10α狼疮性肾炎的吗\0\ud83d\ude00 "], 0, 60]).Sample(query => { Ask(query); }, iter: 60);

    [Fact]
    public void Random_facets_and_pages_are_answered() =>
        Gen.Select(Gen.String, Gen.Int, Gen.String[0, 5].List[0, 3]).Sample((query, page, values) =>
        {
            shipped.Engine.Search(new SearchRequest(query, Language.English, new FacetSelection(values, values, values, values, values), page));
        }, iter: 40);

    [Fact]
    public void Tags_of_a_query_never_reach_a_snippet_unescaped()
    {
        var results = Ask("<b>lupus</b>");
        Assert.NotEmpty(results.Hits);
        var snippets = results.Hits.SelectMany(hit => hit.Sections).Select(section => section.Snippet.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal));
        Assert.All(snippets, snippet => Assert.DoesNotContain('<', snippet));
    }

    private SearchResults Ask(string query)
    {
        shipped.Engine.Suggest(query, Language.English);
        shipped.Engine.Search(new SearchRequest(query, Language.English, FacetSelection.None, -1));
        return shipped.Engine.Search(new SearchRequest(query, Language.Chinese, FacetSelection.None, int.MaxValue)) is var last && last.Total > 0
            ? shipped.Engine.Search(new SearchRequest(query, Language.Chinese, FacetSelection.None))
            : last;
    }
}
