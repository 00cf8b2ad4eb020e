using StemCellKb.Benchmarks.Measuring;

namespace StemCellKb.Benchmarks;

/// <summary><c>edit</c>: how long a saved article takes to show.</summary>
internal static class EditCommand
{
    public static async Task<int> RunAsync(string program, string content, int saves)
    {
        Console.WriteLine($"edit to visible: {(await EditMeasurement.RunAsync(program, content, saves)).Show("F0")} ms, {saves} saves");
        return 0;
    }
}
