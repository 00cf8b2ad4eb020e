using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StemCellKb.Model;

namespace StemCellKb.Web.Downloads;

/// <summary>A column of a table.</summary>
/// <param name="Name">The header, and the key in JSON Lines.</param>
/// <param name="Means">What stands in it, for the dictionary.</param>
/// <param name="Value">A text, a number, a truth value, a list of texts, or null, as <paramref name="Form"/> says.</param>
internal sealed record Column<TRow>(string Name, ColumnForm Form, LocalizedText Means, Func<TRow, object?> Value)
{
    /// <summary>The only values there are; empty where there are others.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}

/// <summary>Rows as CSV (RFC 4180, UTF-8, with a header) and as JSON Lines: the same columns, so neither says more than the other.</summary>
/// <param name="name">The file's name without its suffix.</param>
internal sealed class Table<TRow>(string name, params IReadOnlyList<Column<TRow>> columns)
{
    // A file of its own, never part of a page: nothing but what JSON itself asks for is escaped.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly System.Buffers.SearchValues<char> NeedQuotes = System.Buffers.SearchValues.Create(",\"\r\n");

    /// <summary>A spreadsheet takes a field that begins so for a formula, and runs it.</summary>
    private static readonly System.Buffers.SearchValues<char> BeginFormulas = System.Buffers.SearchValues.Create("=+-@\t\r＝＋－＠");

    public string Name => name;

    public IReadOnlyList<Column<TRow>> Columns => columns;

    /// <summary>The columns, for the dictionary.</summary>
    public IEnumerable<DictionaryEntry> Entries => columns.Select(column => new DictionaryEntry(name, column.Name, column.Form, column.Means, column.Words));

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
        IEnumerable<string> list => Harmless(string.Join(' ', list)),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => Harmless(value.ToString() ?? ""),
    };

    /// <summary>An apostrophe before it makes it text again, and is all that differs from JSON Lines.</summary>
    private static string Harmless(string text) => text.Length > 0 && BeginFormulas.Contains(text[0]) ? "'" + text : text;

    private static ValueTask WriteLineAsync(Stream stream, string line, CancellationToken cancellationToken) =>
        stream.WriteAsync(Encoding.UTF8.GetBytes(line), cancellationToken);
}
