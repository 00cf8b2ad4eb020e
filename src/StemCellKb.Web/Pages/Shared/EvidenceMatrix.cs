using StemCellKb.Model;
using StemCellKb.Store.Reading;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>A reader's selection of evidence items; null means any.</summary>
public sealed record EvidenceFilter(ConceptId? Mechanism, StudyDesign? Design, Direction? Direction, EvidenceModel? Model)
{
    public static readonly EvidenceFilter None = new(null, null, null, null);

    public bool IsNone => this == None;

    /// <summary>The claim with its matching items, or null if it does not match.</summary>
    public ClaimCard? Apply(ClaimCard claim)
    {
        if (Mechanism is { } mechanism && claim.Mechanisms.All(link => link.Id != mechanism))
            return null;
        if (Design is null && Direction is null && Model is null)
            return claim;
        var items = claim.Items.Where(item =>
            (Design is null || item.Design == Design) && (Direction is null || item.Direction == Direction) && (Model is null || item.Model == Model)).ToList();
        return items.Count == 0 ? null : claim with { Items = items };
    }
}

/// <summary>Diseases as rows, cell types as columns.</summary>
/// <param name="Others">Claims that pass the filter but name no disease or no cell type.</param>
public sealed record EvidenceMatrix(
    IReadOnlyList<ConceptLink> CellTypes, IReadOnlyList<MatrixRow> Rows, IReadOnlyList<ClaimCard> Others, int Claims, int Items)
{
    public static EvidenceMatrix Of(IndexPage diseases, IndexPage cellTypes, IReadOnlyList<ClaimCard> claims, EvidenceFilter filter)
    {
        var kept = claims.Select(filter.Apply).OfType<ClaimCard>().ToList();
        var byCell = kept.ToLookup(claim => (Disease: claim.Disease?.Id, CellType: claim.CellType?.Id));
        var columns = cellTypes.Concepts.Select(entry => entry.Concept).ToList();
        // A claim's disease may have no article: it gets a row of its own.
        var rows = diseases.Concepts.Select(entry => entry.Concept)
            .Concat(kept.Select(claim => claim.Disease).OfType<ConceptLink>())
            .DistinctBy(disease => disease.Id);
        return new EvidenceMatrix(
            columns,
            [.. rows.Select(disease => new MatrixRow(disease, [.. columns.Select(cell => new MatrixCell(cell, [.. byCell[(disease.Id, cell.Id)]]))]))],
            [.. kept.Where(claim => claim.Disease is null || claim.CellType is null)],
            kept.Count,
            kept.Sum(claim => claim.Items.Count));
    }
}

public sealed record MatrixRow(ConceptLink Disease, IReadOnlyList<MatrixCell> Cells);

public sealed record MatrixCell(ConceptLink CellType, IReadOnlyList<ClaimCard> Claims)
{
    /// <summary>Each work once, however many claims of the cell it supports: people first, then by result.</summary>
    public IReadOnlyList<EvidenceEntry> Items { get; } =
    [
        .. Claims.SelectMany(claim => claim.Items).Where(item => !item.Retracted)
            .DistinctBy(item => (item.Work.Key, item.Direction))
            .OrderBy(item => item.Model).ThenBy(item => item.Direction).ThenBy(item => item.Design),
    ];

    /// <summary>The highest phase reached in people.</summary>
    public string? HighestPhase { get; } = Claims.SelectMany(claim => claim.Items)
        .Where(item => item is { Model: EvidenceModel.Human, Phase: not null, Retracted: false })
        .Select(item => item.Phase)
        .MaxBy(phase => Vocabularies.Phases.ToList().IndexOf(phase!));
}

/// <param name="Small">Marks only, one link per cell: for the home page.</param>
public sealed record MatrixView(EvidenceMatrix Matrix, Interface.UiText Text, bool Small = false);
