namespace StemCellKb.Content;

public static partial class DiagnosticCatalogue
{
    private static IReadOnlyList<DiagnosticExplanation> Studies =>
    [
        new("KB0801", "Fact of the study on an item",
            "Phase, participants and registrations belong to a study, which may stand under several claims; they are written once, in studies/.",
            "participants: 18 on an evidence item",
            "Take the line away, and write the fact in a file of studies/: - study: deng-2017 with participants: 18."),
    ];
}
