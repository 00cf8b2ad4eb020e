using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StemCellKb.Content;

/// <summary>Machine-readable output of <c>check</c>; lines and columns from 1, ends exclusive.</summary>
internal static class DiagnosticJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, Compilation compilation, TimeSpan elapsed)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in compilation.Diagnostics)
                WriteDiagnostic(json, diagnostic);
            json.WriteEndArray();
            json.WriteStartObject("summary");
            foreach (var severity in Enum.GetValues<Severity>())
                json.WriteNumber(DiagnosticPrinter.Word(severity) + "s", DiagnosticPrinter.CountOf(compilation.Diagnostics, severity));
            json.WriteNumber("files", compilation.FileCount);
            json.WriteNumber("seconds", Math.Round(elapsed.TotalSeconds, 3));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", DiagnosticPrinter.Word(diagnostic.Severity));
        json.WriteString("message", diagnostic.Message);
        WritePlace(json, diagnostic.Place);
        if (diagnostic.Suggestion is { } suggestion)
            json.WriteString("suggestion", suggestion);
        json.WriteStartArray("notes");
        foreach (var note in diagnostic.Notes)
        {
            json.WriteStartObject();
            json.WriteString("message", note.Message);
            WritePlace(json, note.Place);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, ReportedPlace place)
    {
        json.WriteString("path", place.Path);
        json.WriteNumber("line", place.Start.Line);
        json.WriteNumber("column", place.Start.Column);
        json.WriteNumber("endLine", place.End.Line);
        json.WriteNumber("endColumn", place.End.Column);
    }
}
