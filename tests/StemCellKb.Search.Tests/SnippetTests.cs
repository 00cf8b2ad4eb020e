using System.Net;
using CsCheck;
using StemCellKb.Search.FullText;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Tests;

public sealed class SnippetTests
{
    [Theory]
    [InlineData("Lupus <b> & nephritis", 0, 5, "<mark>Lupus</mark> &lt;b&gt; &amp; nephritis")]
    [InlineData("狼疮性肾炎", 0, 2, "<mark>狼疮</mark>性肾炎")]
    public void Text_is_encoded_and_matches_are_marked(string text, int start, int end, string html) =>
        Assert.Equal(html, Snippets.Html(text, [new Mark(start, end, 1)]));

    [Fact]
    public void Touching_marks_become_one() => Assert.Equal("<mark>关节炎</mark>症", Snippets.Html("关节炎症", [new Mark(0, 2, 1), new Mark(1, 3, 1)]));

    [Fact]
    public void A_long_text_is_cut_around_the_match_at_word_boundaries()
    {
        var html = Snippets.Html(string.Concat(Enumerable.Repeat("some words here ", 40)) + "lupus" + string.Concat(Enumerable.Repeat(" and more words", 40)), [new Mark(640, 645, 1)]);
        Assert.Contains("<mark>lupus</mark>", html, StringComparison.Ordinal);
        Assert.StartsWith("…", html, StringComparison.Ordinal);
        Assert.EndsWith("…", html, StringComparison.Ordinal);
        Assert.All(html.Trim('…').Split(' ', StringSplitOptions.RemoveEmptyEntries), word => Assert.Contains(word, new[] { "some", "words", "here", "<mark>lupus</mark>", "and", "more" }));
        Assert.True(html.Length < 200);
    }

    [Fact]
    public void A_snippet_is_always_a_piece_of_the_text_with_whole_characters() =>
        Gen.Select(Gen.OneOf(Gen.String[0, 400], Gen.String[Gen.Char["狼疮性肾炎。， ab<&😀"], 0, 400]), Gen.Int[0, 400], Gen.Int[1, 30]).Sample((text, start, length) =>
        {
            text = string.Concat(text.EnumerateRunes().Where(rune => rune != System.Text.Rune.ReplacementChar).Select(rune => rune.ToString())).ReplaceLineEndings(" ");
            var words = Analyzer.Atoms(text).Where(atom => atom.Start >= start).Take(length).ToList();
            var html = Snippets.Html(text, [.. words.Select(atom => new Mark(atom.Start, atom.End, 1))]);
            var plain = WebUtility.HtmlDecode(html.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal));
            Assert.Contains(plain.Trim('…'), text, StringComparison.Ordinal);
            Assert.True(words.Count == 0 || html.Contains("<mark>", StringComparison.Ordinal));
        }, iter: 3_000);
}
