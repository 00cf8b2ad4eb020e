using StemCellKb.Model;

namespace StemCellKb.Content;

internal static partial class Problems
{
    /// <summary>Articles and their headings.</summary>
    public static class Articles
    {
        /// <summary>A folder with a <c>concept.yaml</c> and neither <c>en.md</c> nor <c>zh.md</c>.</summary>
        public static Diagnostic NoArticle(Place concept, string path) =>
            Diagnostic.Error("KB0301", concept, $"The concept has no article: write {path}/en.md and {path}/zh.md.");

        public static Diagnostic MissingLanguage(Place other, string path) =>
            Diagnostic.Warning("KB0302", other, $"The other half of the pair is missing: {path}.");

        public static Diagnostic MissingFrontMatter(Place firstLine) =>
            Diagnostic.Error("KB0303", firstLine, "The article does not begin with its title and summary between two lines of '---'.");

        public static Diagnostic TextBeforeHeading(Place place) =>
            Diagnostic.Error("KB0304", place, "Text stands above the first heading; give it a heading, '## … {#id}'.");

        public static Diagnostic NoSections(Place place) =>
            Diagnostic.Error("KB0305", place, "The article has no sections: begin one with '## Heading {#id}'.");

        public static Diagnostic HeadingWithoutId(Place heading) =>
            Diagnostic.Error("KB0306", heading, "The heading has no id; end it with one that both languages share, e.g. {#disease}.");

        public static Diagnostic WrongHeadingId(Located<string> id) =>
            Diagnostic.Error("KB0307", id.Place, $"'{id.Value}' is not an id: lower-case letters a to z, digits and single hyphens, at most 80.");

        /// <summary>An id used by the page itself, e.g. <c>{#references}</c>.</summary>
        public static Diagnostic ReservedHeadingId(Located<string> id) =>
            Diagnostic.Error("KB0308", id.Place, $"The page itself uses the id '{id.Value}'; choose another.");

        public static Diagnostic DuplicateHeadingId(Located<string> id, Place first) =>
            Diagnostic.Error("KB0309", id.Place, $"A heading with the id '{id.Value}' exists already.").WithNote("The first is here.", first);

        public static Diagnostic HeadingLevel(Place heading) =>
            Diagnostic.Error("KB0310", heading, "Headings are ## or ###; the title stands in the front matter.");

        public static Diagnostic HeadingWithoutParent(Place heading) =>
            Diagnostic.Error("KB0311", heading, "A ### heading needs a ## heading above it.");

        /// <summary>In a quote or a list, where it would not start a section.</summary>
        public static Diagnostic HeadingInside(Place heading) =>
            Diagnostic.Error("KB0312", heading, "A heading cannot stand in a quote or a list.");

        public static Diagnostic MarkupInHeading(Place place) =>
            Diagnostic.Error("KB0313", place, "A heading is plain words; put the link or citation into the text below it.");

        public static Diagnostic RawHtml(Place place) =>
            Diagnostic.Error("KB0314", place, "Raw HTML is not allowed in articles; use Markdown, or write &lt; for a less-than sign.");

        public static Diagnostic Image(Place place) =>
            Diagnostic.Error("KB0315", place, "Images are not allowed in articles.");

        /// <summary>Where one language has <c>{#cells}</c>, the other has <c>{#cell}</c>.</summary>
        public static Diagnostic HeadingsDiffer(Located<string> chinese, Located<string> english) =>
            Diagnostic.Error("KB0316", chinese.Place, $"The English article has the heading id '{english.Value}' where this one has '{chinese.Value}'.")
                .WithNote("The English heading is here.", english.Place);

        public static Diagnostic HeadingsOutOfOrder(Located<string> chinese, Located<string> english) =>
            Diagnostic.Error("KB0317", chinese.Place, $"The headings stand in another order than in English: '{english.Value}' comes here.")
                .WithNote("The English heading is here.", english.Place);

        public static Diagnostic LongSummary(Located<string> summary, int maximum) =>
            Diagnostic.Warning("KB0318", summary.Place, FormattableString.Invariant($"The summary has {summary.Value.Length} characters; at most {maximum} fit."));

        public static Diagnostic EmptySection(Place heading) =>
            Diagnostic.Warning("KB0319", heading, "The section is empty.");

        /// <summary>Fifteen hundred columns, and as many rows that are filled up to them.</summary>
        public static Diagnostic HugeTable(Place firstLine, int cells) =>
            Diagnostic.Error("KB0321", firstLine, FormattableString.Invariant($"The table is too large: its widest row times its rows may come to {cells:N0} cells at most."));

        /// <summary><c>##No space</c>, <c>[^1]</c>, <c>~~x~~</c>: Markdown elsewhere, and shown as it stands here.</summary>
        public static Diagnostic LeftOver(Place place, string what, string mend) =>
            Diagnostic.Warning("KB0322", place, $"{what} is no Markdown here and is shown as it stands; {mend}.");

        /// <summary>What a scaffold leaves behind: <c>(to be written)</c>, <c>（待写）</c>.</summary>
        public static Diagnostic ToBeWritten(Place place) =>
            Diagnostic.Hint("KB0320", place, "This is still to be written.");
    }
}
