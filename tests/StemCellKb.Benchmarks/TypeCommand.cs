using StemCellKb.Benchmarks.Measuring;

namespace StemCellKb.Benchmarks;

/// <summary><c>type</c>: how long an editor waits for the language server.</summary>
internal static class TypeCommand
{
    public static async Task<int> RunAsync(string content, int letters)
    {
        await using var typing = await TypingMeasurement.BeginAsync(Path.GetFullPath(content));
        Console.WriteLine($"opened to diagnostics: {typing.Opened.TotalSeconds:F1} s");
        var (diagnostics, completions) = (await typing.DiagnosticsAsync(letters), await typing.CompletionsAsync(letters));
        Console.WriteLine("while the other articles are still being checked:");
        Console.WriteLine($"  a letter to diagnostics {diagnostics.Show("F1")} ms, p99 {diagnostics.At(0.99):F1}");
        Console.WriteLine($"  completion {completions.Show("F1")} ms, p99 {completions.At(0.99):F1}");
        var yaml = await typing.YamlDiagnosticsAsync(letters);
        Console.WriteLine($"  a letter in a YAML file to what the file says itself {yaml.Show("F1")} ms, p99 {yaml.At(0.99):F1}");
        Console.WriteLine($"  an id in a YAML file to what all files say together {(await typing.SettledAsync(10)).Show("F0")} ms");
        return 0;
    }
}
