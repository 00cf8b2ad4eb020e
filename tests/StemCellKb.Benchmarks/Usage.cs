namespace StemCellKb.Benchmarks;

internal static class Usage
{
    public static int Show()
    {
        Console.Error.WriteLine("""
            generate CONCEPTS FOLDER    writes a content folder of that many concepts, recombined from the shipped one
            report PROGRAM SCRATCH RESULTS SIZES...   every budget beside its alternative, and the charts of growth
            """);
        return 2;
    }
}
