using System.Diagnostics;

namespace StemCellKb.Tests.Faults;

/// <summary>
/// File systems that only the programs of one test see, and that are gone with it: a small disk, a folder that cannot be written. Root ignores the
/// modes of files, so nothing less will do.
/// </summary>
internal sealed class PrivateMounts : IDisposable
{
    private readonly Process holder;
    private readonly string[] enter;

    private PrivateMounts(Process holder, bool isRoot)
    {
        this.holder = holder;
        var id = holder.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        enter = isRoot ? ["nsenter", "-t", id, "-m", "--"] : ["nsenter", "-t", id, "-U", "--preserve-credentials", "-m", "--"];
    }

    /// <summary>Skips the test where the system does not let its user have mounts of his own.</summary>
    public static async Task<PrivateMounts> BeginAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has mounts that one program sees.");
        var isRoot = Environment.IsPrivilegedProcess;
        var holder = Process.Start(new ProcessStartInfo("unshare", [isRoot ? "-m" : "-rm", "sh", "-c", "echo ready; exec cat"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        if (await holder.StandardOutput.ReadLineAsync() == "ready")
            return new PrivateMounts(holder, isRoot);
        var problem = await holder.StandardError.ReadToEndAsync();
        holder.Dispose();
        Assert.Skip($"This user may not have mounts of his own ('unshare {(isRoot ? "-m" : "-rm")}'): {problem}");
        throw new UnreachableException();
    }

    /// <summary>A disk of so many bytes, empty.</summary>
    public Task SmallDiskAsync(string folder, int bytes) => MountAsync("-t", "tmpfs", "-o", $"size={bytes},mode=700", "tmpfs", folder);

    public async Task ReadOnlyAsync(string folder)
    {
        await MountAsync("--bind", folder, folder);
        await MountAsync("-o", "remount,bind,ro", folder);
    }

    /// <summary>Where the test finds what the programs see at a path.</summary>
    public string Seen(string path) => $"/proc/{holder.Id}/root{path}";

    /// <summary>The command line run among these mounts.</summary>
    public string[] Command(string[] command) => [.. enter, .. command];

    public void Dispose()
    {
        holder.StandardInput.Close();
        holder.WaitForExit();
        holder.Dispose();
    }

    private async Task MountAsync(params string[] arguments)
    {
        var mounted = await ProgramRun.CommandToEndAsync(TimeSpan.FromMinutes(1), Command(["mount", .. arguments]));
        Assert.SkipUnless(mounted.ExitCode == 0, $"This user may not mount: {mounted.Errors}");
    }
}
