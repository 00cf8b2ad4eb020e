using System.Diagnostics;
using StemCellKb.Benchmarks.Generating;
using StemCellKb.Content;
using StemCellKb.Testing;

namespace StemCellKb.Benchmarks;

/// <summary><c>generate</c>: a content folder of any size, equal for equal sizes.</summary>
internal static class GenerateCommand
{
    public static int Run(int concepts, string folder)
    {
        var watch = Stopwatch.StartNew();
        var bytes = 0L;
        ContentFolder.Write(folder, GeneratedContent.Of(ContentFolder.Read(RepositoryFolder.Content), concepts).Select(file =>
        {
            bytes += file.Bytes.Length;
            return file;
        }));
        Console.WriteLine($"{concepts} concepts, {bytes / 1e6:F0} MB in '{folder}', {watch.Elapsed.TotalSeconds:F1} s");
        return 0;
    }
}
