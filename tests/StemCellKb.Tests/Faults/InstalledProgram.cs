using StemCellKb.Testing;
using StemCellKb.Tests.Faults;

[assembly: AssemblyFixture(typeof(InstalledProgram))]

namespace StemCellKb.Tests.Faults;

/// <summary>
/// The program that faults are tried on: the one beside the tests, or with <c>STEMCELLKB_TESTS=all</c> as an operator gets it, self-contained
/// and compiled ahead, so that an instant of its start in a test is one in the field. That one is published when a test first asks for it,
/// with folders of its own, beside whatever else builds the same sources meanwhile.
/// </summary>
public sealed class InstalledProgram : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Lazy<Task<string[]>> command;

    public InstalledProgram() => command = new(async () => TestExtent.IsAll ? [await PublishAsync()] : ProgramRun.BesideTheTests());

    /// <summary>The command line that serves a content folder on a free port.</summary>
    public async Task<string[]> CommandAsync(string content, string data, params string[] more) =>
        [.. await command.Value, "serve", "--content", content, "--data", data, "--urls", "http://127.0.0.1:0", "--search-rate", "0", .. more];

    public async Task<ProgramRun> ServeAsync(string content, string data, params string[] more) =>
        ProgramRun.BeginCommand(await CommandAsync(content, data, more));

    /// <summary>For what does not need a process of its own: in this one, but with <c>STEMCELLKB_TESTS=all</c> the published program.</summary>
    public async Task<IServed> ServeAnywhereAsync(string content, string data, params string[] more) =>
        TestExtent.IsAll ? await ServeAsync(content, data, more) : await ServedHere.ServeAsync(content, data, more);

    /// <summary>The file of a build: in this process, or with <c>STEMCELLKB_TESTS=all</c> by the published program, which takes no other's.</summary>
    public async Task<string> BuildAsync(SmallContent content, string data)
    {
        if (!TestExtent.IsAll)
            return content.Build(data);
        await using (var program = await ServeAsync(content.Content, data))
            (await program.ClientAsync()).Dispose();
        return Assert.Single(Directory.GetFiles(data, "kb-*.db"));
    }

    /// <summary>Serves a finished file, as a replica behind a proxy does.</summary>
    public async Task<ProgramRun> ServeFileAsync(string database, string data, params string[] more) => ProgramRun.BeginCommand(
        [.. await command.Value, "serve", "--database", database, "--data", data, "--urls", "http://127.0.0.1:0", "--search-rate", "0", .. more]);

    /// <summary>The like beside other replicas, as <see cref="ServeAnywhereAsync"/>.</summary>
    public async Task<IServed> ServeFileAnywhereAsync(string database, string data, params string[] more) =>
        TestExtent.IsAll ? await ServeFileAsync(database, data, more) : await ServedHere.ServeAsync(["--database", database, "--data", data, .. more]);

    public void Dispose() => folder.Dispose();

    private async Task<string> PublishAsync()
    {
        var published = await ProgramRun.CommandToEndAsync(
            TimeSpan.FromMinutes(10),
            // Without processes that outlive it.
            "dotnet", "publish", Path.Combine(RepositoryFolder.Root, "src", "StemCellKb"), "-c", "Release", "-o", folder["program"],
            // A composite program starts sooner and takes two minutes more to make; it is the same code.
            "--artifacts-path", folder["artifacts"], "-p:PublishReadyToRunComposite=false", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-v", "quiet", "-nologo");
        Assert.True(published.ExitCode == 0, published.Everything);
        return Path.Combine(folder["program"], OperatingSystem.IsWindows() ? "stemcellkb.exe" : "stemcellkb");
    }
}
