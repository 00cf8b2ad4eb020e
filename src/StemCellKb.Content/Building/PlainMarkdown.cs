using System.Text;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>
/// Plain Markdown for other readers: <c>[[id|words]]</c> becomes a link to the concept's page, and <c>[@key]</c> the number of the work,
/// linked to the work's page. Destinations are paths of the site, in <c>&lt;…&gt;</c>.
/// </summary>
internal static class PlainMarkdown
{
    private static readonly System.Buffers.SearchValues<char> Meaningful = System.Buffers.SearchValues.Create("\\`*_[]<>|");

    public static string Of(SectionFile section, ArticleFile article, ContentIndex index)
    {
        var source = section.Text.Source;
        var replaced = section.Links.Select(link => (link.Place.Span, Text: ConceptLink(link.Value, article.Language, index)))
            .Concat(section.Cited.Select(cited => (Span: WithBrackets(source.Text, cited.Place.Span), Text: WorkLink(cited.Value, article))))
            .OrderBy(each => each.Span.Start);
        var markdown = new StringBuilder();
        var at = section.Markdown.Start;
        foreach (var (span, text) in replaced)
        {
            markdown.Append(source.Text, at, span.Start - at).Append(text);
            at = span.End;
        }
        markdown.Append(source.Text, at, section.Markdown.End - at);
        return markdown.ToString().ReplaceLineEndings("\n").Trim('\n').TrimEnd();
    }

    private static string ConceptLink(ConceptHole hole, Language language, ContentIndex index)
    {
        var concept = index.FindConcept(hole.Target);
        var words = Escaped(hole.Words ?? concept?.Names[language].Name ?? hole.Target);
        return concept is null ? words : $"[{words}](<{SiteUrls.Concept(language, concept.Kind, concept.Id.Value)}>)";
    }

    private static string WorkLink(string key, ArticleFile article) => ReferenceKey.TryParse(key, out var work)
        ? FormattableString.Invariant($"[\\[{article.Citations.Index().First(cited => cited.Item == work).Index + 1}\\]](<{SiteUrls.Reference(article.Language, work)}>)")
        : "";

    /// <summary>In <c>[@one; @two]</c>, the first key takes the opening bracket, the others the semicolon before them, and the last the closing bracket.</summary>
    private static TextSpan WithBrackets(string text, TextSpan key)
    {
        var (start, end) = (key.Start, key.End);
        while (start > 0 && char.IsWhiteSpace(text[start - 1]))
            start--;
        start = start > 0 && text[start - 1] is '[' or ';' ? start - 1 : key.Start;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            end++;
        end = end < text.Length && text[end] == ']' ? end + 1 : key.End;
        return TextSpan.FromBounds(start, end);
    }

    private static string Escaped(string words)
    {
        if (!words.AsSpan().ContainsAny(Meaningful))
            return words;
        var escaped = new StringBuilder();
        foreach (var c in words)
            escaped.Append(Meaningful.Contains(c) ? "\\" : "").Append(c);
        return escaped.ToString();
    }
}
