namespace StemCellKb.Content;

public static partial class DiagnosticCatalogue
{
    private static IReadOnlyList<DiagnosticExplanation> Links =>
    [
        new("KB0201", "Unknown concept",
            "A link, or an id in a YAML file, names a concept that no folder and no glossary term has.",
            "[[lupus-nefritis]]",
            "Correct the id, or add the concept."),

        new("KB0202", "Unknown reference",
            "A citation, or a key in a YAML file, names a work that references.json does not hold.",
            "[@deng-2107]",
            "Correct the key, or add the record to references.json."),

        new("KB0203", "Link without an end",
            "Two opening brackets have no closing ones in their paragraph.",
            "See [[psoriasis].",
            "Close it: [[psoriasis]]. To show the brackets themselves, write \\[[."),

        new("KB0204", "Link without a target",
            "Between the brackets stands no id.",
            "[[|skin disease]]",
            "Write the id before the bar: [[psoriasis|skin disease]]."),

        new("KB0205", "Link without words",
            "There is a bar, and nothing after it.",
            "[[psoriasis|]]",
            "Write the words, or leave out the bar to show the concept's name."),

        new("KB0206", "Citation without an end",
            "An opening bracket with @ has no closing one in its paragraph.",
            "as shown [@deng-2017.",
            "Close it: [@deng-2017]."),

        new("KB0207", "Malformed citation",
            "Each part of a citation is @ and a key; parts are separated by half-width semicolons.",
            "[@deng-2017；tani-2017]",
            "[@deng-2017; @tani-2017]"),

        new("KB0208", "Link to a place that is not allowed",
            "A plain link may lead to the web, a mailbox or a section of the same page. Links inside the site name concepts, so that they are checked.",
            "[psoriasis](../psoriasis/en.md)",
            "[[psoriasis]]"),

        new("KB0209", "Link to a missing section",
            "The page has no heading with that id.",
            "[below](#treatments)",
            "Correct the id; the other language has the same ids."),

        new("KB0210", "Link inside a link",
            "HTML cannot nest links.",
            "[see [[psoriasis]]](https://example.org/)",
            "Put one of them beside the other."),

        new("KB0211", "Page that links to itself",
            "The link leads to the page the reader is on.",
            "[[psoriasis]] in content/diseases/psoriasis/en.md",
            "Write the words without a link."),

        new("KB0212", "Concept that nothing links to",
            "No article, claim, approval or narrower concept names it: nobody finds it by walking.",
            "A glossary term that no article uses.",
            "Link to it where it is mentioned, or delete it."),

        new("KB0213", "Work cited twice at one place",
            "The same key stands twice between the brackets of one citation.",
            "[@deng-2017; @deng-2017]",
            "Delete one, or write the key that was meant."),

        new("KB0220", "Former name that is in use",
            "redirects.yaml says that something else stands in the place of this name, but the name is used today, and its page is shown.",
            "concepts: {psoriasis: psoriatic-disease} beside a folder diseases/psoriasis",
            "Delete the entry, or rename what has the name."),

        new("KB0221", "Redirect to nothing",
            "What redirects.yaml names as standing in the place of a former name does not exist, so that former links would end at an error.",
            "concepts: {scaly-skin: psoriasus}",
            "Write an id or address that is in use today; a name that is a former one itself does not do."),

        new("KB0222", "Redirects in a circle",
            "Each of these names is said to be called like another of them today, and none of them exists.",
            "concepts: {one: two, two: one}",
            "Write the id or address that is in use today in each of the entries."),

        new("KB0223", "No address of the site",
            "A former address is a path without the language, in which it holds alike: small letters, digits, hyphens and slashes.",
            "addresses: {\"https://example.org/en/old\": /topics/new}",
            "Write it as /topics/old-name."),
    ];
}
