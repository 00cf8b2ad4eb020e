using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using StemCellKb.Model;
using StemCellKb.Store.Reading;

namespace StemCellKb.Web.Api;

/// <summary>How read models are written as JSON: camel case, words for closed vocabularies, Chinese as Chinese.</summary>
public static class ApiJson
{
    public static readonly JsonSerializerOptions Options = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        // Keeps < > & ' escaped, so that JSON can never end a script element it is put into.
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutCslRecord, WithForm, WithLanguageCodes } };
        options.Converters.Add(new TextConverter<Language>(language => language.Code, Language.Parse));
        options.Converters.Add(new TextConverter<ConceptId>(id => id.Value, ConceptId.Parse));
        options.Converters.Add(new TextConverter<ClaimId>(id => id.Value, ClaimId.Parse));
        options.Converters.Add(new TextConverter<ReferenceKey>(key => key.Value, ReferenceKey.Parse));
        options.Converters.Add(new TextConverter<PartialDate>(date => date.Iso, ParsePartialDate));
        options.Converters.Add(new TextConverter<ConceptKind>(
            kind => kind.Word, (word, _) => ConceptKind.TryParseWord(word, out var kind) ? kind : throw new JsonException($"'{word}' is no kind.")));
        options.Converters.Add(new WordConverters());
        return options;
    }

    /// <summary>A closed vocabulary of the evidence, written in its words.</summary>
    public static bool IsVocabulary(Type type) => type.IsEnum && type.Assembly == typeof(Vocabularies).Assembly;

    /// <summary>A value in both languages.</summary>
    public static bool IsLocalized(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Localized<>);

    /// <summary>The property that distinguishes articles from terms where an operation can return either.</summary>
    public const string Form = "form";

    /// <summary>The value of <see cref="Form"/> for a concept's page; null for other types.</summary>
    public static string? FormOf(Type type) => type == typeof(ArticlePage) ? "article" : type == typeof(TermPage) ? "term" : null;

    private static void WithForm(JsonTypeInfo type)
    {
        if (FormOf(type.Type) is not { } form)
            return;
        var property = type.CreateJsonPropertyInfo(typeof(string), Form);
        property.Get = _ => form;
        property.IsGetNullable = false;
        // Deserializers that choose a class by it need it first.
        property.Order = -1;
        type.Properties.Insert(0, property);
    }

    /// <summary>The CSL record is served at the work's own address; omit it here.</summary>
    private static void WithoutCslRecord(JsonTypeInfo type)
    {
        if (type.Type == typeof(Reference) && type.Properties.FirstOrDefault(property => property.Name == "cslJson") is { } record)
            type.Properties.Remove(record);
    }

    /// <summary>As in content: <c>en</c> and <c>zh</c>.</summary>
    private static void WithLanguageCodes(JsonTypeInfo type)
    {
        if (!IsLocalized(type.Type))
            return;
        foreach (var property in type.Properties)
            property.Name = property.Name == "english" ? Language.English.Code : Language.Chinese.Code;
    }

    private static PartialDate ParsePartialDate(string text, IFormatProvider? provider) =>
        PartialDate.TryParse(text, out var date) ? date : throw new JsonException($"'{text}' is no date.");

    private sealed class TextConverter<T>(Func<T, string> write, Func<string, IFormatProvider?, T> read) : JsonConverter<T>
    {
        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString() ?? "", null);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(write(value));
    }

    private sealed class WordConverters : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => IsVocabulary(typeToConvert);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(WordConverter<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class WordConverter<T> : JsonConverter<T> where T : struct, Enum
    {
        private static readonly Dictionary<T, string> Words = Enum.GetValues<T>().Zip(Vocabularies.All<T>()).ToDictionary(pair => pair.First, pair => pair.Second);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Vocabularies.TryParse<T>(reader.GetString(), out var value) ? value : throw new JsonException($"Not one of: {string.Join(", ", Words.Values)}.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Words[value]);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(Words[value]);
    }
}
