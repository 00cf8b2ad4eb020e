namespace StemCellKb.Content;

public static partial class DiagnosticCatalogue
{
    private static IReadOnlyList<DiagnosticExplanation> WorksAudit =>
    [
        new("KB0510", "Retracted work not marked",
            "The Retraction Watch data set has a retraction of the work, which the record does not mention. 'audit --retractions' reports it.",
            "A record without custom, of a work retracted since",
            "\"custom\": {\"status\": \"retracted\"}, and see whether what rests on the work still stands."),

        new("KB0511", "Expression of concern",
            "The journal has published doubts about the work. It counts until it is retracted. 'audit --retractions' reports it.",
            "A work whose data are being investigated",
            "Say so in the note of the record; look again."),

        new("KB0512", "Corrected work",
            "The work has been corrected since it appeared. 'audit --retractions' reports it.",
            "A correction of a table",
            "See whether the numbers taken from it are those of the correction."),

        new("KB0513", "Marked as retracted, but not listed",
            "The record says that the work is retracted, and the data set has no retraction of it, or a later reinstatement. 'audit --retractions' reports it.",
            "\"custom\": {\"status\": \"retracted\"} on a work that was reinstated",
            "Look the work up at its journal."),

        new("KB0514", "Work that could not be asked about",
            "Without a DOI and a PMID the work cannot be found in the data set: that nothing was found says nothing. 'audit --retractions' reports it.",
            "A record of a web page",
            "Add the DOI, or look the work up by hand."),
    ];

    private static IReadOnlyList<DiagnosticExplanation> TrialsAudit =>
    [
        new("KB0830", "Trial ended early",
            "The register says that the trial was terminated, withdrawn or suspended; the study's record does not. 'audit --trials' reports it.",
            "TERMINATED, and no stopped",
            "stopped: futility, harm, benefit or recruitment, as the register or the report gives the reason."),

        new("KB0831", "Phase against the register",
            "The study's record and the register give different phases. 'audit --trials' reports it.",
            "phase: \"2\", and PHASE1, PHASE2 in the register",
            "Look both up again."),

        new("KB0832", "Registration time against the register",
            "The dates of the register say otherwise than the study's record whether it was registered before its first participant. 'audit --trials' reports it.",
            "registered: before, and a submission after the start",
            "Correct registered."),

        new("KB0833", "More people than took part",
            "The study's record has more people than the register says took part. 'audit --trials' reports it.",
            "participants: 40, and 24 enrolled",
            "Look both up again."),

        new("KB0834", "Trial that could not be asked about",
            "The file of answers has none for this number: it was not asked for, or it is of another register. That nothing was found says nothing. 'audit --trials' reports it.",
            "registrations: [ChiCTR2000000000]",
            "Ask for it, or look it up by hand."),
    ];
}
