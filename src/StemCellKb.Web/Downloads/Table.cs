using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Downloads;

/// <summary>A column of a table.</summary>
/// <param name="Name">The header, and the key in JSON Lines.</param>
/// <param name="Means">What the column means, for the dictionary.</param>
/// <param name="Value">A text, a number, a truth value, a list of texts, or null, as <paramref name="Form"/> says.</param>
internal sealed record Column<TRow>(string Name, ColumnForm Form, Localized<string> Means, Func<TRow, object?> Value)
{
    /// <summary>The closed list of values; empty if there is none.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}

/// <summary>Rows as CSV (RFC 4180, UTF-8, with a header) and as JSON Lines, with the same columns.</summary>
/// <param name="name">The file's name without its suffix.</param>
internal sealed class Table<TRow>(string name, params IReadOnlyList<Column<TRow>> columns)
{
    // This is a separate file, never part of a page: escape only what JSON requires.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly System.Buffers.SearchValues<char> NeedQuotes = System.Buffers.SearchValues.Create(",\"\r\n");

    /// <summary>Spreadsheets run a field that starts with one of these as a formula.</summary>
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

    /// <summary>Quotes a field with a separator, quote or line break; quotes inside are doubled.</summary>
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

    /// <summary>A leading apostrophe makes it text again; this is the only difference from JSON Lines.</summary>
    private static string Harmless(string text) => text.Length > 0 && BeginFormulas.Contains(text[0]) ? "'" + text : text;

    private static ValueTask WriteLineAsync(Stream stream, string line, CancellationToken cancellationToken) =>
        stream.WriteAsync(Encoding.UTF8.GetBytes(line), cancellationToken);
}
