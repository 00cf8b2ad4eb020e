using System.Text.RegularExpressions;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Testing;

namespace StemCellKb.Store.Tests.Reading;

/// <summary>A term's page shows the sentences that name it.</summary>
public sealed partial class MentionTests(ShippedDatabase shipped)
{
    private const string Link = """<a class="concept" data-kind="term" href="/en/glossary/t-cell">T cells</a>""";

    [Theory]
    [InlineData("<p>One. @ act. Three.</p>", "[T cells] act.")]
    [InlineData("<p>Before the paragraph.</p><p>In mice @ fell by 0.5 g (Smith et al. 2014)</p><p>After it.</p>", "In mice [T cells] fell by 0.5 g (Smith et al. 2014)")]
    [InlineData("<p>Some cells, e.g. @, i.e. helpers; others not. Next.</p>", "Some cells, e.g. [T cells], i.e. helpers; others not.")]
    [InlineData("""<p>It helps<sup class="cite"><a href="#ref-a">1</a></sup>. The @ fell<sup class="cite">[<a href="#ref-b">2</a>]</sup>; so did 10<sup>6</sup> others<sup class="cite"><a href="#ref-c">3</a></sup>.</p>""", "The [T cells] fell; so did 106 others.")]
    [InlineData("<p>He said: “Cells act.” Then <em>only @</em> &amp; B cells act!</p>", "Then only [T cells] & B cells act!")]
    [InlineData("<ul><li>First</li><li>Of @\nand B cells</li></ul>", "Of [T cells] and B cells")]
    [InlineData("<table><tr><td>Cells</td><td>@</td><td>many</td></tr></table>", "[T cells]")]
    [InlineData("<p>细胞减少。小鼠体内@增多（见下文。）其后无变化。</p>", "小鼠体内[T cells]增多（见下文。）")]
    [InlineData("<p>@</p>", "[T cells]")]
    public void The_whole_sentence_around_the_link_is_shown_without_citations(string html, string sentence)
    {
        var (before, words, after) = Mentions.SentenceAround(html.Replace("@", Link, StringComparison.Ordinal), "/en/glossary/t-cell")!.Value;
        Assert.Equal(sentence, $"{before}[{words}]{after}");
    }

    [Fact]
    public void A_term_whose_address_begins_alike_is_another_one() =>
        Assert.Null(Mentions.SentenceAround($"<p>{Link}</p>", "/en/glossary/t"));

    [Fact]
    public void Every_article_that_mentions_a_term_is_quoted_from_its_own_text_in_both_languages()
    {
        var sections = ShippedContent.Corpus.Articles.SelectMany(article => article.Sections.Select(section => (Key: (article.Concept, article.Language.Code, section.Anchor), section.PlainText)))
            .ToDictionary(section => section.Key, section => Spaces().Replace(section.PlainText, ""));
        var quoted = 0;
        foreach (var term in ShippedContent.Corpus.Concepts.Where(concept => concept.Kind == ConceptKind.Term))
        {
            foreach (var language in Language.All)
            {
                var page = shipped.Database.Articles.FindTerm(language, term.Id)!;
                Assert.Equal(
                    page.Connections.Where(tie => tie.MentionsThis).Take(Mentions.Most).Select(tie => tie.Concept.Id),
                    page.Mentions.Select(mention => mention.Article.Id));
                foreach (var mention in page.Mentions)
                {
                    Assert.NotEmpty(mention.Words);
                    Assert.Contains(
                        Spaces().Replace(mention.Before + mention.Words + mention.After, ""),
                        sections[(mention.Article.Id, mention.TextLanguage.Code, mention.Place.Anchor)], StringComparison.Ordinal);
                    quoted++;
                }
            }
        }
        Assert.InRange(quoted, 500, int.MaxValue);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
