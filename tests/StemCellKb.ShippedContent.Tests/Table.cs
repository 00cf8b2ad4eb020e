namespace StemCellKb.ShippedContent.Tests;

/// <summary>A tab-separated file beside the tests: a line of column names, then rows; a cell may hold several words.</summary>
internal static class Table
{
    public static IReadOnlyList<string[]> Rows(string name) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, name)).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'))];

    public static string[] Words(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
