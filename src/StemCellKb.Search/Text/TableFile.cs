namespace StemCellKb.Search.Text;

/// <summary>The lines of a data file that <c>Data/generate.mjs</c> made.</summary>
internal static class TableFile
{
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(TableFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The data file {name} is not part of the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
