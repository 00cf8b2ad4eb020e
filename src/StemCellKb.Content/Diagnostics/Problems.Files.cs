namespace StemCellKb.Content;

internal static partial class Problems
{
    public static class Files
    {
        public static Diagnostic MissingFolder(string root) =>
            Diagnostic.Error("KB0101", Whole(root), "There is no such folder.");

        public static Diagnostic Empty(string root) =>
            Diagnostic.Error("KB0102", Whole(root), "The content folder holds no files.");

        /// <summary><c>diseases/psoriasis/notes.txt</c>, <c>glosary/cells.yaml</c>.</summary>
        public static Diagnostic Stray(string path) =>
            Diagnostic.Error("KB0103", Whole(path),
                "No such file is known here. A concept's folder holds concept.yaml, en.md and zh.md; glossary/ and evidence/ hold .yaml files.");

        /// <summary><c>diseases/Crohn's/en.md</c>, <c>evidence/狼疮.yaml</c>.</summary>
        public static Diagnostic WrongName(SourceText source, string name) =>
            Diagnostic.Error("KB0104", source.At(0, 0), $"'{name}' is not an id: lower-case letters a to z, digits and single hyphens, at most 80.");

        public static Diagnostic NotUtf8(Place place, byte first) =>
            Diagnostic.Error("KB0105", place, FormattableString.Invariant($"The file is not UTF-8: byte 0x{first:X2} cannot stand here. Save it as UTF-8."));

        /// <summary>A control character, a direction override, a byte order mark inside the text.</summary>
        public static Diagnostic ForbiddenCharacter(Place place, char c) =>
            Diagnostic.Error("KB0106", place, $"The invisible character {Shown(c)} may not stand in content.");

        public static Diagnostic TooLarge(string path, int bytes) =>
            Diagnostic.Error("KB0107", Whole(path), FormattableString.Invariant($"The file is too large: at most {bytes / 1024:N0} KiB are read."));

        public static Diagnostic Unreadable(string path, string reason) =>
            Diagnostic.Error("KB0108", Whole(path), $"The file cannot be read: {reason}");

        public static Diagnostic OverlongParagraph(Place place, int maximum) =>
            Diagnostic.Error("KB0109", place, FormattableString.Invariant($"The paragraph is too long: at most {maximum:N0} characters stand together without an empty line."));
    }
}
