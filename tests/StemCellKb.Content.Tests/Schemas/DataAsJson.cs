using System.Globalization;
using System.Text.Json.Nodes;

namespace StemCellKb.Content.Tests;

/// <summary>YAML as an editor's validator sees it.</summary>
internal static class DataAsJson
{
    public static JsonNode? Of(DataNode node) => node switch
    {
        DataMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Of(entry.Value)))),
        DataList list => new JsonArray([.. list.Items.Select(Of)]),
        DataScalar { Kind: ScalarKind.Null } => null,
        DataScalar { Kind: ScalarKind.Truth } truth => bool.Parse(truth.Text),
        DataScalar { Kind: ScalarKind.Number } number => JsonNode.Parse(decimal.Parse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)),
        DataScalar scalar => scalar.Text,
        _ => throw new InvalidOperationException($"{node} is nothing that JSON has."),
    };
}
