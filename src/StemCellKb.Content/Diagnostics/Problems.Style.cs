using StemCellKb.Model;

namespace StemCellKb.Content;

internal static partial class Problems
{
    /// <summary>How a text is written.</summary>
    public static class Style
    {
        public static Diagnostic HalfWidthPunctuation(Place place, string found, string fullWidth) =>
            (Diagnostic.Warning("KB0701", place, $"'{found}' between Chinese characters is written '{fullWidth}'.") with { Suggestion = fullWidth });

        /// <summary><c>MSCs</c> above the first “mesenchymal stem cells (MSCs)”, or with none at all.</summary>
        public static Diagnostic AcronymFirst(Place place, string acronym, string? full) =>
            Diagnostic.Warning("KB0702", place, $"'{acronym}' is used before it is given in full" + (full is null ? "." : $" ({full})."));

        /// <summary>A form that terms.yaml calls wrong.</summary>
        public static Diagnostic WrongTerm(Place place, string wrong, string right, string reason) =>
            (Diagnostic.Warning("KB0704", place, $"'{wrong}' should be '{right}': {reason}") with { Suggestion = right });

        /// <summary>An exception of terms.yaml that does not hold the wrong form.</summary>
        public static Diagnostic ExceptionWithoutTerm(Located<string> exception, string wrong) =>
            Diagnostic.Warning("KB0705", exception.Place, $"'{exception.Value}' does not contain '{wrong}', so that it is no exception to it.");

        public static Diagnostic UnlinkedName(Place place, string name, ConceptId concept) =>
            Diagnostic.Hint("KB0703", place, $"'{name}' is a name of '{concept}', which this article does not link at its first mention.") with { Suggestion = $"[[{concept}|{name}]]" };
    }
}
