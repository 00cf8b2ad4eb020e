using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using StemCellKb.Model;

namespace StemCellKb.Store.Documents;

/// <summary>The JSON form of documents in their columns.</summary>
internal static class DocumentJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        // Parts of documents that few read are found out about when they are.
        TypeInfoResolver = JsonTypeInfoResolver.Combine(DocumentContext.Default, new DefaultJsonTypeInfoResolver()),
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters =
        {
            new TextConverter<ConceptId>(id => id.Value, text => ConceptId.Parse(text)),
            new TextConverter<ClaimId>(id => id.Value, text => ClaimId.Parse(text)),
            new TextConverter<ReferenceKey>(key => key.Value, text => ReferenceKey.Parse(text)),
            new TextConverter<PartialDate>(date => date.Iso, text => PartialDate.TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is no date.")),
            Word<EvidenceModel>(),
            Word<StudyDesign>(),
            Word<Direction>(),
            Word<ApprovalStatus>(),
            Word<ClaimQuestion>(),
            Word<ComparisonTests>(),
            Word<Directness>(),
            Word<Certainty>(),
            Word<StudyComparison>(),
            Word<Masking>(),
            Word<RegistrationTime>(),
            Word<StudyEnd>(),
            Word<ReportForm>(),
            Word<AnalysisSet>(),
            Word<StudyFlaw>(),
            Word<OutcomeType>(),
            Word<EffectMeasure>(),
            Word<BetterWay>(),
            Word<OutcomeRole>(),
            Word<EffectPredicate>(),
            Word<EffectWay>(),
            Word<ClaimWord>(),
            Word<ChangeSubject>(),
            Word<ChangeKind>(),
        },
    };

    private static WordConverter<T> Word<T>() where T : struct, Enum => new();

    public static string Write<T>(T document) => JsonSerializer.Serialize(document, Options);

    /// <param name="type">As which it is read again.</param>
    public static string Write(object document, Type type) => JsonSerializer.Serialize(document, type, Options);

    /// <exception cref="FormatException">A value is not known, e.g. in a file written by another version.</exception>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new FormatException($"A {typeof(T).Name} is missing.");

    /// <inheritdoc cref="Read{T}(string)"/>
    /// <param name="json">UTF-8.</param>
    public static T Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new FormatException($"A {typeof(T).Name} is missing.");

    private sealed class TextConverter<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }

    /// <summary>A claim has dozens of words: none becomes a string only to be looked up.</summary>
    private sealed class WordConverter<T> : JsonConverter<T> where T : struct, Enum
    {
        private const int Longest = 64;

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.String || reader.HasValueSequence || reader.ValueSpan.Length > Longest)
                return Vocabularies.Parse<T>(reader.GetString() ?? "");
            Span<char> word = stackalloc char[Longest];
            return Vocabularies.Parse<T>(word[..reader.CopyString(word)]);
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Word());
    }
}
