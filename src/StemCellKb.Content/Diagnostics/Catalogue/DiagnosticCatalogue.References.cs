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
            "A date is written in CSL's own form: year, month and day, or a season (21 to 24) in place of the month.",
            "\"issued\": {\"date-parts\": [[2019, 30]]}",
            "\"issued\": {\"date-parts\": [[2019, 3]]}"),

        new("KB0503", "Author without a name",
            "An author has a family name, or one name for a body.",
            "{\"given\": \"Wei\"}",
            "{\"family\": \"Wang\", \"given\": \"Wei\"} or {\"literal\": \"WHO\"}"),

        new("KB0504", "Malformed number of a work",
            "A DOI, PMID or PMCID has a form of its own. An address or a word before it (https://doi.org/, doi:, PMID:) does no harm.",
            "\"DOI\": \"art.22511\"",
            "\"DOI\": \"10.1002/art.22511\""),

        new("KB0505", "Unused reference",
            "No article, claim or approval uses the work.",
            "A record that was kept after its citation was deleted.",
            "Cite it, or delete it."),

        new("KB0506", "Retracted work",
            "The work has been withdrawn by its journal. The site marks it, and it counts for nothing.",
            "\"custom\": {\"status\": \"retracted\"}",
            "See whether the sentence still stands without it."),

        new("KB0507", "Date of a work in words",
            "The words in place of a date are neither a date nor a usual note such as \"in press\", so the work cannot be sorted by when it appeared.",
            "\"issued\": {\"literal\": \"Spring issue\"}",
            "\"issued\": {\"date-parts\": [[2019, 21]]}"),

        new("KB0508", "Retracted work as evidence",
            "An item of evidence rests on a work that was withdrawn. It counts for nothing, and says why it is still shown.",
            "reference: deng-2017, whose record has \"status\": \"retracted\"",
            "despite-retraction: {en: Kept for the record., zh: 仅作记录。}, or delete the item."),

        new("KB0509", "Reason for a retraction that is none",
            "An item says why it stays although its work is retracted, and the work's record does not say that it is.",
            "despite-retraction: {en: Kept for the record., zh: 仅作记录。} beside a work in good standing",
            "Delete the reason, or write \"status\": \"retracted\" into the work's record."),
    ];
}
