namespace StemCellKb.Content;

public static partial class DiagnosticCatalogue
{
    private static IReadOnlyList<DiagnosticExplanation> Articles =>
    [
        new("KB0301", "Concept without an article",
            "The folder has a concept.yaml and neither en.md nor zh.md.",
            "content/diseases/psoriasis/concept.yaml alone",
            "Write the pair; stemcellkb new shows the headings."),

        new("KB0302", "Half a pair",
            "One language is missing. Readers of it see the other language with a notice.",
            "content/diseases/psoriasis/en.md without zh.md",
            "Write the other half with the same heading ids."),

        new("KB0303", "No front matter",
            "An article begins with its title and summary between two lines of three hyphens.",
            "## Heading {#id} on the first line",
            "---\ntitle: Psoriasis\nsummary: One or two plain sentences.\n---"),

        new("KB0304", "Text above the first heading",
            "Every paragraph stands in a section, so that both languages can be compared.",
            "A paragraph right below the front matter.",
            "Put a heading above it."),

        new("KB0305", "Article without sections",
            "There is no heading at all.",
            "Front matter and nothing below it.",
            "Begin a section: ## What happens in the disease {#disease}"),

        new("KB0306", "Heading without an id",
            "Both languages share the ids of their headings; an id made from the words could not be shared.",
            "## Treatment",
            "## Treatment {#treatment}"),

        new("KB0307", "Malformed heading id",
            "Heading ids are lower-case letters a to z, digits and single hyphens.",
            "## Treatment {#Treatment}",
            "## Treatment {#treatment}"),

        new("KB0308", "Reserved heading id",
            "The page around the article has a section with that id, or its references do.",
            "## Works {#references}",
            "Choose another: {#works}."),

        new("KB0309", "Heading id given twice",
            "An id leads to one place on the page.",
            "## A {#cells} … ## B {#cells}",
            "Rename one of them in both languages."),

        new("KB0310", "Wrong level of heading",
            "Sections begin with ## and parts of sections with ###. The title is in the front matter.",
            "# Psoriasis {#top}",
            "## …"),

        new("KB0311", "Smaller heading without a larger one",
            "The first heading of an article is of the second level.",
            "### Part {#part} as the first heading",
            "Put a ## heading above it."),

        new("KB0312", "Heading in a quote or a list",
            "It could begin no section there.",
            "> ## Heading {#id}",
            "Move it out."),

        new("KB0313", "Markup in a heading",
            "Headings appear in the table of contents and in search, where links and citations cannot work.",
            "## Trials [@deng-2017] {#trials}",
            "Put the link or citation into the text below."),

        new("KB0314", "Raw HTML",
            "Articles are Markdown, so that they mean the same everywhere and can bring no script into the page.",
            "<br>",
            "Use Markdown; for a less-than sign write &lt; or a word."),

        new("KB0315", "Image",
            "Articles have no images.",
            "![cells](cells.png)",
            "Describe it in words, or link to it on the web."),

        new("KB0316", "Heading ids differ",
            "Where one language has one heading id, the other has another; switching language would lose the section.",
            "{#cells} in en.md, {#cell} in zh.md",
            "Give both the same id."),

        new("KB0317", "Headings in another order",
            "Both languages have the same sections in a different order.",
            "{#a} {#b} in en.md, {#b} {#a} in zh.md",
            "Move a section."),

        new("KB0318", "Summary too long",
            "A summary of more than 300 characters does not fit a search result.",
            "A summary of five sentences.",
            "Keep one or two sentences that a patient can follow."),

        new("KB0319", "Empty section",
            "A heading is followed by nothing.",
            "## Risks {#risks} at the end of the file",
            "Write the section, or delete the heading in both languages."),

        new("KB0320", "To be written",
            "stemcellkb new left a placeholder here.",
            "(to be written)",
            "Write the text in its place."),

        new("KB0321", "Table too large",
            "Every row is filled up to the widest one, so that a few long lines make millions of cells.",
            "A line of 1,500 bars above 1,500 short rows.",
            "Divide the table, or link to the data."),

        new("KB0322", "Left-over Markdown",
            "Other programs read this as Markdown; here it has no meaning, and a reader would see the signs themselves.",
            "##Cells, [words][ref], [^1], ~~old~~, - [ ] open, H~2~O, https://example.org/",
            "Write it as the message says."),
    ];
}
