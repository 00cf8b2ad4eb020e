namespace StemCellKb.Content;

public static partial class DiagnosticCatalogue
{
    private static IReadOnlyList<DiagnosticExplanation> Pairs =>
    [
        new("KB0601", "Section in one language",
            "The other language has no section with that id.",
            "{#risks} in zh.md only",
            "Write it in the other language, or move its text into a shared section."),

        new("KB0602", "Link in one language",
            "The section links to a concept, and its counterpart does not.",
            "[[th17-cell]] in en.md only",
            "Link in both, or in neither."),

        new("KB0603", "Citation in one language",
            "The section cites a work, and its counterpart does not.",
            "[@deng-2017] in zh.md only",
            "Cite in both, or in neither."),

        new("KB0604", "Number in one language",
            "A number of the section does not occur in its counterpart, however it is written: 4 × 10⁷, 40 million and 4000万 are the same.",
            "45% in en.md, 54% in zh.md",
            "Look the number up in the work, and correct the wrong one."),

        new("KB0605", "Section behind",
            "The other language has changed since the pair was last declared in step. Readers see a notice until it is followed.",
            "A sentence added to en.md only.",
            "Follow the change, then run stemcellkb translated."),

        new("KB0606", "Not declared in step",
            "Nobody has said yet that both languages say the same here, so that later changes cannot be noticed.",
            "A new pair or a new section.",
            "When they do say the same, run stemcellkb translated."),

        new("KB0607", "Record of a missing section",
            "concept.yaml records a section that neither language has.",
            "translated: {old-id: […]}",
            "Run stemcellkb translated, which writes the block anew."),

        new("KB0608", "Record cannot be written",
            "The file was rewritten and read back before it was saved, and did not say the same any more. Nothing was changed.",
            "A whole concept.yaml in one pair of braces.",
            "Put 'translated' on lines of its own, or delete it, and run 'stemcellkb translated' again."),
    ];
}
