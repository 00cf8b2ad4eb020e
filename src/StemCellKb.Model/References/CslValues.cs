using System.Globalization;
using System.Text.Json;

namespace StemCellKb.Model;

/// <summary>Single values of a CSL-JSON record, in any of the forms programs write.</summary>
internal static class CslValues
{
    /// <summary>Trimmed; null where absent or blank.</summary>
    public static string? Text(JsonElement record, string key) =>
        record.TryGetProperty(key, out var value) ? Text(value) : null;

    /// <summary>A number is read as its digits.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    public static int? Number(JsonElement value) =>
        int.TryParse(Text(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary><c>true</c>, <c>1</c>, <c>"1"</c>, <c>"true"</c>.</summary>
    public static bool IsTrue(JsonElement record, string key) =>
        record.TryGetProperty(key, out var value) && (value.ValueKind == JsonValueKind.True || Text(value) is not (null or "0" or "false"));
}
