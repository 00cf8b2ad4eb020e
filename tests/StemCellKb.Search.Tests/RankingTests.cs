using System.Runtime.CompilerServices;
using System.Text;
using StemCellKb.Model;
using StemCellKb.Testing;

namespace StemCellKb.Search.Tests;

/// <summary>The order of pages. A change of a weight shows here as the list of what it moved.</summary>
public sealed class RankingTests(ShippedSearch shipped)
{
    [Fact]
    public void The_first_concepts_and_pages_of_a_hundred_queries_stand_in_their_order()
    {
        var queries = File.ReadAllLines(Path.Combine(Folder(), "ranked-queries.txt"));
        Assert.Equal(100, queries.Distinct().Count());
        var report = new StringBuilder();
        foreach (var query in queries)
        {
            var results = shipped.Engine.Search(new SearchRequest(query, query.Any(c => c >= '\u3000') ? Language.Chinese : Language.English, FacetSelection.None));
            report.Append(query).Append(results.CloseMatches ? "  (close matches)" : "").Append('\n')
                .Append("    means  ").AppendJoin(' ', results.Concepts.Take(5).Select(concept => concept.Id)).Append('\n')
                .Append("    pages  ").AppendJoin(' ', results.Hits.Take(5).Select(hit => hit.Id)).Append('\n');
        }
        GoldenFile.Matches(report.ToString(), "first-pages.txt");
    }

    [Fact]
    public void Of_pages_that_fit_alike_the_one_reviewed_last_is_first_then_the_one_first_in_the_alphabet()
    {
        using var draft = new SearchDraft()
            .Concept("a", ConceptKind.Disease, "Old disease", "甲病").Reviewed("2024-12-31").Article("a", Language.English, "Plaques itch.")
            .Concept("b", ConceptKind.Disease, "New disease", "乙病").Reviewed("2026-01-02").Article("b", Language.English, "Plaques itch.")
            .Concept("c", ConceptKind.Disease, "Mid disease", "丙病").Reviewed("2025-11-30").Article("c", Language.English, "Plaques itch.")
            .Concept("d", ConceptKind.Disease, "Any disease", "丁病").Article("d", Language.English, "Plaques itch.")
            .Concept("e", ConceptKind.Disease, "Mad disease", "戊病").Reviewed("2025-11-30").Article("e", Language.English, "Plaques itch.");
        var hits = draft.Open().Search(new SearchRequest("plaques", Language.English, FacetSelection.None)).Hits;
        Assert.Equal(["b", "c", "e", "a", "d"], hits.Select(hit => hit.Id));
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
