using System.Diagnostics;
using System.Text.RegularExpressions;
using StemCellKb.Testing;

namespace StemCellKb.Tests.Faults;

/// <summary>Varnish with the configuration that operators are given, before programs of this machine.</summary>
internal sealed partial class VarnishHere : IAsyncDisposable
{
    private const string Program = "/usr/sbin/varnishd";

    private readonly Process process;

    private VarnishHere(Process process, int port)
    {
        this.process = process;
        Client = new HttpClient { BaseAddress = new Uri(FormattableString.Invariant($"http://127.0.0.1:{port}")), Timeout = TimeSpan.FromMinutes(1) };
    }

    public HttpClient Client { get; }

    public static bool IsInstalled => File.Exists(Program);

    /// <param name="ports">Of the three replicas.</param>
    public static async Task<VarnishHere> BeginAsync(IReadOnlyList<int> ports, string folder)
    {
        var next = 0;
        var configuration = Path.Combine(folder, "varnish.vcl");
        await File.WriteAllTextAsync(configuration, Port().Replace(
            await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Root, "src", "StemCellKb", "Deployment", "varnish.vcl")),
            _ => FormattableString.Invariant($".port = \"{ports[next++]}\"")));
        var port = Ports.Free();
        var start = new ProcessStartInfo(Program, ["-j", "none", "-F", "-n", Path.Combine(folder, "varnish"), "-a", FormattableString.Invariant($"127.0.0.1:{port}"), "-f", configuration, "-s", "malloc,64m"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Patience.UntilAsync(() => Ports.ListensAsync(port), () => "Varnish does not listen.");
        return new VarnishHere(process, port);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        // The one that works is a child of the one that was started.
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    [GeneratedRegex(@"\.port = ""\d+""")]
    private static partial Regex Port();
}
