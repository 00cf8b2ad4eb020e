namespace StemCellKb.Content;

public static partial class DiagnosticCatalogue
{
    private static IReadOnlyList<DiagnosticExplanation> Data =>
    [
        new("KB0110", "Malformed YAML",
            "The file, or the front matter of an article, is not YAML.",
            "summary: Results: better",
            "Often a colon inside a text: put the text between double quotes. Indent with spaces, never with tabs."),

        new("KB0111", "Malformed JSON",
            "references.json is not JSON.",
            "{\"id\": \"deng-2017\",}",
            "Export it again, or fix the place that is underlined: a comma too many, a quotation mark too few."),

        new("KB0112", "YAML that content does without",
            "Anchors, aliases, tags and further documents are refused: content needs none, and they hide what a file says.",
            "zh: *names",
            "Write the value out."),

        new("KB0113", "Nested too deep",
            "Lists or quotes are nested deeper than any text needs.",
            "[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]",
            "Take levels away."),

        new("KB0114", "Unknown key",
            "A key that the format does not know would be ignored in silence, so it is refused.",
            "partcipants: 18",
            "Correct the key; the message lists the keys that may stand there."),

        new("KB0115", "Missing key",
            "A key that the format requires is not there.",
            "found: {en: \"Remission did not differ.\"}",
            "Add it. A text in two languages needs both en and zh."),

        new("KB0116", "Key given twice",
            "The same key stands twice in one mapping; only one value could count.",
            "design: rct … design: cohort",
            "Delete one of them."),

        new("KB0117", "Wrong shape",
            "A single value stands where a list or a mapping is expected, or the other way round.",
            "also: lupus",
            "Write a list as [one, two], a mapping as {en: …, zh: …}."),

        new("KB0118", "Empty value",
            "The key is there and its value is not.",
            "name: \"\"",
            "Give the value, or leave the key out where it is optional."),

        new("KB0119", "Word outside the list",
            "The value is not one of the words the format knows.",
            "direction: positive",
            "Choose one of the words that the message lists."),

        new("KB0120", "Not an id",
            "Ids are lower-case letters a to z, digits and single hyphens, at most 80 characters.",
            "disease: 狼疮性肾炎",
            "Write the id of the concept, claim or work: lupus-nephritis. For a work from Zotero the message proposes one."),

        new("KB0121", "Not a date",
            "The date does not exist, or is written in another form.",
            "reviewed: 2026-02-30",
            "Write it as the message shows."),

        new("KB0122", "Not a web address",
            "An address begins with https:// or http:// and names a host.",
            "source: www.fda.gov",
            "Write the whole address."),

        new("KB0123", "Not a text",
            "true, false and numbers are no words unless they stand in quotation marks.",
            "name: true",
            "name: \"true\" if the word is meant."),

        new("KB0124", "Too many values",
            "The file holds more values than any content file can sensibly have.",
            "A references.json of two million entries.",
            "Take out what is not content."),

        new("KB0125", "List too long",
            "More names or ids stand under one key than anybody can have meant.",
            "also: [a, b, …]",
            "Shorten the list."),

        new("KB0126", "Text cut by a comment",
            "In YAML a # after a space begins a comment, so that the text ends before it.",
            "summary: Number #1 cause of kidney failure",
            "summary: \"Number #1 cause of kidney failure\", or move the comment to a line of its own."),

        new("KB0127", "Not a number",
            "A measured value is written in plain digits, with a point for decimals and a hyphen for less than zero.",
            "estimate: 0,58, ci-low: −2.7 with a typesetter's minus, percent: 31.8%",
            "Write 0.58, -2.7, 31.8."),
    ];
}
