using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StemCellKb.Web.Downloads;

/// <summary>A column of a table.</summary>
/// <param name="Name">The header, and the key in JSON Lines.</param>
/// <param name="Value">A text, a number, a truth value, a list of texts, or null.</param>
internal sealed record Column<TRow>(string Name, Func<TRow, object?> Value);

/// <summary>Rows as CSV (RFC 4180, UTF-8, with a header) and as JSON Lines: the same columns, so neither says more than the other.</summary>
internal sealed class Table<TRow>(params IReadOnlyList<Column<TRow>> columns)
{
    // A file of its own, never part of a page: nothing but what JSON itself asks for is escaped.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly System.Buffers.SearchValues<char> NeedQuotes = System.Buffers.SearchValues.Create(",\"\r\n");

    public async Task WriteCsvAsync(IEnumerable<TRow> rows, Stream stream, CancellationToken cancellationToken)
    {
        await WriteLineAsync(stream, string.Join(',', columns.Select(column => Field(column.Name))) + "\r\n", cancellationToken);
        foreach (var row in rows)
            await WriteLineAsync(stream, string.Join(',', columns.Select(column => Field(TextOf(column.Value(row))))) + "\r\n", cancellationToken);
    }

    public async Task WriteJsonLinesAsync(IEnumerable<TRow> rows, Stream stream, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            var line = JsonSerializer.Serialize(new OrderedDictionary<string, object?>(columns.Select(column => KeyValuePair.Create(column.Name, column.Value(row)))), Json);
            await WriteLineAsync(stream, line + "\n", cancellationToken);
        }
    }

    /// <summary>A field with a separator, a quote or a line break stands in quotes; a quote inside is doubled.</summary>
    private static string Field(string text) =>
        text.AsSpan().ContainsAny(NeedQuotes) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static string TextOf(object? value) => value switch
    {
        null => "",
        bool truth => truth ? "true" : "false",
        IEnumerable<string> list => string.Join(' ', list),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static ValueTask WriteLineAsync(Stream stream, string line, CancellationToken cancellationToken) =>
        stream.WriteAsync(Encoding.UTF8.GetBytes(line), cancellationToken);
}
