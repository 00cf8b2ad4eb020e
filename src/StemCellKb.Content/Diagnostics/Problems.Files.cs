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
                "No such file is known here. A concept's folder holds concept.yaml, en.md and zh.md; glossary/, evidence/ and studies/ hold .yaml files.");

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

        /// <summary>In place of a file or of a whole folder.</summary>
        public static Diagnostic LinkNotFollowed(string path) =>
            Diagnostic.Error("KB0140", Whole(path), "Symbolic links are not followed: put the file or folder itself here.");

        /// <summary>A named pipe, a socket, a device: opening one can block for ever.</summary>
        public static Diagnostic NoRegularFile(string path) =>
            Diagnostic.Error("KB0141", Whole(path), "This is no regular file, and is not opened.");

        /// <summary>A fault in the program; only the file name shows what it concerns.</summary>
        public static Diagnostic Failed(string path, Exception exception) =>
            Diagnostic.Error("KB0142", Whole(path), $"StemCellKb failed on this file, which is a fault of the program: {exception.GetType().Name}, {exception.Message}");

        public static Diagnostic More(Diagnostic first, int count)
        {
            var what = DiagnosticPrinter.Word(first.Severity);
            return Diagnostic.More("KB0143", first, count, FormattableString.Invariant($"There {(count == 1 ? "is" : "are")} {count:N0} more {what}{(count == 1 ? "" : "s")} in this file; the first is here."));
        }

        /// <summary><c>en.md.orig</c>, <c>zh (conflicted copy).md</c>: may contain a lost edit.</summary>
        public static Diagnostic Copy(string path) =>
            Diagnostic.Warning("KB0144", Whole(path), "This copy is not read. Take over what it holds, then delete it.");

        /// <summary>A zero-width space or soft hyphen, typically copied from a PDF.</summary>
        public static Diagnostic InvisibleCharacter(Place place, char c) =>
            Diagnostic.Warning("KB0145", place, $"The invisible character {Shown(c)} stands here; delete it.");
    }
}
