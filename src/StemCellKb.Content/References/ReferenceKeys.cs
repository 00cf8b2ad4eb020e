using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>The keys of a bibliography, and one for each record whose own cannot be cited: <c>http://zotero.org/users/1/items/ABCD2345</c>.</summary>
internal sealed partial class ReferenceKeys
{
    /// <summary>Built by hand: the program runs in invariant globalization mode, which has no Unicode normalization.</summary>
    private static readonly Dictionary<char, string> Bare = (
        from line in (string[])["aàáâãåāăą", "cçćčĉ", "dďđð", "eèéêëēĕėęě", "gĝğġģ", "iìíîïĩīĭįı", "lĺľł", "nñńňņ", "oòóôõøōŏő", "rŕřŗ", "sśŝşšș", "tťţțŧ", "uùúûũūŭůűų", "yýÿŷ", "zźżž"]
        from letter in line.Skip(1)
        select (letter, line[..1])).Concat([('ä', "ae"), ('ö', "oe"), ('ü', "ue"), ('ß', "ss"), ('æ', "ae"), ('œ', "oe"), ('þ', "th")]).ToDictionary();

    private readonly HashSet<string> taken;
    private readonly Dictionary<string, int> tried = [];

    private ReferenceKeys(HashSet<string> taken) => this.taken = taken;

    public static ReferenceKeys Of(DataList records) => new(
    [
        .. records.Items.OfType<DataMap>()
            .Select(record => record.Entries.FirstOrDefault(entry => entry.Key.Text == "id").Value)
            .OfType<DataScalar>()
            .Select(id => id.Text),
    ]);

    /// <summary>
    /// The written key in lower case and hyphens if it was made for citing (<c>dengUmbilicalCord2017</c>); otherwise the first author's
    /// family name, or the first word of the title, and the year. No two records get the same key.
    /// </summary>
    public string Propose(string written, WorkDetails details)
    {
        var made = written.Contains('/', StringComparison.Ordinal) ? "" : Slugged(Steps().Replace(written, "-"));
        var year = details.Issued?.From?.Year.ToString("D4", CultureInfo.InvariantCulture) ?? "";
        if (!made.Any(char.IsAsciiLetter))
            made = NamedAfter(details.Authors is [var first, ..] ? first.Literal ?? first.Family ?? "" : "", year);
        if (made.Length == 0)
            made = NamedAfter(details.Title.Plain.Split(' ').FirstOrDefault(word => word.Length > 3) ?? "", year);
        if (made.Length == 0)
            made = year.Length > 0 ? $"work-{year}" : "work";
        return Free(made);
    }

    private string Free(string key)
    {
        key = key.Length > Slug.MaxLength - 4 ? key[..(Slug.MaxLength - 4)].Trim('-') : key;
        for (var i = tried.GetValueOrDefault(key); ; i++)
        {
            tried[key] = i + 1;
            var candidate = i == 0 ? key : i <= 26 && char.IsAsciiDigit(key[^1]) ? $"{key}{(char)('a' + i - 1)}" : FormattableString.Invariant($"{key}-{i + 1}");
            if (taken.Add(candidate))
                return candidate;
        }
    }

    private static string NamedAfter(string name, string year) => Slugged(name) is { Length: > 0 } slug ? year.Length > 0 ? $"{slug}-{year}" : slug : "";

    /// <summary>Lower-case letters without accents, digits, and one hyphen for everything between; non-Latin letters are dropped.</summary>
    private static string Slugged(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (Bare.TryGetValue(c, out var letters))
                slug.Append(letters);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('\'' or '’') && slug is [.., not '-'])
                slug.Append('-');
        }
        return slug.ToString().Trim('-');
    }

    /// <summary>Between a lower-case letter and a capital, or between a letter and a digit.</summary>
    [GeneratedRegex("(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Steps();
}
