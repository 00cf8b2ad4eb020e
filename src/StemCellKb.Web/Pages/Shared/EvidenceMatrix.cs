using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Store.Documents;
using StemCellKb.Store.Reading;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>A reader's selection of evidence items; null means any.</summary>
public sealed record EvidenceFilter(ConceptId? Mechanism, StudyDesign? Design, Direction? Direction, EvidenceModel? Model)
{
    public static readonly EvidenceFilter None = new(null, null, null, null);

    public ConceptId? Disease { get; init; }

    public ConceptId? CellType { get; init; }

    public ConceptId? Topic { get; init; }

    public bool IsNone => this == None;

    /// <summary>How many of its choices are made.</summary>
    public int Count => new object?[] { Disease, CellType, Topic, Mechanism, Design, Direction, Model }.Count(choice => choice is not null);

    /// <summary>Concepts whose pages show the claims; one of a disease, a cell type or a topic leaves no matrix to show.</summary>
    public IReadOnlyList<ConceptId> Concepts => [.. new[] { Disease, CellType, Topic, Mechanism }.OfType<ConceptId>()];

    public bool IsOneRow => Disease is not null || CellType is not null || Topic is not null;

    public static EvidenceFilter About(ConceptLink concept) =>
        concept.Kind == ConceptKind.Disease ? None with { Disease = concept.Id }
        : concept.Kind == ConceptKind.CellType ? None with { CellType = concept.Id }
        : concept.Kind == ConceptKind.Mechanism ? None with { Mechanism = concept.Id }
        : None with { Topic = concept.Id };

    public bool Keeps(ClaimOutline claim) => (Mechanism is not { } mechanism || claim.Mechanisms.Contains(mechanism)) && (KeepsAnyItem || claim.Evidence.Any(Keeps));

    public bool Keeps(ItemOutline item) =>
        (Design is null || item.Design == Design) && (Direction is null || item.Direction == Direction) && (Model is null || item.Model == Model);

    /// <summary>The card with the items that pass.</summary>
    public ClaimCard Apply(ClaimCard claim) => KeepsAnyItem ? claim : claim with
    {
        Items = [.. claim.Items.Where(item =>
            (Design is null || item.Design == Design) && (Direction is null || item.Direction == Direction) && (Model is null || item.Model == Model))],
    };

    internal bool KeepsAnyItem => Design is null && Direction is null && Model is null;
}

