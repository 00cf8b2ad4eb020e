using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace StemCellKb.Publishing;

/// <summary>Describes a published build: <c>builds/&lt;id&gt;.json</c> beside it, and as <c>current.json</c> the one to serve.</summary>
internal sealed partial record BuildManifest
{
    public const string Current = "current.json";

    /// <summary>A manifest has some 400 bytes.</summary>
    public const int MostBytes = 1 << 14;

    private const string Unpacked = "database";

    private const string InTransit = "packed";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.Strict,
    };

    public required string Id { get; init; }

    /// <summary>The edition of the program that wrote the build: another cannot read it.</summary>
    public required string Program { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Built { get; init; }

    /// <summary>The file to serve.</summary>
    public required FileSeal Database { get; init; }

    /// <summary>The file as it lies in the store.</summary>
    public required FileSeal Packed { get; init; }

    [JsonIgnore]
    public string ManifestName => NameOf(Id);

    [JsonIgnore]
    public string PackedName => PackedNameOf(Id);

    public static string NameOf(string id) => $"builds/{id}.json";

    public static string PackedNameOf(string id) => $"builds/{id}.db.zst";

    public static bool IsId(string text) => Id16().IsMatch(text);

    /// <summary>Null, with the reason, if it is no manifest: anybody may have written it.</summary>
    public static BuildManifest? Parse(ReadOnlySpan<byte> json, out string problem)
    {
        problem = "";
        try
        {
            if (JsonSerializer.Deserialize<BuildManifest>(json, Json) is { } manifest)
            {
                problem = WhyNot(manifest) ?? "";
                return problem.Length == 0 ? manifest with { Built = manifest.Built.ToUniversalTime() } : null;
            }
            problem = "it is empty";
        }
        catch (JsonException fault)
        {
            problem = fault.BytePositionInLine is null
                ? fault.Message.Split('\n')[0]
                : string.Create(CultureInfo.InvariantCulture, $"it is not the JSON expected (line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1})");
        }
        return null;
    }

    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Json), (byte)'\n'];

    private static string? WhyNot(BuildManifest manifest)
    {
        if (!IsId(manifest.Id))
            return "its id is not 16 hexadecimal digits";
        foreach (var (name, seal) in new[] { (Unpacked, manifest.Database), (InTransit, manifest.Packed) })
        {
            if (seal.Bytes <= 0)
                return $"{name}.bytes is not a size";
            if (!Sha().IsMatch(seal.Sha256))
                return $"{name}.sha256 is not 64 hexadecimal digits";
        }
        return Edition().IsMatch(manifest.Program) ? null : "program is not an edition";
    }

    [GeneratedRegex(@"\A[0-9a-f]{16}\z")]
    private static partial Regex Id16();

    [GeneratedRegex(@"\A[0-9a-f]{64}\z")]
    private static partial Regex Sha();

    [GeneratedRegex(@"\A[0-9a-f]{8}\z")]
    private static partial Regex Edition();
}
