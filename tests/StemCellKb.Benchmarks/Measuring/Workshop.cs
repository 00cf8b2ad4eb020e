using StemCellKb.Benchmarks.Generating;
using StemCellKb.Content;
using StemCellKb.Testing;

namespace StemCellKb.Benchmarks.Measuring;

/// <summary>Where a report is made: the published program, and folders that are kept from one report to the next.</summary>
/// <param name="Program">The published executable.</param>
/// <param name="Folder">Scratch space on a real disk: some 3 GB for 10,000 concepts.</param>
internal sealed record Workshop(string Program, string Folder)
{
    public static int Rounds { get; } = int.TryParse(Environment.GetEnvironmentVariable("KBBENCHMARKS_ROUNDS"), out var rounds) && rounds > 0 ? rounds : 5;

    /// <summary>The folder of a generated knowledge base's builds.</summary>
    public static string DataName(int concepts) => $"data-{concepts}";

    /// <summary>A generated content folder, made once.</summary>
    public string ContentOf(int concepts)
    {
        var folder = Path.Combine(Folder, $"content-{concepts}");
        if (!Directory.Exists(folder))
        {
            var unfinished = folder + ".unfinished";
            if (Directory.Exists(unfinished))
                Directory.Delete(unfinished, recursive: true);
            ContentFolder.Write(unfinished, GeneratedContent.Of(ContentFolder.Read(RepositoryFolder.Content), concepts));
            Directory.Move(unfinished, folder);
        }
        return folder;
    }

    /// <summary>An empty folder.</summary>
    public string Empty(string name)
    {
        var folder = Path.Combine(Folder, name);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>The folder with the build of a generated content folder, built where it is not there.</summary>
    public async Task<string> DataOfAsync(int concepts)
    {
        var data = Path.Combine(Folder, DataName(concepts));
        Directory.CreateDirectory(data);
        var (program, _) = await ServeAsync(ContentOf(concepts), data);
        program.Dispose();
        return data;
    }

    /// <summary>The file of that build.</summary>
    public async Task<string> BuildOfAsync(int concepts) => new DirectoryInfo(await DataOfAsync(concepts)).EnumerateFiles("kb-*.db").MaxBy(file => file.LastWriteTimeUtc)!.FullName;

    public async Task<(ChildProgram Program, Uri Address)> ServeAsync(string content, string data, params IEnumerable<string> more)
    {
        var address = new Uri($"http://127.0.0.1:{ChildProgram.FreePort()}");
        var program = ChildProgram.Start(Program, ["serve", "--content", content, "--data", data, "--urls", address.ToString(), .. more]);
        await program.UntilAnsweredAsync(new Uri(address, "/health/ready"));
        return (program, address);
    }
}
