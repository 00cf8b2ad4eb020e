using StemCellKb.Model;

namespace StemCellKb.Content;

internal static partial class Problems
{
    /// <summary>Differences between the two languages.</summary>
    public static class Pairs
    {
        public static Diagnostic SectionInOneLanguage(Located<string> anchor, Language language, Place other) =>
            Diagnostic.Warning("KB0601", anchor.Place, $"The section '{anchor.Value}' exists in {NameOf(language)} only.")
                .WithNote($"The {NameOf(language.Other)} article is here.", other);

        public static Diagnostic LinkInOneLanguage(Located<string> target, Language lacking, Located<string> there) =>
            OneSided("KB0602", target, lacking, there, $"The link to '{target.Value}'");

        public static Diagnostic CitationInOneLanguage(Located<string> key, Language lacking, Located<string> there) =>
            OneSided("KB0603", key, lacking, there, $"The citation of '{key.Value}'");

        public static Diagnostic NumberInOneLanguage(Located<string> number, Language lacking, Located<string> there) =>
            OneSided("KB0604", number, lacking, there, $"The number '{number.Value}'");

        /// <summary>The other language has changed since the pair was declared in step.</summary>
        public static Diagnostic SectionBehind(Located<string> anchor, Language changed, Place there, ConceptId concept) =>
            Diagnostic.Warning("KB0605", anchor.Place,
                    $"The {NameOf(changed)} section '{anchor.Value}' has changed since the pair was declared in step; follow it, then run 'stemcellkb translated {concept}'.")
                .WithNote($"The {NameOf(changed)} section is here.", there);

        /// <summary>A pair, or a section, that has never been declared in step.</summary>
        public static Diagnostic NotRecorded(Place place, string what, ConceptId concept) =>
            Diagnostic.Hint("KB0606", place, $"{what} has not been declared in step; when both languages say the same, run 'stemcellkb translated {concept}'.");

        public static Diagnostic RecordOfNothing(Located<string> anchor, ConceptId concept) =>
            Diagnostic.Hint("KB0607", anchor.Place, $"No section '{anchor.Value}' exists any more; 'stemcellkb translated {concept}' removes the record.");

        /// <summary>A form of YAML that cannot be rewritten line by line.</summary>
        public static Diagnostic CannotRecord(Place file, ConceptId concept) =>
            Diagnostic.Error("KB0608", file, $"The record of '{concept}' cannot be written without harm to the rest of the file: put 'translated' on lines of its own, or delete it, and run the command again.");

        /// <param name="there">The anchor of the section that lacks it, placed at its heading.</param>
        private static Diagnostic OneSided(string code, Located<string> at, Language lacking, Located<string> there, string what) =>
            Diagnostic.Warning(code, at.Place, $"{what} is missing from the {NameOf(lacking)} section '{there.Value}'.")
                .WithNote($"The {NameOf(lacking)} section is here.", there.Place);

        private static string NameOf(Language language) => ReferenceEquals(language, Language.English) ? "English" : "Chinese";
    }
}
