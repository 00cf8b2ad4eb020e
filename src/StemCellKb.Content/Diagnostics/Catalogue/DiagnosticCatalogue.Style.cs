namespace StemCellKb.Content;

public static partial class DiagnosticCatalogue
{
    private static IReadOnlyList<DiagnosticExplanation> Style =>
    [
        new("KB0701", "Half-width punctuation in Chinese",
            "Between Chinese characters stands Chinese punctuation.",
            "肾脏发炎,尿中有蛋白。",
            "肾脏发炎，尿中有蛋白。"),

        new("KB0702", "Acronym before its words",
            "A reader who does not know the acronym cannot guess it.",
            "MSCs were given. … Mesenchymal stem cells (MSCs) …",
            "Give the words at the first use: mesenchymal stem cells (MSCs)."),

        new("KB0703", "Name that is not linked",
            "The text names a concept and does not link to it at its first mention.",
            "People with psoriasis …",
            "People with [[psoriasis]] …"),
    ];
}
