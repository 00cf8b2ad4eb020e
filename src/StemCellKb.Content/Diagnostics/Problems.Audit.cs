using StemCellKb.Model;

namespace StemCellKb.Content;

internal static partial class Problems
{
    /// <summary>What others publish about works and studies, compared by <c>audit</c>.</summary>
    public static class Audit
    {
        public static Diagnostic Retracted(Located<ReferenceKey> work, string notice) =>
            Diagnostic.Error("KB0510", work.Place, $"'{work.Value}' was retracted{notice}, and its record does not say so.");

        public static Diagnostic UnderConcern(Located<ReferenceKey> work, string notice) =>
            Diagnostic.Warning("KB0511", work.Place, $"An expression of concern was published about '{work.Value}'{notice}.");

        public static Diagnostic Corrected(Located<ReferenceKey> work, string notice) =>
            Diagnostic.Hint("KB0512", work.Place, $"'{work.Value}' was corrected{notice}.");

        public static Diagnostic NotRetracted(Located<ReferenceKey> work) =>
            Diagnostic.Warning("KB0513", work.Place, $"The record says that '{work.Value}' is retracted; the data set does not, or says that it was reinstated.");

        public static Diagnostic WorkNotAsked(Located<ReferenceKey> work) =>
            Diagnostic.Hint("KB0514", work.Place, $"'{work.Value}' could not be asked about: it has neither a DOI nor a PMID.");

        public static Diagnostic EndedEarly(Place stopped, string number, string status) =>
            Diagnostic.Warning("KB0830", stopped, $"The register says of {number}: {status}. 'stopped' does not say that the study ended early.");

        public static Diagnostic OtherPhase(Place phase, string number, string ours, string theirs) =>
            Diagnostic.Warning("KB0831", phase, $"The register gives {number} phase {theirs}, and not {ours}.");

        public static Diagnostic OtherRegistrationTime(Place registered, string number, string submitted, string started) =>
            Diagnostic.Warning("KB0832", registered, $"{number} was submitted to the register on {submitted} and began on {started}.");

        public static Diagnostic MorePeople(Place people, string number, int ours, int enrolled) =>
            Diagnostic.Warning("KB0833", people, $"The register says that {enrolled} people took part in {number}, fewer than {ours}.");

        public static Diagnostic TrialNotAsked(Place registrations, string number) =>
            Diagnostic.Hint("KB0834", registrations, $"'{number}' could not be asked about: the file has no answer for it.");
    }
}
