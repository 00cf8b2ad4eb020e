using System.Text;
using System.Text.RegularExpressions;

namespace StemCellKb.Web.Tests;

/// <summary>One entry of a bibliography file, whatever the format: tags or fields in order.</summary>
internal sealed record BibliographyEntry(string Type, string Key, ILookup<string, string> Fields)
{
    public string? this[string field] => Fields[field].FirstOrDefault();
}

/// <summary>
/// Reads BibTeX as BibTeX does: a value is what stands between balanced braces, a backslash before a brace counts for nothing, and
/// white space comes down to one space. Anything out of order throws.
/// </summary>
internal sealed partial class BibTexParser(string text)
{
    private static readonly (string Written, string Meant)[] Commands =
    [
        (@"\textbackslash{}", "\\"), (@"\textasciitilde{}", "~"), (@"\textasciicircum{}", "^"), (@"\textbraceleft{}", "\u0001"), (@"\textbraceright{}", "\u0002"),
        (@"\%", "%"), (@"\&", "&"), (@"\$", "$"), (@"\#", "#"), (@"\_", "_"),
    ];

    private int at;

    public static IReadOnlyList<BibliographyEntry> Parse(string text) => new BibTexParser(text).Entries();

    /// <summary>Names as <c>Family|Given</c>; a name in braces of its own is one body and has no second part.</summary>
    public static IReadOnlyList<string> Names(string? field) => field is null ? [] :
    [
        .. SplitOutsideBraces(field, " and ").Select(name => SplitOutsideBraces(name, ", ")).Select(parts => parts.Count switch
        {
            1 => Plain(parts[0]),
            2 => $"{Plain(parts[0])}|{Plain(parts[1])}",
            3 => $"{Plain(parts[0])}|{Plain(parts[2])}|{Plain(parts[1])}",
            _ => throw new FormatException($"A name of {parts.Count} parts: {field}"),
        }),
    ];

    /// <summary>What a field says, without the commands and braces it is written with.</summary>
    public static string Plain(string field)
    {
        var words = field;
        foreach (var (written, meant) in Commands)
            words = words.Replace(written, meant, StringComparison.Ordinal);
        words = Greek().Replace(words, letter => ((char)(letter.Groups[1].Value switch { "alpha" => 'α', "beta" => 'β', "gamma" => 'γ', var other => throw new FormatException(other) })).ToString());
        return words.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace('\u0001', '{').Replace('\u0002', '}');
    }

    private List<BibliographyEntry> Entries()
    {
        List<BibliographyEntry> entries = [];
        for (SkipSpace(); at < text.Length; SkipSpace())
            entries.Add(Entry());
        return entries;
    }

    private BibliographyEntry Entry()
    {
        Expect('@');
        var type = Until('{');
        var key = Until(',');
        List<(string Name, string Value)> fields = [];
        for (SkipSpace(); text[at] != '}'; SkipSpace())
        {
            var name = Until('=').Trim();
            if (name.Length == 0 || !name.All(char.IsAsciiLetterLower))
                throw new FormatException($"'{name}' is no field of {key}.");
            SkipSpace();
            fields.Add((name, Braced()));
            Expect(',');
        }
        Expect('}');
        return new BibliographyEntry(type, key, fields.ToLookup(field => field.Name, field => field.Value));
    }

    private string Braced()
    {
        Expect('{');
        var (start, depth) = (at, 1);
        for (; depth > 0; at++)
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
        return Answer.Words(text[start..(at - 1)]);
    }

    private string Until(char end)
    {
        var start = at;
        at = text.IndexOf(end, at) + 1;
        return at > 0 ? text[start..(at - 1)].Trim() : throw new FormatException($"'{end}' is missing after position {start}.");
    }

    private void Expect(char c)
    {
        if (text[at] != c)
            throw new FormatException($"'{c}' expected at position {at}, found '{text[at]}'.");
        at++;
    }

    private void SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
    }

    private static List<string> SplitOutsideBraces(string value, string separator)
    {
        List<string> parts = [];
        var (part, depth) = (new StringBuilder(), 0);
        for (var i = 0; i < value.Length; i++)
        {
            if (depth == 0 && string.CompareOrdinal(value, i, separator, 0, separator.Length) == 0)
            {
                parts.Add(part.ToString());
                part.Clear();
                i += separator.Length - 1;
                continue;
            }
            depth += value[i] switch { '{' => 1, '}' => -1, _ => 0 };
            part.Append(value[i]);
        }
        parts.Add(part.ToString());
        return parts;
    }

    [GeneratedRegex(@"\{\$\\([A-Za-z]+)\$\}")]
    private static partial Regex Greek();
}
