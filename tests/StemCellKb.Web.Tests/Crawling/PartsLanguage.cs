using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using StemCellKb.Model;

namespace StemCellKb.Web.Tests;

/// <summary>Finds what a voice would read out in the wrong language.</summary>
internal static partial class PartsLanguage
{
    private static readonly string[] Read = ["title", "aria-label", "alt", "placeholder"];

    public static IReadOnlyList<string> Faults(IDocument document) => [.. Walk(document.DocumentElement, "").Distinct()];

    private static IEnumerable<string> Walk(INode node, string language)
    {
        if (node is IText text)
            return Fault(text.Data, language);
        if (node is not IElement element)
            return node.ChildNodes.SelectMany(child => Walk(child, language));
        if (element.LocalName is "script" or "style" or "code" or "pre")
            return [];
        var own = element.GetAttribute("lang") ?? language;
        var attributes = Read.Select(element.GetAttribute).OfType<string>().SelectMany(value => Fault(value, own));
        INode content = element is IHtmlTemplateElement template ? template.Content : element;
        return attributes.Concat(content.ChildNodes.SelectMany(child => Walk(child, own)));
    }

    private static IEnumerable<string> Fault(string words, string language)
    {
        var han = words.Any(Scripts.IsHan);
        if (language.StartsWith("en", StringComparison.Ordinal) && han)
            yield return $"Chinese under lang={language}: {Answer.Words(words)}";
        if (language.StartsWith("zh", StringComparison.Ordinal) && !han && EnglishProse().IsMatch(words))
            yield return $"English under lang={language}: {Answer.Words(words)}";
    }

    /// <summary>Four words in a row, one of them a small one that only a sentence or a title has.</summary>
    [GeneratedRegex(@"\b(?=(?:[A-Za-z'’-]+ ){0,3}(?:of|the|and|in|for|with|is|are|was|to|by)\b)[A-Za-z'’-]+(?: [A-Za-z'’-]+){3}")]
    private static partial Regex EnglishProse();
}
