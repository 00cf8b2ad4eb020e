namespace StemCellKb.Content;

public static partial class DiagnosticCatalogue
{
    private static IReadOnlyList<DiagnosticExplanation> Folders =>
    [
        new("KB0140", "Symbolic link",
            "A link could lead in a circle or out of the content folder, so it is not followed, and what it leads to is missing.",
            "diseases/psoriasis/en.md -> ../../drafts/psoriasis.md",
            "Put the file or folder itself in its place. The content folder as a whole may be a link."),

        new("KB0141", "No regular file",
            "A named pipe, a socket or a device is no content, and reading one can wait for ever.",
            "mkfifo content/diseases/psoriasis/en.md",
            "Delete it, or put a file in its place."),

        new("KB0142", "Fault of the program",
            "StemCellKb failed where it should have said what is wrong. The last good build stays.",
            "A text that nobody foresaw.",
            "Report it with the file. Until then, take back the last edit of the file."),

        new("KB0143", "More of the same",
            "So much is wrong with the file that only the first hundred are listed.",
            "There are 4,120 more errors in this file; the first is here.",
            "Fix those that are listed and check again; often all have one cause."),

        new("KB0144", "Copy of another program",
            "A merge, a backup or a synchronised folder left a copy beside the file. It is not read, and may hold an edit that is missing elsewhere.",
            "content/diseases/psoriasis/zh (conflicted copy).md",
            "Compare it with the file, then delete it."),

        new("KB0145", "Invisible character in a text",
            "A zero-width space, a soft hyphen or a direction mark divides words for a search in the browser, and nobody sees it.",
            "A word copied from a PDF file with its hyphenation.",
            "Delete it. The message gives its code point."),
    ];
}
