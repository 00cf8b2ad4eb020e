namespace StemCellKb.Content;

public static partial class DiagnosticCatalogue
{
    private static IReadOnlyList<DiagnosticExplanation> Concepts =>
    [
        new("KB0130", "Malformed identifier",
            "The identifier does not have the form of its vocabulary, so that links to it would lead nowhere.",
            "identifiers: {mondo: \"MONDO:5083\"}",
            "Copy the identifier from the vocabulary itself."),

        new("KB0131", "Concept exists already",
            "All concepts, glossary terms included, share one set of ids.",
            "A folder diseases/remission beside the glossary term remission.",
            "Rename one of them, or merge the two."),

        new("KB0132", "Circle of broader concepts",
            "By going from broader to broader one comes back to where one began.",
            "broader: [lupus-nephritis] in systemic-lupus-erythematosus",
            "Take one of the steps away."),

        new("KB0133", "Missing concept.yaml",
            "A folder with an article has no names, identifiers or place among the others.",
            "content/topics/new/en.md alone",
            "Write concept.yaml beside it; stemcellkb new writes one."),

        new("KB0134", "Overdue for review",
            "Nobody has checked the pair for two years.",
            "reviewed: 2023-01-15",
            "Read both articles against the present state of knowledge, then set the date of today."),

        new("KB0135", "Review in the future",
            "The day of the last review is still to come, so that the pair would not fall due in time.",
            "reviewed: 2099-01-01",
            "Write the day on which somebody last compared the pair with the literature."),

        new("KB0136", "Disease without a group",
            "Lists of diseases are in groups by field of medicine; a disease that no group lists stands after all of them.",
            "A folder diseases/psoriasis that groups.yaml does not name.",
            "Add the disease to the list of its field in groups.yaml, at the place where it should stand."),

        new("KB0137", "Disease in two groups",
            "A disease stands in lists once.",
            "diseases: [psoriasis] under two groups",
            "Keep the field whose physicians treat the disease most, and take the other line away."),

        new("KB0138", "Group exists already",
            "Two groups of groups.yaml have the same name, so that neither can be linked.",
            "group: skin, twice",
            "Join the two lists of diseases."),

        new("KB0139", "Regional names twice",
            "Names in Traditional Chinese stand once for both regions (zh-hant), or for each (zh-hant-tw, zh-hant-hk).",
            "zh-hant: {name: 乾癬} beside zh-hant-hk: {name: 銀屑病}",
            "Where the regions differ, write zh-hant-tw instead of zh-hant."),
    ];
}
