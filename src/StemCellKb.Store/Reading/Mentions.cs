using System.Net;
using System.Text.RegularExpressions;
using StemCellKb.Model;
using StemCellKb.Search.Statements;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Reading;

/// <summary>Finds the sentences in which articles name a term: in two statements, whatever their number.</summary>
internal static partial class Mentions
{
    /// <summary>A term of everyday use is named by every other article; the rest are listed by name only.</summary>
    public const int Most = 16;

    /// <param name="connections">In whose order the articles stand.</param>
    public static IReadOnlyList<Mention> Of(KbContext context, ConceptId term, IReadOnlyList<Connection> connections, Language language)
    {
        var articles = connections.Where(connection => connection.MentionsThis).Take(Most).Select(connection => connection.Concept).ToList();
        var sources = articles.Select(article => article.Id.Value).ToArray();
        var places = context.CrossLinks.Where(link => link.TargetId == term.Value && sources.Contains(link.SourceId))
            .Join(context.Articles, link => link.ArticleId, article => article.Id, (link, article) => new { link.SourceId, link.ArticleId, link.Ordinal, link.Anchor, article.Language })
            .AsEnumerable()
            .GroupBy(link => link.SourceId)
            .ToDictionary(links => links.Key, links => links.OrderByDescending(link => link.Language == language.Code).ThenBy(link => link.Ordinal).First());
        var ids = places.Values.Select(place => place.ArticleId).ToArray();
        var anchors = places.Values.Select(place => place.Anchor).Distinct().ToArray();
        var sections = context.Sections.Where(section => ids.Contains(section.ArticleId) && anchors.Contains(section.Anchor))
            .Select(section => new { section.ArticleId, section.Anchor, section.Heading, section.Html }).AsEnumerable()
            .ToDictionary(section => (section.ArticleId, section.Anchor));

        return [.. articles.Select(MentionIn).OfType<Mention>()];

        Mention? MentionIn(ConceptLink article)
        {
            if (!places.TryGetValue(article.Id.Value, out var place) || !sections.TryGetValue((place.ArticleId, place.Anchor), out var section))
                return null;
            var written = Language.Parse(place.Language);
            return SentenceAround(section.Html, SiteUrls.Concept(written, ConceptKind.Term, term)) is var (before, words, after)
                ? new Mention(article, written, new SectionLink(section.Anchor, section.Heading), before, words, after)
                : null;
        }
    }

    internal static (string Before, string Words, string After)? SentenceAround(string html, string url)
    {
        var at = html.IndexOf($" href=\"{url}\">", StringComparison.Ordinal);
        if (at < 0)
            return null;
        var start = html.LastIndexOf('<', at);
        var end = html.IndexOf("</a>", at, StringComparison.Ordinal);
        var opened = Block().Matches(html[..start]) is [.., var last] ? last.Index + last.Length : 0;
        var closed = Block().Match(html, end) is { Success: true } next ? next.Index : html.Length;

        var (before, words, after) = (Words(html[opened..start]), Words(html[start..end]), Words(html[end..closed]));
        var text = before + words + after;
        var sentence = Sentences.Around(text, before.Length);
        var wordsEnd = before.Length + words.Length;
        return (text[sentence.Start..before.Length], words, sentence.End > wordsEnd ? text[wordsEnd..sentence.End] : "");
    }

    /// <summary>As a reader reads it aloud: without citations.</summary>
    private static string Words(string html) => Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(Citation().Replace(html, ""), "")), " ");

    [GeneratedRegex(@"</?(?:p|li|ul|ol|dl|dt|dd|table|caption|tr|th|td|blockquote|div|section|aside|figure|figcaption|pre|h[1-6]|br)\b[^>]*>")]
    private static partial Regex Block();

    [GeneratedRegex("<sup class=\"cite\">.*?</sup>")]
    private static partial Regex Citation();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