/// <summary>Diseases as rows, cell types as columns. A large one is shown by pages of diseases, and has no cells without claims.</summary>
/// <param name="CellTypes">The columns.</param>
/// <param name="Others">Claims that pass the filter but name no disease or no cell type.</param>
/// <param name="Claims">On all pages.</param>
/// <param name="Items">On all pages.</param>
/// <param name="Shown">Which page it is.</param>
/// <param name="IsGrid">Few enough columns to stand side by side; otherwise each disease names its cell types.</param>
public sealed record EvidenceMatrix(
    IReadOnlyList<ConceptLink> CellTypes, IReadOnlyList<MatrixRow> Rows, IReadOnlyList<ClaimCard> Others, int Claims, int Items, PageNumber Shown, bool IsGrid)
{
    private const int MostColumns = 24;

    private const int MostOthers = 100;

    /// <summary>A disease counts one, and each of its claims one more.</summary>
    private const int MostRowsAndClaims = 250;

    /// <summary>All of a small knowledge base, or one page of a large one.</summary>
    /// <param name="page">As typed.</param>
    public static EvidenceMatrix Of(KbDatabase database, Language language, EvidenceFilter filter, string? page)
    {
        var all = database.Evidence.Outlines;
        var kept = all.Where(filter.Keeps).ToList();
        var cellTypes = database.Indexes.Names(language, ConceptKind.CellType);
        var diseases = database.Indexes.List(language, ConceptKind.Disease).Concepts;
        var isKnown = cellTypes.Select(link => link.Id).ToHashSet();
        var inCells = kept.Where(claim => claim is { Disease: not null, CellType: { } cellType } && isKnown.Contains(cellType)).ToLookup(claim => claim.Disease!.Value);
        var others = kept.Where(claim => claim.Disease is null || claim.CellType is not { } cellType || !isKnown.Contains(cellType)).ToList();
        // A claim's disease may have no article: it gets a row of its own.
        var rows = diseases.Select(entry => entry.Concept.Id).Concat(kept.Select(claim => claim.Disease).OfType<ConceptId>()).Distinct().ToList();

        var isWhole = rows.Count + inCells.Sum(claims => claims.Count()) <= MostRowsAndClaims && others.Count <= MostOthers && cellTypes.Count <= MostColumns;
        if (!isWhole && !filter.IsNone)
            rows.RemoveAll(disease => !inCells.Contains(disease));
        var rowPages = PagesOf(rows, disease => 1 + inCells[disease].Count());
        List<ClaimOutline[]> otherPages = isWhole ? [] : others.Chunk(MostOthers).ToList();
        var shown = PageNumber.Of(page, rowPages.Count + otherPages.Count);
        var rowsShown = rowPages.ElementAtOrDefault(shown.Number - 1) ?? [];
        IReadOnlyList<ClaimOutline> othersShown = isWhole ? others : otherPages.ElementAtOrDefault(shown.Number - 1 - rowPages.Count) ?? [];

        var cards = database.Evidence.ListClaims(language, rowsShown.SelectMany(disease => inCells[disease]).Concat(othersShown).Select(claim => claim.Id))
            .Select(filter.Apply).ToList();
        var columns = isWhole ? cellTypes : [.. cellTypes.Where(link => rowsShown.Any(disease => inCells[disease].Any(claim => claim.CellType == link.Id)))];
        var isOther = othersShown.Select(claim => claim.Id).ToHashSet();
        var known = diseases.ToDictionary(entry => entry.Concept.Id, entry => (entry.Concept, entry.GroupName));
        var isGrid = columns.Count <= MostColumns;
        return new EvidenceMatrix(
            columns,
            RowsOf(
                language, rowsShown.Select(id => known.TryGetValue(id, out var listed) ? listed : (database.Indexes.Find(language, id.Value)!, null)), columns,
                [.. cards.Where(card => !isOther.Contains(card.Id))], filter.IsNone ? [] : Emptied(database, language, all, rowsShown, cards), withEmpty: isGrid),
            [.. cards.Where(card => isOther.Contains(card.Id))],
            kept.Count,
            kept.Sum(claim => filter.KeepsAnyItem ? claim.Evidence.Count : claim.Evidence.Count(filter.Keeps)),
            shown,
            isGrid);
    }

    /// <summary>These diseases and cell types only, and people's studies.</summary>
    public static EvidenceMatrix Small(KbDatabase database, Language language, IndexPage diseases, IndexPage cellTypes)
    {
        var filter = EvidenceFilter.None with { Model = EvidenceModel.Human };
        var (rows, columns) = (diseases.Concepts.Select(entry => (entry.Concept, entry.GroupName)).ToList(), cellTypes.Concepts.Select(entry => entry.Concept).ToList());
        var (down, across) = (rows.Select(row => row.Concept.Id).ToHashSet(), columns.Select(link => link.Id).ToHashSet());
        var kept = database.Evidence.Outlines
            .Where(claim => claim is { Disease: { } disease, CellType: { } cellType } && down.Contains(disease) && across.Contains(cellType) && filter.Keeps(claim))
            .Select(claim => claim.Id).Take(MostRowsAndClaims).ToList();
        var cards = database.Evidence.ListClaims(language, kept).Select(filter.Apply).ToList();
        return new EvidenceMatrix(columns, RowsOf(language, rows, columns, cards, [], withEmpty: true), [], cards.Count, cards.Sum(card => card.Items.Count), PageNumber.Only, IsGrid: true);
    }

    /// <summary>The claims of the cells of these rows that a filter has left none of.</summary>
    private static IReadOnlyList<ClaimCard> Emptied(KbDatabase database, Language language, IEnumerable<ClaimOutline> all, List<ConceptId> rows, List<ClaimCard> cards)
    {
        var (shown, full) = (rows.ToHashSet(), cards.Select(card => (card.Disease?.Id, card.CellType?.Id)).ToHashSet());
        return database.Evidence.ListClaims(
            language, all.Where(claim => claim is { Disease: { } disease, CellType: not null } && shown.Contains(disease) && !full.Contains((claim.Disease, claim.CellType))).Select(claim => claim.Id));
    }

    /// <param name="emptied">Claims of cells that a filter has left none of.</param>
    private static IReadOnlyList<MatrixRow> RowsOf(
        Language language, IEnumerable<(ConceptLink Concept, string? Group)> diseases, IReadOnlyList<ConceptLink> columns, IReadOnlyList<ClaimCard> cards,
        IReadOnlyList<ClaimCard> emptied, bool withEmpty)
    {
        var byCell = cards.ToLookup(card => (card.Disease?.Id, card.CellType?.Id));
        var without = emptied.ToLookup(card => (card.Disease?.Id, card.CellType?.Id));
        return
        [
            .. diseases.Select(disease => new MatrixRow(
                disease.Concept,
                disease.Group,
                [
                    .. columns.Select(cell => MatrixCell.Of(
                            language, disease.Concept.Id, cell, [.. byCell[(disease.Concept.Id, cell.Id)]], StudyMarks.Of(language, without[(disease.Concept.Id, cell.Id)]).Marks.Count))
                        .Where(cell => withEmpty || cell.Claims.Count > 0),
                ])),
        ];
    }

    /// <summary>As many as fit on each page, at least one.</summary>
    private static List<List<ConceptId>> PagesOf(IEnumerable<ConceptId> diseases, Func<ConceptId, int> sizeOf)
    {
        var (pages, room) = (new List<List<ConceptId>>(), 0);
        foreach (var disease in diseases)
        {
            var size = sizeOf(disease);
            if (pages.Count == 0 || size > room)
            {
                pages.Add([]);
                room = MostRowsAndClaims;
            }
            pages[^1].Add(disease);
            room -= size;
        }
        return pages;
    }
}

