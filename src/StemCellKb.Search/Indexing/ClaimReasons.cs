using System.Text.Json;
using System.Text.Json.Serialization;
using StemCellKb.Model;

namespace StemCellKb.Search.Indexing;

/// <summary>Why a claim has its word, in a column of the index: the reasons in the words and names of the API.</summary>
internal static class ClaimReasons
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { Words } };

    /// <summary>Closed vocabularies in their words, which are their names in lower case with hyphens.</summary>
    public static JsonConverter Words => new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower);

    public static string Write(IReadOnlyList<Reason> reasons) => JsonSerializer.Serialize(reasons, Options);

    public static IReadOnlyList<Reason> Read(string json) => JsonSerializer.Deserialize<List<Reason>>(json, Options) ?? [];
}
