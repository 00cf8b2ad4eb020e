using System.Text.RegularExpressions;

namespace StemCellKb.Content;

/// <summary>
/// A record's <c>note</c>. Zotero exports its field <i>Extra</i> there, with a line for each thing it has no field for:
/// <c>PMID: 12396675</c>, <c>Citation Key: deng2017</c>. Only what a person wrote is a note.
/// </summary>
internal sealed partial record ZoteroExtra(string? Doi, string? Pmid, string? Pmcid, string? Rest)
{
    private static readonly ZoteroExtra None = new(null, null, null, null);

    public static ZoteroExtra Read(Located<string>? note)
    {
        if (note is null)
            return None;
        var extra = None;
        List<string> rest = [];
        foreach (var line in note.Value.Value.Split('\n'))
        {
            var left = line.Trim();
            while (Identifier().Match(left) is { Success: true } identifier && extra.With(identifier) is { } richer)
                (extra, left) = (richer, left[identifier.Length..]);
            if (!Field().IsMatch(left))
                rest.Add(left);
        }
        var words = string.Join('\n', rest).Trim();
        return extra with { Rest = words.Length == 0 ? null : words };
    }

    /// <summary>Null where the value is not a valid identifier: the line then stays as it is.</summary>
    private ZoteroExtra? With(Match identifier)
    {
        var value = identifier.Groups["value"].Value;
        return identifier.Groups["key"].Value.ToUpperInvariant() switch
        {
            "DOI" => CslNumbers.Doi.Read(value) is { } doi ? this with { Doi = Doi ?? doi } : null,
            "PMID" => CslNumbers.Pmid.Read(value) is { } pmid ? this with { Pmid = Pmid ?? pmid } : null,
            _ => CslNumbers.Pmcid.Read(value) is { } pmcid ? this with { Pmcid = Pmcid ?? pmcid } : null,
        };
    }

    [GeneratedRegex(@"^(?<key>DOI|PMID|PMCID) ?[:：] ?(?<value>[^\s;]+)[\s;]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Identifier();

    /// <summary>Fields that Zotero and its plug-ins write.</summary>
    [GeneratedRegex(@"^(?:Citation Key|tex\.[^:]*|_[A-Za-z]+|arXiv|QID|OCLC|ADS Bibcode|ISBN|ISSN|Type|Status|Original[ -]Date|Publisher|Page Version ID|Number[ -]of[ -]Pages|Container[ -]Title|Event[ -]Place|Event[ -]Date|Medium|Section|References|Reviewed[ -]Title|read_status(?:_date)?|[0-9]+ citations \([^)]*\)) ?(?::|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}
