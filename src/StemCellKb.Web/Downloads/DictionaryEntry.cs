using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Downloads;

/// <summary>A column's entry in the data dictionary.</summary>
/// <param name="Table">The name of the file without its suffix.</param>
/// <param name="Words">The closed list of values; empty if there is none.</param>
public sealed record DictionaryEntry(string Table, string Column, ColumnForm Form, Localized<string> Means, IReadOnlyList<string> Words)
{
    /// <summary>Its anchor on the downloads page.</summary>
    public string Anchor => $"{Table}-{Column}";
}
