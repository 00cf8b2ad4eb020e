using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using StemCellKb.Publishing;
using StemCellKb.Testing;
using StemCellKb.Tests.Faults;

namespace StemCellKb.Tests.Publishing;

/// <summary>A real object store on this machine, which checks signatures: npm's s3rver with one bucket, <c>stemcellkb</c>.</summary>
internal sealed class S3Server : IAsyncDisposable
{
    private readonly string folder;
    private readonly int port = Ports.Free();
    private Process process;

    private S3Server(string folder)
    {
        this.folder = folder;
        process = Start();
    }

    public string Address => FormattableString.Invariant($"http://127.0.0.1:{port}");

    public static string Bucket => "stemcellkb";

    /// <summary>What programs that ask it need.</summary>
    public IReadOnlyDictionary<string, string> Environment(string? through = null) => new Dictionary<string, string>
    {
        ["AWS_ACCESS_KEY_ID"] = "S3RVER",
        ["AWS_SECRET_ACCESS_KEY"] = "S3RVER",
        ["AWS_ENDPOINT_URL_S3"] = through ?? Address,
    };

    /// <summary>Skips the test where it can be neither found nor installed.</summary>
    public static async Task<S3Server> BeginAsync(string folder)
    {
        if (!File.Exists(Program))
        {
            var installed = await InstallAsync();
            Assert.SkipUnless(installed.ExitCode == 0, $"npm cannot install s3rver: {installed.Everything}");
        }
        var server = new S3Server(folder);
        await server.ListeningAsync();
        return server;
    }

    /// <summary>By <c>kill -9</c>, and begun anew.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = Start();
        await ListeningAsync();
    }

    /// <summary>What is current, read from its files.</summary>
    public async Task<BuildManifest> ManifestAsync() =>
        BuildManifest.Parse(await File.ReadAllBytesAsync(FileOf(BuildManifest.Current)), out var problem) ?? throw new InvalidOperationException(problem);

    /// <summary>As an operator's tools copy an object over another.</summary>
    [SuppressMessage("Security", "CA5351", Justification = "The store's tag of an object is its MD5; nothing is kept safe by it.")]
    public async Task MakeCurrentAsync(BuildManifest manifest)
    {
        await File.WriteAllBytesAsync(FileOf(BuildManifest.Current), manifest.ToJson());
        await File.WriteAllTextAsync(FileOf(BuildManifest.Current) + ".md5", Convert.ToHexStringLower(MD5.HashData(manifest.ToJson())));
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private string FileOf(string name) => Path.Combine(folder, Bucket, "site", name + "._S3rver_object");

    private static string Home => Path.Combine(RepositoryFolder.Root, "tests", "s3rver");

    private static string Program => Path.Combine(Home, "node_modules", "s3rver", "bin", "s3rver.js");

    private static async Task<ProgramResult> InstallAsync()
    {
        try
        {
            return await ProgramRun.CommandToEndAsync(TimeSpan.FromMinutes(5), "npm", "ci", "--prefix", Home);
        }
        catch (System.ComponentModel.Win32Exception absent)
        {
            return new ProgramResult(1, "", absent.Message);
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("node", [Program, "-d", folder, "-a", "127.0.0.1", "-p", FormattableString.Invariant($"{port}"), "--configure-bucket", Bucket, "--silent"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        var started = Process.Start(start)!;
        started.OutputDataReceived += (_, _) => { };
        started.ErrorDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    private Task ListeningAsync() => Patience.UntilAsync(() => Ports.ListensAsync(port), () => "s3rver does not listen.");
}
