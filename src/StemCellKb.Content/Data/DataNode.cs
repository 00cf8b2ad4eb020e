namespace StemCellKb.Content;

/// <summary>A value of a YAML or JSON file, with its place.</summary>
internal abstract record DataNode(Place Place);

/// <summary>A single value. Everything is text until a field asks for more: <c>phase: 2</c> and <c>phase: "2"</c> say the same.</summary>
internal sealed record DataScalar(string Text, Place Place) : DataNode(Place)
{
    public Located<string> Located => new(Text, Place);
}

internal sealed record DataList(IReadOnlyList<DataNode> Items, Place Place) : DataNode(Place);

/// <summary>Keys and values in the order written; each key once.</summary>
internal sealed record DataMap(IReadOnlyList<(DataScalar Key, DataNode Value)> Entries, Place Place) : DataNode(Place);
