namespace StemCellKb.Content;

public static partial class DiagnosticCatalogue
{
    private static IReadOnlyList<DiagnosticExplanation> Effects =>
    [
        new("KB0901", "Effect between the wrong kinds of things",
            "Each predicate admits certain kinds of things as its subject and object: a cell secretes a molecule, a treatment protects against a disease.",
            "predicate: inhibits with object: lupus-nephritis",
            "Take another predicate (protects-against, worsens or causes for diseases), or name the cell, molecule or process that is meant."),

        new("KB0902", "Effect without evidence",
            "An effect is drawn and handed on as something that was looked for; without an item nobody did.",
            "effect: {subject: …} on a claim without items",
            "Add the items that bear on it, or take the effect away."),

        new("KB0903", "Opposite effects",
            "Two claims say opposite things of the same subject and object. That may be so in the literature, but then it is said.",
            "A inhibits B in one claim, A promotes B in another",
            "Add disputes: [the-other-claim] to one of the two effects, or correct the predicate."),

        new("KB0904", "Effect on itself",
            "Subject and object are the same. Circles of several effects are fine.",
            "subject: macrophage, object: macrophage",
            "Name what changes, for example m2-macrophage."),

        new("KB0905", "End of the effect as its mediator",
            "What carries an effect lies between its subject and its object.",
            "subject: mesenchymal-stem-cells, through: [mesenchymal-stem-cells]",
            "Take it out of 'through'."),

        new("KB0906", "Mediator given twice",
            "The list names each mediator once.",
            "through: [pge2, pge2]",
            "Take one of the two out."),

        new("KB0907", "No such claim",
            "'disputes' names claims by their ids.",
            "disputes: [mscs-inhibit-th17]",
            "Write the id that stands after '- claim:'."),

        new("KB0908", "Nothing to dispute",
            "An effect disputes the effect of another claim.",
            "disputes: [the-claim-itself]",
            "Take it out of 'disputes', or give the other claim its effect."),

        new("KB0909", "Effect on a claim about something else",
            "What professional bodies hold is no effect of one thing on another.",
            "asks: status with effect: {…}",
            "Correct 'asks', or take the effect away."),

        new("KB0910", "Effect stated twice",
            "Two claims state the same effect through the same mediators and of the same disease, so that the evidence for and against is split.",
            "Two claims with {subject: mesenchymal-stem-cells, predicate: inhibits, object: th17-cell}",
            "Merge the claims, or name what makes them different under 'through'."),
    ];
}