/// <param name="Group">The field of medicine, where diseases are grouped.</param>
public sealed record MatrixRow(ConceptLink Disease, string? Group, IReadOnlyList<MatrixCell> Cells)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<ClaimCard> Claims => Cells.SelectMany(cell => cell.Claims);
}

/// <summary>The marks of one kind of question: benefit and harm never share a line.</summary>
public sealed record MatrixLine(ClaimQuestion Asks, StudyMarks Studies);

/// <param name="All">Studies that the cell has without the filter that has left none of them; otherwise 0.</param>
/// <param name="Url">The list of its claims.</param>
public sealed record MatrixCell(ConceptLink CellType, IReadOnlyList<ClaimCard> Claims, IReadOnlyList<MatrixLine> Lines, int All, string Url)
{
    internal static MatrixCell Of(Language language, ConceptId disease, ConceptLink cellType, IReadOnlyList<ClaimCard> claims, int all) => new(
        cellType,
        claims,
        [
            .. claims.GroupBy(claim => claim.Asks == ClaimQuestion.Status ? ClaimQuestion.Feasibility : claim.Asks).OrderBy(asked => asked.Key)
                .Select(asked => new MatrixLine(asked.Key, StudyMarks.Of(language, asked))).Where(line => !line.Studies.IsEmpty),
        ],
        all,
        EvidencePageModel.UrlOf(language, EvidenceFilter.None with { Disease = disease, CellType = cellType.Id }));

    /// <summary>The highest phase reached in people.</summary>
    public string? HighestPhase { get; } = Claims.SelectMany(claim => claim.Items)
        .Where(item => item is { Model: EvidenceModel.Human, Study.Phase: not null, Retracted: false })
        .Select(item => item.Study!.Phase)
        .MaxBy(phase => Vocabularies.Phases.ToList().IndexOf(phase!));
}

public sealed record MatrixCellView(MatrixCell Cell, Interface.UiText Text, bool Small);

/// <param name="Small">For the home page: whether it helps and whether it is safe, each line one link.</param>
public sealed record MatrixView(EvidenceMatrix Matrix, Interface.UiText Text, bool Small = false);
