using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;

namespace StemCellKb.Store.Documents;

/// <summary>How rows and their properties are called in the file.</summary>
internal static class RowNames
{
    public static string TableOf(Type row) => row.GetCustomAttribute<TableAttribute>()!.Name;

    public static string ColumnOf(string property) => string.Concat(
        property.Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
