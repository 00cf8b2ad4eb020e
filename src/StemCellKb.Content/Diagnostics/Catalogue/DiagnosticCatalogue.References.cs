namespace StemCellKb.Content;

public static partial class DiagnosticCatalogue
{
    private static IReadOnlyList<DiagnosticExplanation> References =>
    [
        new("KB0501", "Reference exists already",
            "The ids of the records are unique.",
            "Two records with \"id\": \"deng-2017\"",
            "Delete the duplicate, or rename one: deng-2017-b."),

        new("KB0502", "Malformed date of a work",
            "A date is written in CSL's own form.",
            "\"issued\": {\"literal\": \"March 2019\"}",
            "\"issued\": {\"date-parts\": [[2019, 3]]}"),

        new("KB0503", "Author without a name",
            "An author has a family name, or one name for a body.",
            "{\"given\": \"Wei\"}",
            "{\"family\": \"Wang\", \"given\": \"Wei\"} or {\"literal\": \"WHO\"}"),

        new("KB0504", "Malformed number of a work",
            "A DOI, PMID or PMCID is given without its address and in its own form.",
            "\"DOI\": \"https://doi.org/10.1002/art.22511\"",
            "\"DOI\": \"10.1002/art.22511\""),

        new("KB0505", "Unused reference",
            "No article, claim or approval uses the work.",
            "A record that was kept after its citation was deleted.",
            "Cite it, or delete it."),

        new("KB0506", "Retracted work",
            "The work has been withdrawn by its journal. The site marks it, and it counts for nothing.",
            "\"custom\": {\"status\": \"retracted\"}",
            "See whether the sentence still stands without it."),
    ];
}
