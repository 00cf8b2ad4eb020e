using StemCellKb.Model;

namespace StemCellKb.Content;

internal static partial class Problems
{
    /// <summary>Concept files and glossary terms.</summary>
    public static class Concepts
    {
        public static Diagnostic WrongIdentifier(Located<string> value, IdentifierScheme scheme) =>
            Diagnostic.Error("KB0130", value.Place, $"'{value.Value}' is no identifier of {scheme.Name}, which look like '{scheme.Example}'.");

        /// <summary>The same id as another folder or glossary term.</summary>
        public static Diagnostic Duplicate(Located<ConceptId> id, Place first) =>
            Diagnostic.Error("KB0131", id.Place, $"A concept '{id.Value}' exists already.").WithNote("The first is here.", first);

        public static Diagnostic BroaderCircle(Located<ConceptId> broader, IEnumerable<ConceptId> circle) =>
            Diagnostic.Error("KB0132", broader.Place, $"This makes a concept broader than itself: {string.Join(" → ", circle)}.");

        /// <summary>A folder with articles but no <c>concept.yaml</c>.</summary>
        public static Diagnostic MissingFile(SourceText article, string path) =>
            Diagnostic.Error("KB0133", article.At(0, 0), $"The folder has no concept.yaml: {path} is missing.");

        public static Diagnostic ReviewDue(Located<DateOnly> reviewed) =>
            Diagnostic.Warning("KB0134", reviewed.Place, FormattableString.Invariant($"The pair was last reviewed on {reviewed.Value:yyyy-MM-dd}, more than {Concept.ReviewMonths} months ago."));

        public static Diagnostic ReviewToCome(Located<DateOnly> reviewed) =>
            Diagnostic.Warning("KB0135", reviewed.Place, FormattableString.Invariant($"The pair was last reviewed on {reviewed.Value:yyyy-MM-dd}, which is still to come."));

        /// <summary>A disease that groups.yaml does not list.</summary>
        public static Diagnostic InNoGroup(Located<ConceptId> disease, IEnumerable<ConceptId> groups) =>
            Diagnostic.Warning("KB0136", disease.Place, $"No group lists '{disease.Value}', so that it stands last in lists; add it to one in groups.yaml: {string.Join(", ", groups)}.");

        public static Diagnostic InTwoGroups(Located<ConceptId> disease, Place first) =>
            Diagnostic.Error("KB0137", disease.Place, $"'{disease.Value}' is in a group already.").WithNote("The first place is here.", first);

        public static Diagnostic DuplicateGroup(Located<ConceptId> group, Place first) =>
            Diagnostic.Error("KB0138", group.Place, $"A group '{group.Value}' exists already.").WithNote("The first is here.", first);

        public static Diagnostic RegionTwice(Place both) =>
            Diagnostic.Error("KB0139", both, "'zh-hant' stands for Taiwan and Hong Kong alike: give either it, or 'zh-hant-tw' and 'zh-hant-hk'.");
    }
}
