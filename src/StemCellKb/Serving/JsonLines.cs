using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;
using Serilog.Formatting.Json;

namespace StemCellKb.Serving;

/// <summary>Writes an event as one line of JSON with CLEF's names; unlike Serilog's formatter, it does not quote strings inside a message.</summary>
internal sealed class JsonLines : ITextFormatter
{
    private static readonly MessageTemplateTextFormatter Message = new("{Message:lj}", CultureInfo.InvariantCulture);
    private static readonly JsonValueFormatter Values = new(typeTagName: "$type");

    public void Format(LogEvent logEvent, TextWriter output)
    {
        output.Write("{\"@t\":\"");
        output.Write(logEvent.Timestamp.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        output.Write('"');
        using var message = new StringWriter(CultureInfo.InvariantCulture);
        Message.Format(logEvent, message);
        Write(output, "@m", message.ToString());
        if (logEvent.Level != LogEventLevel.Information)
            Write(output, "@l", logEvent.Level.ToString());
        Write(output, "@x", logEvent.Exception?.ToString());
        Write(output, "@tr", logEvent.TraceId?.ToHexString());
        Write(output, "@sp", logEvent.SpanId?.ToHexString());
        foreach (var (name, value) in logEvent.Properties)
        {
            output.Write(',');
            JsonValueFormatter.WriteQuotedJsonString(name.StartsWith('@') ? "@" + name : name, output);
            output.Write(':');
            Values.Format(value, output);
        }
        output.WriteLine('}');
    }

    private static void Write(TextWriter output, string name, string? value)
    {
        if (value is null)
            return;
        output.Write($",\"{name}\":");
        JsonValueFormatter.WriteQuotedJsonString(value, output);
    }
}
