namespace StemCellKb.Content;

public static partial class DiagnosticCatalogue
{
    private static IReadOnlyList<DiagnosticExplanation> Files =>
    [
        new("KB0101", "No content folder",
            "The folder given to the command does not exist.",
            "stemcellkb check --content contents",
            "Give the right folder, or run the command where content/ lies."),

        new("KB0102", "Empty content folder",
            "The folder exists and holds no file.",
            "An empty directory given as --content.",
            "Give the folder that holds diseases/, glossary/ and the rest."),

        new("KB0103", "Stray file",
            "A file lies where no file of its kind belongs, so nothing would ever read it.",
            "content/diseases/psoriasis/notes.txt",
            "Move it out of the content folder, or give it the name and place of the file it was meant to be."),

        new("KB0104", "Folder or file name is no id",
            "The name of a folder or file is its id, and ids are lower-case letters a to z, digits and single hyphens.",
            "content/diseases/Crohn's/en.md",
            "Rename it: content/diseases/crohns-disease/en.md."),

        new("KB0105", "Not UTF-8",
            "The file holds bytes that are not UTF-8. The place is the first of them.",
            "A Chinese text saved as GBK.",
            "Save the file again with the encoding UTF-8."),

        new("KB0106", "Invisible character",
            "A control character, a direction override or a byte order mark inside the text would confuse readers and search.",
            "A character copied along from a PDF file.",
            "Delete it. The message gives its code point."),

        new("KB0107", "File too large",
            "The file is larger than any content file can sensibly be.",
            "A references.json of 40 MiB.",
            "Split the file, or take out what is not content."),

        new("KB0108", "Unreadable file",
            "The operating system does not let the file be read.",
            "A file without read permission.",
            "Fix the permissions or the disk."),

        new("KB0109", "Paragraph too long",
            "Thousands of characters stand together without an empty line; no reader would get through, and no parser should have to.",
            "A whole book pasted into one line.",
            "Divide it by empty lines."),
    ];
}
