using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StemCellKb.Content;

/// <summary>A record of the bibliography without its line breaks and indentation.</summary>
internal static class CslJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The place is known to be valid JSON.</summary>
    public static string Compact(Place record)
    {
        using var document = JsonDocument.Parse(record.Source.Text.AsMemory(record.Span.Start, record.Span.Length));
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
            document.RootElement.WriteTo(json);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
