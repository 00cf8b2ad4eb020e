namespace StemCellKb.Content;

internal static partial class Problems
{
    /// <summary>YAML and JSON: syntax, keys and plain values.</summary>
    public static class Data
    {
        public static Diagnostic MalformedYaml(Place place, string reason) =>
            Diagnostic.Error("KB0110", place, $"This is not valid YAML: {reason}");

        public static Diagnostic MalformedJson(Place place, string reason) =>
            Diagnostic.Error("KB0111", place, $"This is not valid JSON: {Sentence(place, reason)}");

        /// <summary><c>names: &amp;a</c>, <c>*a</c>, <c>!!str</c>, a second <c>---</c> document.</summary>
        public static Diagnostic RefusedYaml(Place place, string what) =>
            Diagnostic.Error("KB0112", place, $"YAML in content does without {what}.");

        public static Diagnostic NestedTooDeep(Place place) =>
            Diagnostic.Error("KB0113", place, "This is nested too deep.");

        public static Diagnostic UnknownKey(Located<string> key, IReadOnlyCollection<string> known) =>
            Diagnostic.Error("KB0114", key.Place, $"There is no key '{key.Value}' here (known: {Listed(known)}).").DidYouMean(Nearest.Of(key.Value, known)) with { Allowed = known };

        public static Diagnostic MissingKey(Place place, string key) =>
            Diagnostic.Error("KB0115", place, $"The key '{key}' is missing.");

        public static Diagnostic DuplicateKey(Located<string> key, Place first) =>
            Diagnostic.Error("KB0116", key.Place, $"The key '{key.Value}' stands here twice.").WithNote("The first is here.", first);

        public static Diagnostic WrongShape(Place place, string key, string expected) =>
            Diagnostic.Error("KB0117", place, $"'{key}' must be {expected}.");

        public static Diagnostic EmptyValue(Place place, string key) =>
            Diagnostic.Error("KB0118", place, $"'{key}' has no value.");

        public static Diagnostic WrongValue(Located<string> value, string key, IReadOnlyCollection<string> allowed) =>
            Diagnostic.Error("KB0119", value.Place, $"'{value.Value}' is no {key} (allowed: {Listed(allowed)}).").DidYouMean(Nearest.Of(value.Value, allowed)) with { Allowed = allowed };

        public static Diagnostic NotAnId(Located<string> value) =>
            Diagnostic.Error("KB0120", value.Place, $"'{value.Value}' is not an id: lower-case letters a to z, digits and single hyphens, at most 80.");

        public static Diagnostic WrongDate(Located<string> value, string key, string form) =>
            Diagnostic.Error("KB0121", value.Place, $"'{value.Value}' is no date that '{key}' can hold; write {form}.");

        public static Diagnostic WrongAddress(Located<string> value) =>
            Diagnostic.Error("KB0122", value.Place, $"'{value.Value}' is no web address; write one that begins with https:// or http://.");

        /// <summary><c>name: true</c>, <c>"title": 2017</c>.</summary>
        public static Diagnostic TextWanted(Place place, string key, string text) =>
            Diagnostic.Error("KB0123", place, $"'{key}' is a text, and {text} is none; if the word itself is meant, write \"{text}\".");

        public static Diagnostic TooManyValues(Place place, int maximum) =>
            Diagnostic.Error("KB0124", place, FormattableString.Invariant($"The file holds too much: at most {maximum:N0} values are read."));

        public static Diagnostic LongList(Place place, string key, int maximum) =>
            Diagnostic.Error("KB0125", place, FormattableString.Invariant($"'{key}' lists too much: at most {maximum:N0} are read."));

        /// <summary><c>summary: Number #1 cause</c>.</summary>
        public static Diagnostic CutByComment(Place place, string key) =>
            Diagnostic.Warning("KB0126", place, $"'{key}' ends before this '#', which begins a comment; if it belongs to the text, put the whole text in quotation marks.");

        /// <summary><c>participants: １８</c>, <c>events: -1</c>.</summary>
        public static Diagnostic WrongCount(Located<string> value, string key, int least) =>
            Diagnostic.Error("KB0403", value.Place, $"'{value.Value}' is no number of {key}; write a whole number from {least} to 10,000,000, or leave the key out.");

        /// <summary><c>estimate: 0,58</c>, <c>ci-low: −2.7</c> with a minus sign of a typesetter.</summary>
        public static Diagnostic NotANumber(Located<string> value, string key) =>
            Diagnostic.Error("KB0127", value.Place, $"'{value.Value}' is no number that '{key}' can hold; write plain digits with a point, as 0.58 or -2.7.");

        /// <summary>The parser's own sentence, with the byte it names shown as a character.</summary>
        private static string Sentence(Place place, string reason)
        {
            var sentence = reason.Split(" LineNumber:")[0].Split(" Change the reader options.")[0];
            var character = place.Span.Length == 0 ? "the end" : place.Source.Slice(place.Span) is var one && one[0] < ' ' ? "a line break" : $"'{one}'";
            return sentence.StartsWith("'0x", StringComparison.Ordinal) ? character + sentence["'0x00'".Length..] : sentence;
        }
    }
}
