using System.Text.RegularExpressions;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Punctuation between Chinese characters is Chinese.</summary>
internal static partial class ChinesePunctuation
{
    private static readonly Dictionary<char, string> FullWidth = new()
    {
        [','] = "，", ['.'] = "。", [';'] = "；", [':'] = "：", ['?'] = "？", ['!'] = "！", ['('] = "（", [')'] = "）", ['"'] = "“ ”",
    };

    public static IEnumerable<Diagnostic> Run(ConceptTexts texts)
    {
        foreach (var article in texts.Articles.Where(article => ReferenceEquals(article.Language, Language.Chinese)))
        {
            foreach (var section in article.Sections)
            {
                foreach (Match match in Between().Matches(section.Text.Text))
                    yield return Complaint(section.Text.PlaceOf(match.Index, 1), match.ValueSpan[0]);
            }
            foreach (var text in article.Sections.Select(section => section.Heading).Append(article.Title).Append(article.Summary))
            {
                var written = text.Place.Source.Slice(text.Place.Span);
                foreach (Match match in Between().Matches(written))
                    yield return Complaint(text.Place.Source.At(text.Place.Span.Start + match.Index, 1), match.ValueSpan[0]);
            }
        }
    }

    private static Diagnostic Complaint(Place place, char found) => Problems.Style.HalfWidthPunctuation(place, found.ToString(), FullWidth[found]);

    [GeneratedRegex("(?<=[\u4E00-\u9FFF])[,.;:?!()\"](?=[\u4E00-\u9FFF])", RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
