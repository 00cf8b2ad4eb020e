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

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
