using StemCellKb.Benchmarks.Measuring;

namespace StemCellKb.Benchmarks;

/// <summary><c>grow</c>: the charts of growth, and the table of their figures.</summary>
internal static class GrowCommand
{
    /// <param name="results">Where the charts and <c>growth.md</c> go; written after each size, since the last one takes by far the longest.</param>
    public static async Task<int> RunAsync(string program, string scratch, string results, IEnumerable<int> sizes)
    {
        Directory.CreateDirectory(scratch);
        Directory.CreateDirectory(results);
        var workshop = new Workshop(program, scratch);
        List<GrowthPoint> points = [];
        // Without sizes, what is kept is drawn anew.
        GrowthPoint.Write(points, results);
        foreach (var size in sizes.Order())
        {
            points.Add(await GrowthMeasurement.AtAsync(workshop, size));
            GrowthPoint.Write(points, results);
            Console.WriteLine(points[^1]);
        }
        return 0;
    }
}
