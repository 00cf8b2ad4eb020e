using System.Text.RegularExpressions;
using StemCellKb.Content;

namespace StemCellKb.LanguageServer.Features;

/// <summary>Mends that follow from the words at the place alone.</summary>
internal static partial class Mends
{
    /// <returns>What stands there instead; null where that takes a person.</returns>
    public static (string Title, string Text)? Of(string code, string text, ContentIndex index) => code switch
    {
        "KB0106" or "KB0145" => ("Delete the invisible character", ""),
        "KB0123" => ("Put it in quotation marks", $"\"{text}\""),
        "KB0205" when text.EndsWith("|]]", StringComparison.Ordinal) => ("Show the concept's name", text[..^3] + "]]"),
        "KB0207" when Keys(text) is { } keys => ($"Write '{keys}'", keys),
        "KB0208" when Inside().Match(text) is { Success: true } link && link.Groups[2].Value.Split('/', '.').LastOrDefault(part => index.FindConcept(part) is not null) is { } id =>
            ("Link to the concept", $"[[{id}|{link.Groups[1].Value}]]"),
        "KB0307" when Slug(text) is { Length: > 0 } slug => ($"Write '{slug}'", slug),
        "KB0310" when text.StartsWith('#') => text.StartsWith("# ", StringComparison.Ordinal) ? ("Make it a heading of the second level", "#" + text) : ("Make it a heading of the third level", "### " + text.TrimStart('#').TrimStart()),
        "KB0322" when text.StartsWith('#') => ("Put a space behind the signs", NumberSigns().Replace(text, "$0 ", 1)),
        "KB0322" when text.StartsWith("~~", StringComparison.Ordinal) => ("Leave it out", ""),
        "KB0322" when text.StartsWith("http", StringComparison.Ordinal) => ("Make it a link", $"<{text}>"),
        _ => null,
    };

    /// <summary><c>@a；b</c> becomes <c>@a; @b</c>; null where that is no list of keys either.</summary>
    private static string? Keys(string text)
    {
        var keys = text.Split([';', '；', ',', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(key => key.TrimStart('@')).ToList();
        return keys.Count > 0 && keys.TrueForAll(key => key.Length > 0 && key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')) ? string.Join("; ", keys.Select(key => "@" + key)) : null;
    }

    private static string Slug(string text) => NotInSlug().Replace(text.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex(@"^\[([^\[\]|]+)\]\(([^()\s]+)\)$")]
    private static partial Regex Inside();

    [GeneratedRegex("^#+")]
    private static partial Regex NumberSigns();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInSlug();
}
