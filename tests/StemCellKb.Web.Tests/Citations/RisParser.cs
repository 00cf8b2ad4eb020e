using System.Text.RegularExpressions;

namespace StemCellKb.Web.Tests;

/// <summary>Reads RIS strictly: lines end with CRLF, a tag is two characters, two spaces, hyphen, space; TY opens and ER closes a record.</summary>
internal static partial class RisParser
{
    public static IReadOnlyList<BibliographyEntry> Parse(string text)
    {
        List<BibliographyEntry> records = [];
        List<(string Tag, string Value)>? open = null;
        foreach (var line in text.Split("\r\n"))
        {
            if (line.Contains('\n') || line.Contains('\r'))
                throw new FormatException($"A line ends otherwise than with CRLF: {line}");
            if (line.Length == 0 && open is null)
                continue;
            if (Tagged().Match(line) is not { Success: true } tagged)
                throw new FormatException($"No line of RIS: '{line}'");
            var (tag, value) = (tagged.Groups[1].Value, tagged.Groups[2].Value);
            switch (tag)
            {
                case "TY" when open is null:
                    open = [(tag, value)];
                    break;
                case "ER" when open is not null && value.Length == 0:
                    var fields = open.ToLookup(field => field.Tag, field => field.Value);
                    records.Add(new BibliographyEntry(fields["TY"].Single(), fields["ID"].Single(), fields));
                    open = null;
                    break;
                case not ("TY" or "ER") when open is not null && value.Length > 0:
                    open.Add((tag, value));
                    break;
                default:
                    throw new FormatException($"Out of order: '{line}'");
            }
        }
        return open is null ? records : throw new FormatException("The last record has no end.");
    }

    [GeneratedRegex("^([A-Z][A-Z0-9])  - (.*)$")]
    private static partial Regex Tagged();
}
