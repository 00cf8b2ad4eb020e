using System.Runtime.CompilerServices;
using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Search.Tests;

/// <summary>The right concept first, for queries as people type them: <c>relevance.tsv</c> says which.</summary>
public sealed class RelevanceTests(ShippedSearch shipped)
{
    private const string Negative = "negative";

    private static readonly IReadOnlyList<RelevanceCase> Cases = RelevanceCase.ReadAll();

    [Fact]
    public void The_right_concept_is_first() =>
        Assert.Empty(Cases.Where(one => one.Class != Negative).Select(one => (Case: one, Answer: Answer(one.Query))).Where(one => !one.Case.IsAnsweredBy(one.Answer))
            .Select(one => $"{one.Case.Class}: {one.Case.Query} -> {string.Join(", ", one.Answer)}; expected {one.Case.Expected}"));

    [Fact]
    public void Another_subject_or_nonsense_means_no_concept() =>
        Assert.Empty(Cases.Where(one => one.Class == Negative && Answer(one.Query).Count > 0).Select(one => one.Query));

    [Fact]
    public void Every_name_of_every_concept_offers_it()
    {
        var lost = ShippedContent.Corpus.Concepts
            .SelectMany(concept => concept.Names.All.Select(name => (concept.Id, name)))
            .Where(pair => !shipped.Engine.Suggest(pair.name, Language.English).Any(suggestion => suggestion.Id == pair.Id.Value))
            .Select(pair => $"{pair.name} -> {pair.Id}");
        Assert.Empty(lost);
    }

    private IReadOnlyList<string> Answer(string query) => shipped.Engine.ConceptsOf(query);
}

/// <param name="Expected">One id; <c>a b</c>: the first two in any order; <c>a|b</c>: either first.</param>
internal sealed record RelevanceCase(string Class, string Query, string Expected)
{
    public bool IsAnsweredBy(IReadOnlyList<string> concepts)
    {
        var both = Expected.Split(' ');
        return both.Length > 1 ? both.All(concepts.Take(both.Length).Contains) : concepts.Count > 0 && Expected.Split('|').Contains(concepts[0]);
    }

    public static IReadOnlyList<RelevanceCase> ReadAll([CallerFilePath] string here = "") =>
    [
        .. File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "relevance.tsv")).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t')).Select(fields => new RelevanceCase(fields[0], fields[1], fields[2])),
    ];
}
