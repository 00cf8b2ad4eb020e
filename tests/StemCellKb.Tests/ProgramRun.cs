using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace StemCellKb.Tests;

/// <summary>What the program printed and how it ended.</summary>
public sealed record ProgramResult(int ExitCode, string Output, string Errors)
{
    public string Everything => Output + Errors;
}

/// <summary>The program as an editor starts it: a process of its own.</summary>
public sealed partial class ProgramRun : IServed
{
    private static readonly string[] FreePort = ["--urls", "http://127.0.0.1:0"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Code is compiled once and not better later: a program that lives for seconds spends a quarter less.</summary>
    private static readonly Dictionary<string, string> ShortLife = new() { ["DOTNET_TC_CallCountingDelayMs"] = "100000" };

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();
    private readonly TaskCompletionSource<string> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ProgramRun(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) =>
        {
            lock (output)
                output.AppendLine(line.Data);
            if (ListensOn().Match(line.Data ?? "") is { Success: true } match)
                listening.TrySetResult(match.Groups[1].Value);
        };
        process.ErrorDataReceived += (_, line) =>
        {
            lock (errors)
                errors.AppendLine(line.Data);
        };
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The program ended before it listened.\n{Errors}"));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    public string Errors
    {
        get
        {
            lock (errors)
                return errors.ToString();
        }
    }

    public string Log => Output + Errors;

    public int ProcessId => process.Id;

    /// <summary>Runs a command to its end.</summary>
    public static Task<ProgramResult> ToEndAsync(params string[] arguments) => ToEndAsync(new Dictionary<string, string>(), arguments);

    public static async Task<ProgramResult> ToEndAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(BesideTheTests(arguments), environment);
        return await EndAsync(process, Patience);
    }

    /// <summary>Runs another command line than that of the program beside the tests, to its end.</summary>
    public static async Task<ProgramResult> CommandToEndAsync(TimeSpan patience, params string[] command)
    {
        using var process = Start(command, new Dictionary<string, string>());
        return await EndAsync(process, patience);
    }

    /// <summary>Starts <c>serve</c>, on a free port unless another address is given.</summary>
    public static ProgramRun Serve(string content, string data, params string[] more) =>
        Begin(new Dictionary<string, string>(), ["serve", "--content", content, "--data", data, .. more.Contains("--urls") ? [] : FreePort, .. more]);

    /// <summary>Starts a command that listens.</summary>
    public static ProgramRun Begin(IReadOnlyDictionary<string, string> environment, params string[] arguments) => new(Start(BesideTheTests(arguments), environment));

    /// <summary>Starts the program by a command line of its own.</summary>
    public static ProgramRun BeginCommand(params string[] command) => new(Start(command, new Dictionary<string, string>()));

    /// <summary>From here on, what the program writes stays in the pipe.</summary>
    public void ReadNoMore()
    {
        process.CancelOutputRead();
        process.CancelErrorRead();
    }

    public Task ListeningAsync() => listening.Task.WaitAsync(Patience);

    /// <summary>The address the program listens on, once it does.</summary>
    public async Task<HttpClient> ClientAsync() => new() { BaseAddress = new Uri(await listening.Task.WaitAsync(Patience)), Timeout = Patience };

    /// <summary>SIGHUP is ignored in this process, and so in every program it starts.</summary>
    public static bool IgnoresHangup =>
        File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
        && (ulong.Parse(ignored.AsSpan("SigIgn:".Length).Trim(), System.Globalization.NumberStyles.HexNumber) & 1) == 1;

    /// <summary>Tells the program to stop, as a service manager does, and waits for its exit code.</summary>
    public async Task<int> TerminateAsync(int signal = 15)
    {
        Assert.Equal(0, SendSignal(process.Id, signal));
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<ProgramResult> EndAsync(Process process, TimeSpan patience)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(patience);
        return new ProgramResult(process.ExitCode, await output, await errors);
    }

    /// <summary>The command line of the program beside the tests.</summary>
    public static string[] BesideTheTests(params string[] arguments) =>
    [
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
        "exec",
        Path.Combine(AppContext.BaseDirectory, "stemcellkb.dll"),
        .. arguments,
    ];

    private static Process Start(string[] command, IReadOnlyDictionary<string, string> environment)
    {
        var process = new Process
        {
            EnableRaisingEvents = true,
            StartInfo = new ProcessStartInfo(command[0], command[1..])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
                StandardErrorEncoding = Encoding.UTF8,
            },
        };
        foreach (var (name, value) in ShortLife.Concat(environment))
            process.StartInfo.Environment[name] = value;
        process.Start();
        return process;
    }

    /// <summary>In either form of the log.</summary>
    [GeneratedRegex(@"Now listening on: \W*(http://[0-9.:]+|http://unix:)")]
    private static partial Regex ListensOn();

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int processId, int signal);
}
