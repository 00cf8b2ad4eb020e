using System.Text;
using System.Text.Json;

namespace StemCellKb.Content;

/// <summary>Reads JSON text into a tree with places. Places are UTF-16 offsets, although the underlying parser counts bytes.</summary>
internal sealed class JsonReader
{
    /// <summary>A record of the bibliography has about sixty.</summary>
    private const int MaximumValues = 2_000_000;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = 32 };

    private readonly SourceText source;
    private readonly byte[] bytes;
    private readonly DiagnosticList diagnostics;
    private int values;
    private int knownByte;
    private int knownOffset;

    private JsonReader(SourceText source, DiagnosticList diagnostics)
    {
        (this.source, this.diagnostics) = (source, diagnostics);
        bytes = Encoding.UTF8.GetBytes(source.Text);
    }

    private sealed class TooManyValuesException : Exception;

    /// <summary>Null where the text is not JSON.</summary>
    public static DataNode? Read(SourceText source, DiagnosticList diagnostics) => new JsonReader(source, diagnostics).ReadDocument();

    private DataNode? ReadDocument()
    {
        var json = new Utf8JsonReader(bytes, Options);
        try
        {
            json.Read();
            var root = ReadValue(ref json);
            json.Read();
            return root;
        }
        catch (TooManyValuesException)
        {
            diagnostics.Add(Problems.Data.TooManyValues(source.At(OffsetOf((int)json.TokenStartIndex), 1), MaximumValues));
            return null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            var end = source.Text.AsSpan().TrimEnd().Length;
            var at = Math.Min(OffsetOf(exception is JsonException malformed ? ByteOf(malformed) : (int)json.TokenStartIndex), end);
            diagnostics.Add(Problems.Data.MalformedJson(source.At(at, at < end ? 1 : 0), exception.Message));
            return null;
        }
    }

    private DataNode ReadValue(ref Utf8JsonReader json)
    {
        if (++values > MaximumValues)
            throw new TooManyValuesException();
        var start = OffsetOf((int)json.TokenStartIndex);
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadMap(ref json, start);
            case JsonTokenType.StartArray:
                List<DataNode> items = [];
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                    items.Add(ReadValue(ref json));
                return new DataList(items, PlaceFrom(start, in json));
            case JsonTokenType.String:
                return ScalarOf(json.GetString() ?? "", PlaceFrom(start, in json));
            default:
                var place = PlaceFrom(start, in json);
                return new DataScalar(source.Slice(place.Span), place, KindOf(json.TokenType));
        }
    }

    private static ScalarKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.Null => ScalarKind.Null,
        JsonTokenType.True or JsonTokenType.False => ScalarKind.Truth,
        _ => ScalarKind.Number,
    };

    private DataMap ReadMap(ref Utf8JsonReader json, int start)
    {
        OrderedDictionary<string, (DataScalar Key, DataNode Value)> entries = [];
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var keyStart = OffsetOf((int)json.TokenStartIndex);
            var name = json.GetString() ?? "";
            var key = new DataScalar(name, source.At(keyStart, Math.Min(name.Length + 2, source.Text.Length - keyStart)));
            json.Read();
            var value = ReadValue(ref json);
            if (!entries.TryAdd(name, (key, value)) && !diagnostics.IsOverfull)
                diagnostics.Add(Problems.Data.DuplicateKey(key.Located, entries[name].Key.Place));
        }
        return new DataMap([.. entries.Values], PlaceFrom(start, in json));
    }

    private Place PlaceFrom(int start, in Utf8JsonReader json) => source.At(TextSpan.FromBounds(start, OffsetOf((int)json.BytesConsumed)));

    private int ByteOf(JsonException exception)
    {
        var start = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
            start += Math.Max(0, bytes.AsSpan(start).IndexOf((byte)'\n')) + 1;
        return start + (int)(exception.BytePositionInLine ?? 0);
    }

    private DataScalar ScalarOf(string text, Place place)
    {
        foreach (var c in text.Where(CharacterClasses.IsForbidden).Take(1))
            diagnostics.Add(Problems.Files.ForbiddenCharacter(place, c));
        return new DataScalar(text, place);
    }

    /// <summary>Tokens come in order, so counting continues from the last one.</summary>
    private int OffsetOf(int index)
    {
        index = Math.Min(index, bytes.Length);
        if (index >= knownByte)
            knownOffset += Encoding.UTF8.GetCharCount(bytes, knownByte, index - knownByte);
        else
            knownOffset -= Encoding.UTF8.GetCharCount(bytes, index, knownByte - index);
        knownByte = index;
        return knownOffset;
    }
}
