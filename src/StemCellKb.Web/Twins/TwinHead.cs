using System.Text;
using StemCellKb.Model;

namespace StemCellKb.Web.Twins;

/// <summary>The lines before a page's Markdown, in YAML: where it is from, how old it is, and where the same stands in the other language.</summary>
/// <param name="Tag">Of its language, or of the variant it is in.</param>
/// <param name="Other">The address in the other language; null where there is none.</param>
/// <param name="Reviewed">Null where nobody recorded a review.</param>
internal sealed record TwinHead(string Title, string Address, string Tag, Language OtherLanguage, string? Other, DateOnly? Reviewed, string Build)
{
    public override string ToString()
    {
        var head = new StringBuilder("---\n");
        head.Append($"title: {Quoted(Title)}\n");
        head.Append($"url: {Address}\n");
        head.Append($"language: {Tag}\n");
        if (Other is not null)
            head.Append($"{OtherLanguage.Tag}: {Other}\n");
        if (Reviewed is { } day)
            head.Append($"reviewed: {day:O}\n");
        head.Append($"build: {Quoted(Build)}\n");
        return head.Append("---\n\n").ToString();
    }

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";
}
