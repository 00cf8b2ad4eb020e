using System.Net;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Fills an article's holes with the names and addresses of its concepts.</summary>
internal static class ArticleBuilder
{
    public static Article Build(ArticleFile article, ConceptTexts texts, ContentIndex index)
    {
        var language = article.Language;
        return new Article(
            article.Concept,
            language,
            article.Title.Value,
            article.Summary.Value,
            [.. article.Sections.Select(section => SectionOf(section, article, index))],
            article.Citations,
            [.. article.Sections.SelectMany(CrossLinksOf)],
            [.. TranslationRecords.Behind(article, texts, index)]);
    }

    private static Section SectionOf(SectionFile section, ArticleFile article, ContentIndex index)
    {
        var linked = new HashSet<string>(StringComparer.Ordinal);
        return new Section(
            section.Anchor.Value,
            section.Level,
            section.Heading.Value,
            section.Html.Fill(hole => AnchorOf(hole, article.Language, index, linked)),
            section.Text.Template.Fill(hole => WordsOf(hole, article.Language, index)),
            PlainMarkdown.Of(section, article, index),
            section.Fingerprint);
    }

    /// <summary>A section links a concept where it first names it: the same link three times in a paragraph only unsettles the text.</summary>
    private static string AnchorOf(ConceptHole hole, Language language, ContentIndex index, HashSet<string> linked)
    {
        var words = WebUtility.HtmlEncode(WordsOf(hole, language, index));
        return index.FindConcept(hole.Target) is { } concept && linked.Add(hole.Target)
            ? $"<a class=\"concept\" data-kind=\"{concept.Kind.Word}\" href=\"{SiteUrls.Concept(language, concept.Kind, concept.Id.Value)}\">{words}</a>"
            : words;
    }

    private static string WordsOf(ConceptHole hole, Language language, ContentIndex index) =>
        hole.Words ?? index.FindConcept(hole.Target)?.Names[language].Name ?? hole.Target;

    private static IEnumerable<CrossLink> CrossLinksOf(SectionFile section) => section.Links
        .Select(link => ConceptId.TryParse(link.Value.Target, out var target) ? new CrossLink(section.Anchor.Value, target) : null)
        .OfType<CrossLink>()
        .Distinct();
}
