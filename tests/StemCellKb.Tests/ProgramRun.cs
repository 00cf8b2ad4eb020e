using System.Diagnostics;
using System.Text;

namespace StemCellKb.Tests;

/// <summary>What the program printed and how it ended.</summary>
public sealed record ProgramResult(int ExitCode, string Output, string Errors)
{
    public string Everything => Output + Errors;
}

/// <summary>The program as an editor starts it: a process of its own.</summary>
public sealed class ProgramRun : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly StringBuilder errors = new();
    private readonly TaskCompletionSource<string> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ProgramRun(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Split("Now listening on: ") is [_, var address])
                listening.TrySetResult(address.Trim());
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

    public string Errors
    {
        get
        {
            lock (errors)
                return errors.ToString();
        }
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<ProgramResult> ToEndAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return new ProgramResult(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts <c>serve</c> on a free port.</summary>
    public static ProgramRun Serve(string content, string data, params string[] more) =>
        new(Start(["serve", "--content", content, "--data", data, "--urls", "http://127.0.0.1:0", .. more]));

    /// <summary>The address the program listens on, once it does.</summary>
    public async Task<HttpClient> ClientAsync() => new() { BaseAddress = new Uri(await listening.Task.WaitAsync(Patience)), Timeout = Patience };

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static Process Start(string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "stemcellkb.dll");
        var process = new Process
        {
            EnableRaisingEvents = true,
            StartInfo = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", ["exec", program, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
                StandardErrorEncoding = Encoding.UTF8,
            },
        };
        process.Start();
        return process;
    }
}
