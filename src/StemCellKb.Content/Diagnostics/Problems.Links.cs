using StemCellKb.Model;

namespace StemCellKb.Content;

internal static partial class Problems
{
    /// <summary>Links and citations.</summary>
    public static class Links
    {
        /// <summary><c>[[lupus-nefritis]]</c>, or an id in a YAML file, that no concept has.</summary>
        public static Diagnostic UnknownConcept(Place place, string id, ConceptId? nearest) =>
            Diagnostic.Error("KB0201", place, $"No concept is called '{id}'.").DidYouMean(nearest?.Value);

        public static Diagnostic UnknownReference(Place place, string key, ReferenceKey? nearest) =>
            Diagnostic.Error("KB0202", place, $"No reference is called '{key}'.").DidYouMean(nearest?.Value);

        public static Diagnostic UnclosedLink(Place place) =>
            Diagnostic.Error("KB0203", place, "The link that begins here has no end: write [[id]] or [[id|words]].");

        /// <summary><c>[[]]</c>, <c>[[|words]]</c>.</summary>
        public static Diagnostic EmptyLink(Place place) =>
            Diagnostic.Error("KB0204", place, "The link names no concept: write [[id]] or [[id|words]].");

        /// <summary><c>[[psoriasis|]]</c></summary>
        public static Diagnostic EmptyWords(Place place) =>
            Diagnostic.Error("KB0205", place, "The link shows no words: write [[id|words]], or [[id]] for the concept's name.");

        public static Diagnostic UnclosedCitation(Place place) =>
            Diagnostic.Error("KB0206", place, "The citation that begins here has no end: write [@key] or [@key1; @key2].");

        /// <summary><c>[@a; b]</c>, <c>[@a;]</c>, <c>[@a；@b]</c></summary>
        public static Diagnostic MalformedCitation(Place place) =>
            Diagnostic.Error("KB0207", place, "This is no citation: write [@key], or [@key1; @key2] with half-width semicolons.");

        /// <summary><c>javascript:</c>, <c>data:</c>, and addresses inside the site.</summary>
        public static Diagnostic UnsafeTarget(Place place, string target) =>
            Diagnostic.Error("KB0208", place, $"A link may not lead to '{target}'. Write https:// for the web, [[id]] for a page of ours, #id for a section of this page.");

        public static Diagnostic BrokenAnchor(Located<string> jump, string? nearest) =>
            Diagnostic.Error("KB0209", jump.Place, $"This page has no section '#{jump.Value}'.").DidYouMean(nearest is null ? null : "#" + nearest);

        public static Diagnostic LinkInLink(Place place) =>
            Diagnostic.Error("KB0210", place, "A link or citation cannot stand inside the words of another link.");

        public static Diagnostic LinkToItself(Place place) =>
            Diagnostic.Warning("KB0211", place, "The page links to itself.");

        /// <summary><c>[@deng-2017; @deng-2017]</c></summary>
        public static Diagnostic CitedTwice(Located<string> key) =>
            Diagnostic.Warning("KB0213", key.Place, $"'{key.Value}' stands in this citation twice.");

        /// <summary><c>concepts: {psoriasis: …}</c> where there is a psoriasis.</summary>
        public static Diagnostic FormerNameInUse(Located<string> former) =>
            Diagnostic.Error("KB0220", former.Place, $"'{former.Value}' is in use, so that nothing can stand in its place.");

        public static Diagnostic RedirectToNothing(Located<string> now, string? meant) =>
            Diagnostic.Error("KB0221", now.Place, $"Nothing is called '{now.Value}' today.").DidYouMean(meant);

        public static Diagnostic RedirectInCircle(Located<string> now) =>
            Diagnostic.Error("KB0222", now.Place, $"By '{now.Value}' one comes back to where one began.");

        public static Diagnostic NoSitePath(Located<string> path) =>
            Diagnostic.Error("KB0223", path.Place, $"'{path.Value}' is no address of the site; write it without the language, as /topics/old-name.");

        public static Diagnostic LonelyConcept(Located<ConceptId> concept) =>
            Diagnostic.Warning("KB0212", concept.Place, $"Nothing links to '{concept.Value}'.");
    }
}
