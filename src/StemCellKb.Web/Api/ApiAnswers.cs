using StemCellKb.Model;
using StemCellKb.Store.Reading;

namespace StemCellKb.Web.Api;

/// <summary>Concepts in the order of the site's lists.</summary>
public sealed record ConceptList(Language Language, int Total, IReadOnlyList<ConceptEntry> Concepts);

/// <summary>Claims with their evidence, in the order written.</summary>
/// <param name="Total">On all pages.</param>
public sealed record ClaimList(Language Language, int Total, int Page, int PageSize, IReadOnlyList<ClaimCard> Claims)
{
    public const int MostOnPage = 200;
}

/// <summary>What one thing does to another, with the studies that looked for it, in the order written.</summary>
/// <param name="Total">On all pages.</param>
public sealed record EffectList(Language Language, int Total, int Page, int PageSize, IReadOnlyList<EffectEntry> Effects)
{
    public const int MostOnPage = 200;
}

/// <summary>Works, newest first.</summary>
/// <param name="Total">On all pages.</param>
public sealed record ReferenceList(int Total, int Page, int PageSize, IReadOnlyList<ReferenceEntry> References)
{
    public const int MostOnPage = 500;
}
