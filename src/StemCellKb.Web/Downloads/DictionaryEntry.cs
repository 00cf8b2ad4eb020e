using StemCellKb.Model;

namespace StemCellKb.Web.Downloads;

/// <summary>What a column holds.</summary>
public enum ColumnForm
{
    Text,
    Integer,
    Truth,

    /// <summary>In CSV with a space between each two.</summary>
    List,
}

/// <summary>A column as the dictionary explains it.</summary>
/// <param name="Table">The name of the file without its suffix.</param>
/// <param name="Words">The only values there are; empty where there are others.</param>
public sealed record DictionaryEntry(string Table, string Column, ColumnForm Form, LocalizedText Means, IReadOnlyList<string> Words)
{
    /// <summary>Where the page of downloads explains it.</summary>
    public string Anchor => $"{Table}-{Column}";
}
