using StemCellKb.Model;

namespace StemCellKb.Search;

/// <param name="Query">As typed; cut to 200 UTF-16 units.</param>
/// <param name="Language">Of the results page: names, titles and addresses are in this language.</param>
/// <param name="Page">From 1, at most <see cref="MostPages"/>.</param>
/// <param name="Exact">As it was typed, no slip corrected.</param>
public sealed record SearchRequest(string Query, Language Language, FacetSelection Facets, int Page = 1, bool Exact = false)
{
    public const int PageSize = 20;
    public const int MostPages = 1000;
}

/// <summary>Selected values per facet group: a page needs one of the values in every group with a selection. Unknown values match nothing.</summary>
/// <param name="Kinds">Words of kinds: <c>disease</c>, <c>cell-type</c>, <c>mechanism</c>, <c>topic</c>, <c>term</c>.</param>
/// <param name="Diseases">Concept ids, as are the next two.</param>
/// <param name="Evidence">What claims add up to: <c>supported</c>, <c>contested</c>, …</param>
public sealed record FacetSelection(
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Diseases,
    IReadOnlyList<string> CellTypes,
    IReadOnlyList<string> Mechanisms,
    IReadOnlyList<string> Evidence)
{
    public static readonly FacetSelection None = new([], [], [], [], []);

    /// <summary>The selection in a group of <see cref="FacetGroup"/>.</summary>
    public IReadOnlyList<string> this[string group] => group switch
    {
        FacetGroup.Kind => Kinds,
        FacetGroup.Disease => Diseases,
        FacetGroup.CellType => CellTypes,
        FacetGroup.Mechanism => Mechanisms,
        _ => Evidence,
    };

    public bool IsEmpty => FacetGroup.All.All(group => this[group].Count == 0);
}
