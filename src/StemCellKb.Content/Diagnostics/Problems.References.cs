using StemCellKb.Model;

namespace StemCellKb.Content;

internal static partial class Problems
{
    /// <summary>The bibliography.</summary>
    public static class References
    {
        public static Diagnostic Duplicate(Located<ReferenceKey> key, Place first) =>
            Diagnostic.Error("KB0501", key.Place, $"A reference '{key.Value}' exists already.").WithNote("The first is here.", first);

        public static Diagnostic WrongDate(Place issued) =>
            Diagnostic.Error("KB0502", issued, "This is no date: write {\"date-parts\": [[2017, 1, 24]]}, month and day optional.");

        /// <summary><c>"issued": {"literal": "Spring issue"}</c>.</summary>
        public static Diagnostic DateInWords(Place issued, string words) =>
            Diagnostic.Warning("KB0507", issued, $"'{words}' is shown as it stands, and the work sorts as one without a date. Where a date is known, write {{\"date-parts\": [[2017, 1, 24]]}}.");

        public static Diagnostic NamelessAuthor(Place author) =>
            Diagnostic.Error("KB0503", author, "The author has neither a 'family' nor a 'literal' name.");

        /// <summary>A DOI with <c>https://doi.org/</c> before it, a PMCID without <c>PMC</c>.</summary>
        public static Diagnostic WrongNumber(Located<string> value, string key, string example) =>
            Diagnostic.Error("KB0504", value.Place, $"'{value.Value}' is no {key}, which look like '{example}'.");

        public static Diagnostic Unused(Located<ReferenceKey> key) =>
            Diagnostic.Warning("KB0505", key.Place, $"Nothing cites '{key.Value}' or rests on it.");

        /// <summary>A use of a work whose record says <c>"custom": {"status": "retracted"}</c>.</summary>
        public static Diagnostic Retracted(Located<string> use, Place record) =>
            Diagnostic.Warning("KB0506", use.Place, $"The work '{use.Value}' is retracted.").WithNote("Its record is here.", record);

        /// <summary>An item whose work is retracted, without <c>despite-retraction</c>.</summary>
        public static Diagnostic RetractedEvidence(Located<ReferenceKey> use, Place record) =>
            Diagnostic.Error("KB0508", use.Place, $"The work '{use.Value}' is retracted: delete the item, or say in 'despite-retraction: {{en: …, zh: …}}' why it stays.").WithNote("Its record is here.", record);

        /// <summary><c>despite-retraction</c> in an item whose work is not retracted.</summary>
        public static Diagnostic NotRetracted(Located<ReferenceKey> use, Place despite, Place record) =>
            Diagnostic.Warning("KB0509", despite, $"The work '{use.Value}' is not retracted: delete 'despite-retraction', or mark its record as retracted.").WithNote("Its record is here.", record);
    }
}
