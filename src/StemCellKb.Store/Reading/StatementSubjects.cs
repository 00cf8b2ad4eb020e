using StemCellKb.Model;
using StemCellKb.Search.Statements;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Reading;

/// <summary>What a sentence is about.</summary>
/// <param name="Themes">Immune cells, molecules, mechanisms, measures and treatments it names.</param>
/// <param name="IsTreatment">It speaks of stem cells, or of what they give off.</param>
internal sealed record StatementSubject(HashSet<ConceptId> Diseases, HashSet<ConceptId> Cells, HashSet<ConceptId> Themes, bool IsTreatment)
{
    public static readonly StatementSubject None = new([], [], [], false);
}

/// <summary>Turns the concepts a sentence names into its subject: a product into its cells, a form of a disease into the disease.</summary>
internal sealed class StatementSubjects
{
    public const double ThemeWeight = 5;

    private static readonly ConceptId Transplanted = ConceptId.Parse("hematopoietic-stem-cells");
    private static readonly ConceptId Vesicles = ConceptId.Parse("stem-cell-exosomes");

    /// <summary>Terms that name a treatment with one of the cell types.</summary>
    private static readonly Dictionary<string, ConceptId> Treatments = new()
    {
        ["hsct"] = Transplanted,
        ["autologous-hsct"] = Transplanted,
        ["allogeneic-hsct"] = Transplanted,
        ["umbilical-cord-blood"] = Transplanted,
        ["omidubicel"] = Transplanted,
        ["exosome"] = Vesicles,
        ["extracellular-vesicle"] = Vesicles,
    };

    /// <summary>Terms for how a study was done: nothing of what a sentence or a claim is about.</summary>
    private static readonly HashSet<ConceptId> Designs =
        [.. new[] { "randomized-controlled-trial", "open-label-trial", "cohort-study", "systematic-review", "meta-analysis", "trial-phase" }.Select(id => ConceptId.Parse(id))];

    private readonly ILookup<string, string> broader;
    private readonly Dictionary<string, ConceptKind> kinds;

    private StatementSubjects(ILookup<string, string> broader, Dictionary<string, ConceptKind> kinds) => (this.broader, this.kinds) = (broader, kinds);

    public static StatementSubjects Read(KbContexts contexts)
    {
        using var context = contexts.Open();
        var rows = context.Set<BroaderRow>().ToList();
        var wide = rows.Select(row => row.BroaderId).Distinct().ToArray();
        var kinds = context.Concepts.Where(row => wide.Contains(row.Id)).Select(row => new { row.Id, row.Kind }).AsEnumerable()
            .Where(row => ConceptKind.TryParseWord(row.Kind, out _)).ToDictionary(row => row.Id, row => ConceptKind.TryParseWord(row.Kind, out var kind) ? kind : ConceptKind.Term);
        return new StatementSubjects(rows.ToLookup(row => row.ConceptId, row => row.BroaderId), kinds);
    }

    /// <param name="before">The subject of the sentence before: "It has no side effects" goes on about it.</param>
    public StatementSubject Of(StatementText sentence, StatementSubject before)
    {
        var (diseases, cells) = (OfKind(sentence.Named, ConceptKind.Disease), OfKind(sentence.Named, ConceptKind.CellType));
        foreach (var (id, _) in sentence.Named)
        {
            if (Treatments.TryGetValue(id.Value, out var cell))
                cells.Add(cell);
        }
        // Exosomes of MSCs, MSCs made from iPSCs: what is given is the one, and where it comes from no claim's cell type.
        if (cells.Contains(Vesicles))
            cells = [Vesicles, .. cells.Where(cell => cell.Value == "induced-pluripotent-stem-cells")];
        var themes = ThemesOf(sentence.Named);
        var reading = sentence.Reading;
        var isTreatment = cells.Count > 0 || reading.NamesCells;
        if (diseases.Count > 0)
            isTreatment |= reading.NamesGrafts;
        var goesOn = reading.GoesOn && !reading.IsForeign && !reading.NamesOtherTreatment;
        if (goesOn && !isTreatment)
            (cells, isTreatment) = (before.Cells, before.IsTreatment);
        if (goesOn && diseases.Count == 0)
            diseases = before.Diseases;
        return new StatementSubject(diseases, cells, themes, isTreatment);
    }

    public static HashSet<ConceptId> ThemesOf(IEnumerable<(ConceptId Id, ConceptKind Kind)> named) =>
        [.. named.Where(each => each.Kind == ConceptKind.Term || each.Kind == ConceptKind.Mechanism).Select(each => each.Id).Where(id => !Designs.Contains(id))];

    /// <summary>The diseases that these are forms of.</summary>
    public HashSet<ConceptId> WiderThan(IReadOnlySet<ConceptId> diseases) =>
        [.. diseases.SelectMany(disease => Above(disease.Value)).Where(id => IsOf(id, ConceptKind.Disease)).Select(id => ConceptId.Parse(id)).Where(id => !diseases.Contains(id))];

    private HashSet<ConceptId> OfKind(IEnumerable<(ConceptId Id, ConceptKind Kind)> named, ConceptKind kind) =>
    [
        .. named.SelectMany(each => each.Kind == kind ? [each.Id]
            : each.Kind == ConceptKind.Term ? Above(each.Id.Value, kind).Where(id => IsOf(id, kind)).Select(id => ConceptId.Parse(id)) : []),
    ];

    private bool IsOf(string id, ConceptKind kind) => kinds.TryGetValue(id, out var found) && found == kind;

    /// <param name="until">What lies above a concept of this kind is left out: a fistula of Crohn's disease is not one of bowel disease.</param>
    private HashSet<string> Above(string concept, ConceptKind? until = null)
    {
        HashSet<string> above = [];
        var next = new Queue<string>(broader[concept]);
        while (next.TryDequeue(out var wide))
        {
            if (!above.Add(wide) || (until is not null && IsOf(wide, until)))
                continue;
            foreach (var wider in broader[wide])
                next.Enqueue(wider);
        }
        return above;
    }
}
