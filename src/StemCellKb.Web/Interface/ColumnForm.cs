namespace StemCellKb.Web.Interface;

/// <summary>The type of a column's values.</summary>
public enum ColumnForm
{
    Text,
    Integer,
    Number,
    Truth,

    /// <summary>Separated by spaces in CSV.</summary>
    List,
}
