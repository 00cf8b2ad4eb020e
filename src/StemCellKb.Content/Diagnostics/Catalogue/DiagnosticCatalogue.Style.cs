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

        new("KB0704", "Wrong term",
            "The text uses a form of words that terms.yaml calls wrong in this place, and says why.",
            "人体试验 for 临床试验",
            "Write the right form. If it is wrong only in some places, say so in terms.yaml: 'in', 'except' or 'except-cell-types'."),

        new("KB0705", "Exception that is none",
            "An exception to a rule of terms.yaml must contain the form that the rule calls wrong.",
            "wrong: 人体试验, except: [首次临床试验]",
            "Write the longer word in which the form is right, or take the exception away."),
    ];
}
