namespace StemCellKb.Content;

public static partial class DiagnosticCatalogue
{
    private static IReadOnlyList<DiagnosticExplanation> Evidence =>
    [
        new("KB0401", "Claim about nothing",
            "A claim names a disease, a cell type, mechanisms or a topic; otherwise no page would show it.",
            "- claim: … says: … evidence: …",
            "Add at least one of the four keys."),

        new("KB0402", "Claim exists already",
            "The ids of claims are unique over all evidence files.",
            "- claim: msc-in-psoriasis in two files",
            "Rename one of them, or merge their evidence."),

        new("KB0403", "Wrong count",
            "A number of people, events or studies is a whole number of at most ten million, in plain digits.",
            "participants: 0, n: １８, events: 3例",
            "Give the number, or leave the key out where the work does not say."),

        new("KB0404", "Concept of the wrong kind",
            "The key names a concept of one kind, and this is another.",
            "disease: immunomodulation",
            "Put it under the key of its kind: mechanisms: [immunomodulation]."),

        new("KB0405", "Approval without exactly one source",
            "A row rests on a work of references.json or on a web address.",
            "reference: fda-2024 and source: https://…",
            "Keep one of the two."),

        new("KB0406", "Design against model",
            "Trials, cohorts and case series are made in people, animal designs in animals, laboratory designs in the laboratory.",
            "model: animal with design: rct",
            "Correct one of the two; a randomized animal study has the design animal."),

        new("KB0407", "Only in people",
            "What a comparison tests is said of studies in people.",
            "model: animal with tests: cells",
            "Delete the key, or correct the model."),

        new("KB0408", "Work given twice",
            "One work would count twice for the same claim.",
            "Two items with reference: deng-2017",
            "Merge the two items."),

        new("KB0409", "Pooled works without a review",
            "Only reviews, guidelines and decisions of regulators weigh other works.",
            "design: rct with pools: [tani-2017]",
            "Correct the design, or delete pools."),

        new("KB0410", "Work that pools itself",
            "A review cannot be one of the works it weighs.",
            "reference: zhou-2020 with pools: [zhou-2020]",
            "Take it out of the list."),

        new("KB0411", "Nearly the same claim",
            "Two claims on the same disease and cell type say nearly the same, so that the evidence for and against is split.",
            "MSCs reduce proteinuria … / MSCs lower proteinuria …",
            "Merge them, or make their difference plain."),

        new("KB0412", "Approval given twice",
            "One product has one status in one jurisdiction for one disease.",
            "Two rows for Ryoncil in US",
            "Keep the newer one, and tell the history in its note."),
    ];
}
