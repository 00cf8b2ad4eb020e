using System.Text.RegularExpressions;
using StemCellKb.Model;
using StemCellKb.Testing;
using StemCellKb.Web.References;

namespace StemCellKb.Web.Tests;

/// <summary>
/// Every work beside what citeproc-js makes of it in the style NLM/Vancouver. That is written down by <c>tests/citations/golden.mjs</c>
/// and not run here; where we differ on purpose is taken away on both sides or stands below with its reason.
/// </summary>
public sealed partial class VancouverTests
{
    /// <summary>The CSL style keeps small second halves of given names (<c>Xiao-hua</c>: "X hua"); PubMed has "XH", as we do.</summary>
    private static readonly string[] HyphenatedGivenNames = ["huang-2019", "park-2018", "peng-2012"];

    /// <summary>Records of web pages and of works whose year or journal was not seen: the style puts "[Internet]" elsewhere, or leaves the address out.</summary>
    private static readonly string[] ScantyRecords =
    [
        "cn-order-818-2025", "cn-stem-cell-measures-2015", "furestem-phase3-2019", "hsct-neuroimmune-2022", "kubota-2024", "liang-2017", "melguizo-sanchis-2018", "msc-haplo-saa-meta", "psc-nmj-optogenetic", "saa-graft-source-ebmt", "tan-2025", "wang-2014d", "xiao-2025", "yoshida-2014",
    ];

    private static readonly Dictionary<string, string> Golden = File.ReadLines(Path.Combine(RepositoryFolder.Root, "tests", "StemCellKb.Web.Tests", "Citations", "Golden", "citeproc-vancouver.tsv"))
        .Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => cells[1]);

    [Fact]
    public void Every_work_reads_as_citeproc_has_it_but_for_hyphenated_given_names_and_scanty_records()
    {
        var works = ShippedContent.Corpus.References;
        Assert.Equal(works.Select(work => work.Key.Value).Order(StringComparer.Ordinal), Golden.Keys.Order(StringComparer.Ordinal));
        var differing = works.Where(work => Common(WithoutMore(work)) != Common(Golden[work.Key.Value])).ToList();
        Assert.True(
            differing.Select(work => work.Key.Value).Order(StringComparer.Ordinal).SequenceEqual(HyphenatedGivenNames.Concat(ScantyRecords).Order(StringComparer.Ordinal)),
            string.Join('\n', differing.Select(work => $"{work.Key}\n  {Common(WithoutMore(work))}\n  {Common(Golden[work.Key.Value])}")));
    }

    /// <summary>CSL has no way to say that a list of authors is incomplete; that we say so is asserted here.</summary>
    private static string WithoutMore(Reference work)
    {
        var line = VancouverStyle.Format(work);
        if (!work.AuthorsIncomplete || work.Authors.Count > 6)
            return line;
        var more = line.IndexOf(", et al.", StringComparison.Ordinal);
        Assert.True(more > 0, line);
        return line.Remove(more, ", et al".Length);
    }

    /// <summary>What both say: without month and day, identifiers and typographic quotes, pages shortened.</summary>
    private static string Common(string line)
    {
        line = line.Replace('’', '\'').Replace('“', '"').Replace('”', '"').Replace('–', '-');
        line = Identifiers().Replace(line, "");
        line = MonthAndDay().Replace(line, "$1");
        return Pages().Replace(line, pages => $"{pages.Groups[1]}{pages.Groups[2]}-{Shortened(pages.Groups[2].Value, pages.Groups[3].Value)}").TrimEnd();
    }

    private static string Shortened(string first, string last)
    {
        if (first.Length != last.Length)
            return last;
        var same = 0;
        while (same < last.Length - 1 && first[same] == last[same])
            same++;
        return last[same..];
    }

    [GeneratedRegex(@" (doi:\S+|PubMed PMID: \d+[.;]|PubMed Central PMCID: PMC\d+\.)")]
    private static partial Regex Identifiers();

    [GeneratedRegex(@"\b(\d{4}) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?: \d{1,2})?(?=[;.\s])")]
    private static partial Regex MonthAndDay();

    [GeneratedRegex(@"(?<=[:;])([A-Za-z]*)(\d+)-\1?(\d+)(?=\.)")]
    private static partial Regex Pages();
}
