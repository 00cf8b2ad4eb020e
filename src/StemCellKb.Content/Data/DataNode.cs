namespace StemCellKb.Content;

/// <summary>A value of a YAML or JSON file, with its place.</summary>
internal abstract record DataNode(Place Place);

internal enum ScalarKind
{
    /// <summary>Quoted, or a plain scalar that is nothing else.</summary>
    Text,
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Truth,

    /// <summary><c>null</c>, and <c>~</c> in YAML: the same as an absent key.</summary>
    Null,
}

/// <summary>A single value. Fields that may hold a number ignore how it is written: <c>phase: 2</c> and <c>phase: "2"</c> mean the same.</summary>
/// <param name="Cut">The <c>#</c> that ended the value on its line, where YAML sees a comment but the author hardly meant one.</param>
internal sealed record DataScalar(string Text, Place Place, ScalarKind Kind = ScalarKind.Text, Place? Cut = null) : DataNode(Place)
{
    public Located<string> Located => new(Text, Place);
}

internal sealed record DataList(IReadOnlyList<DataNode> Items, Place Place) : DataNode(Place);

/// <summary>Keys and values in the order written; each key once.</summary>
internal sealed record DataMap(IReadOnlyList<(DataScalar Key, DataNode Value)> Entries, Place Place) : DataNode(Place);
