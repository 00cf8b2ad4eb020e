using System.Text.RegularExpressions;

namespace StemCellKb.Content;

/// <summary>A kind of identifier for works, in any of the forms programs write.</summary>
/// <param name="pattern">Its group <c>id</c> is the bare identifier.</param>
internal sealed partial class CslNumber(string prefix, string example, Regex pattern)
{
    public string Example => example;

    /// <summary>For editors, whose patterns know neither groups with names nor letters of either case.</summary>
    public FieldForm Form { get; } = FieldForm.Fitting(@"\s*" + LettersAndEscapes().Replace(
        pattern.ToString().TrimStart('^').Replace(@"\z", "", StringComparison.Ordinal).Replace(@"\p{C}", "", StringComparison.Ordinal).Replace("(?<id>", "(", StringComparison.Ordinal),
        match => match.Value.Length > 1 ? match.Value : $"[{match.Value.ToLowerInvariant()}{match.Value.ToUpperInvariant()}]") + @"\s*");

    /// <summary>The bare identifier, or null if the text is not one.</summary>
    public string? Read(string written) =>
        pattern.Match(written.Trim()) is { Success: true } match ? prefix + match.Groups["id"].Value : null;

    [GeneratedRegex(@"\\.|[A-Za-z]", RegexOptions.CultureInvariant)]
    private static partial Regex LettersAndEscapes();
}

/// <summary>The identifiers of works. Catalogues and people write <c>https://doi.org/10.…</c>, <c>doi:10.…</c> and <c>PMID: 123</c>.</summary>
internal static partial class CslNumbers
{
    public static readonly CslNumber Doi = new("", "10.1136/annrheumdis-2017-211073", DoiForms());

    public static readonly CslNumber Pmid = new("", "27269294", PmidForms());

    public static readonly CslNumber Pmcid = new("PMC", "PMC27269294", PmcidForms());

    /// <summary>Words that replace a date not known yet.</summary>
    public static bool IsStatus(string words) => Statuses().IsMatch(words.Trim());

    [GeneratedRegex(@"^(?:(?:https?://)?(?:dx\.|www\.)?doi\.org/|doi: ?)?(?<id>10\.[^\s/\p{C}]+/[^\s\p{C}]+)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DoiForms();

    [GeneratedRegex(@"^(?:https?://(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pubmed)/|pmid: ?)?(?<id>[0-9]{1,10})/?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PmidForms();

    [GeneratedRegex(@"^(?:https?://(?:www\.)?(?:pmc\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pmc)/articles/|pmcid: ?)?(?:PMC)?(?<id>[0-9]{1,10})/?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PmcidForms();

    [GeneratedRegex(@"^(?:in press|forthcoming|submitted(?: for publication)?|accepted(?: for publication)?|in preparation|under review|(?:e-?pub )?ahead of print|online first|no date|n\. ?d\.|s\. ?d\.|出版中|印刷中|待出版|待发表|即将出版|无日期|网络首发|优先出版)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Statuses();
}
