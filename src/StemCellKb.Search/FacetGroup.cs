namespace StemCellKb.Search;

/// <summary>The names of the facet groups, in addresses and JSON.</summary>
public static class FacetGroup
{
    public const string Kind = "kind";
    public const string Disease = "disease";
    public const string CellType = "cell-type";
    public const string Mechanism = "mechanism";
    public const string Evidence = "evidence";

    public static readonly IReadOnlyList<string> All = [Kind, Disease, CellType, Mechanism, Evidence];
}
