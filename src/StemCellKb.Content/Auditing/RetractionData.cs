using System.Globalization;

namespace StemCellKb.Content;

/// <summary>The Retraction Watch data set as Crossref publishes it, as far as it is about works that are asked for.</summary>
internal sealed class RetractionData
{
    private static readonly string[] Columns = ["OriginalPaperDOI", "OriginalPaperPubMedID", "RetractionNature", "RetractionDate", "RetractionDOI"];

    private readonly ILookup<string, RetractionNotice> byDoi;
    private readonly ILookup<string, RetractionNotice> byPmid;

    private RetractionData(IReadOnlyList<RetractionNotice> notices)
    {
        byDoi = notices.Where(notice => notice.Doi.Length > 0).ToLookup(notice => notice.Doi);
        byPmid = notices.Where(notice => notice.Pmid.Length > 0).ToLookup(notice => notice.Pmid);
    }

    /// <returns>Null where the text is no such file, and then why not.</returns>
    public static RetractionData? Read(TextReader text, IReadOnlySet<string> dois, IReadOnlySet<string> pmids, out string problem)
    {
        problem = "";
        List<RetractionNotice> notices = [];
        var isHeadKnown = false;
        foreach (var record in CsvRecords.Read(text))
        {
            if (!isHeadKnown && Columns.FirstOrDefault(column => !record.ContainsKey(column)) is { } missing)
            {
                problem = $"It has no column '{missing}': this is not the Retraction Watch data set as Crossref publishes it.";
                return null;
            }
            isHeadKnown = true;
            var notice = new RetractionNotice(
                DoiOf(Field("OriginalPaperDOI")), Field("OriginalPaperPubMedID") is "0" ? "" : Field("OriginalPaperPubMedID"), Field("RetractionNature"), DayOf(Field("RetractionDate")), DoiOf(Field("RetractionDOI")));
            if (dois.Contains(notice.Doi) || pmids.Contains(notice.Pmid))
                notices.Add(notice);

            string Field(string name) => record.GetValueOrDefault(name, "").Trim();
        }
        if (isHeadKnown)
            return new RetractionData(notices);
        problem = "It holds no record.";
        return null;
    }

    /// <summary>The whole DOI, whatever stands before it and in whatever case: a comma is part of it.</summary>
    public static string DoiOf(string written)
    {
        var doi = written.Trim().ToLowerInvariant();
        foreach (var prefix in new[] { "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:" })
        {
            if (doi.StartsWith(prefix, StringComparison.Ordinal))
                doi = doi[prefix.Length..].Trim();
        }
        return doi is "unavailable" ? "" : doi;
    }

    /// <summary>The latest last; those without a date first.</summary>
    public IReadOnlyList<RetractionNotice> Of(string? doi, string? pmid) =>
        [.. byDoi[DoiOf(doi ?? "")].Concat(byPmid[pmid ?? ""]).Distinct().OrderBy(notice => notice.Day ?? DateOnly.MinValue)];

    /// <summary><c>1/23/2024 0:00</c>.</summary>
    private static DateOnly? DayOf(string written) =>
        DateTime.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DateOnly.FromDateTime(day) : null;
}

/// <param name="Doi">Of the work, in lower case; empty where the data set has none.</param>
/// <param name="Nature">Retraction, Expression of concern, Correction or Reinstatement.</param>
/// <param name="NoticeDoi">Of the notice.</param>
internal sealed record RetractionNotice(string Doi, string Pmid, string Nature, DateOnly? Day, string NoticeDoi)
{
    public bool Is(string nature) => Nature.Equals(nature, StringComparison.OrdinalIgnoreCase);

    public string Shown => $"{(Day is { } day ? $" on {day:O}" : "")}{(NoticeDoi.Length > 0 ? $", in {NoticeDoi}" : "")}";
}
