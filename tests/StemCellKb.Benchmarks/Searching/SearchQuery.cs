using StemCellKb.Model;
using StemCellKb.Search;

namespace StemCellKb.Benchmarks.Searching;

/// <summary>One question of the mix.</summary>
/// <param name="Class">The row of the table it counts in.</param>
/// <param name="IsCompared">Also asked of the trigram table, which would take hours over all of them.</param>
internal sealed record SearchQuery(string Class, string Text, Language Language, FacetSelection Facets, bool IsCompared = false)
{
    public const string Suggest = "prefixes, suggested";

    public bool IsSuggest => Class == Suggest;
}
