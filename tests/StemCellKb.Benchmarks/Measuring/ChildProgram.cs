using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace StemCellKb.Benchmarks.Measuring;

/// <summary>A program started to be measured, with the most memory it ever held.</summary>
internal sealed class ChildProgram : IDisposable
{
    private readonly Process process;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Task<string> errors;
    private long peak;

    private ChildProgram(Process process)
    {
        this.process = process;
        // What is not read would fill the pipe and halt the program.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        errors = process.StandardError.ReadToEndAsync();
        _ = Task.Run(WatchMemoryAsync);
    }

    public int Id => process.Id;

    /// <summary>Resident bytes at most, as far as seen every 20 ms.</summary>
    public long PeakBytes => Interlocked.Read(ref peak);

    public static ChildProgram Start(string file, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return new ChildProgram(Process.Start(start) ?? throw new InvalidOperationException($"'{file}' does not start."));
    }

    /// <summary>Runs to the end.</summary>
    /// <returns>Seconds, and resident bytes at most.</returns>
    public static (double Seconds, long PeakBytes) Run(string file, params IEnumerable<string> arguments)
    {
        using var program = Start(file, arguments);
        program.process.WaitForExit();
        var seconds = program.watch.Elapsed.TotalSeconds;
        return program.process.ExitCode == 0
            ? (seconds, program.PeakBytes)
            : throw new InvalidOperationException($"'{file}' ended with {program.process.ExitCode}: {program.errors.Result}");
    }

    /// <summary>Runs to the end, or until so much time has passed.</summary>
    /// <returns>Seconds.</returns>
    public static double RunAtMost(TimeSpan time, string file, params IEnumerable<string> arguments)
    {
        using var program = Start(file, arguments);
        var seconds = program.process.WaitForExit(time) ? program.watch.Elapsed.TotalSeconds : time.TotalSeconds;
        return !program.process.HasExited || program.process.ExitCode == 0
            ? seconds
            : throw new InvalidOperationException($"'{file}' ended with {program.process.ExitCode}: {program.errors.Result}");
    }

    /// <summary>Milliseconds from the start until this address answers 200.</summary>
    public async Task<double> UntilAnsweredAsync(Uri address)
    {
        using var client = new HttpClient();
        // Looked up, not tried: a refused connection is an exception here, and takes its time from the program that starts.
        while (!process.HasExited && !IsListening(address.Port))
            await Task.Delay(2);
        while (!process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(address);
                if (answer.StatusCode == HttpStatusCode.OK)
                    return watch.Elapsed.TotalMilliseconds;
                if ((int)answer.StatusCode < 500)
                    throw new InvalidOperationException($"'{address}' answers {answer.StatusCode}.");
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(2);
        }
        throw new InvalidOperationException($"The program ended with {process.ExitCode}: {await errors}");
    }

    public long ResidentBytes() => Status("VmRSS:");

    private static bool IsListening(int port) => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(listener => listener.Port == port);

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            kill?.WaitForExit();
            if (!process.WaitForExit(TimeSpan.FromSeconds(10)))
                process.Kill(entireProcessTree: true);
        }
        process.Dispose();
    }

    private async Task WatchMemoryAsync()
    {
        while (Status("VmHWM:") is > 0 and var seen)
        {
            Interlocked.Exchange(ref peak, seen);
            await Task.Delay(20);
        }
    }

    /// <summary>Bytes, by the kernel's own account; 0 once the process is gone.</summary>
    private long Status(string key)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line[key.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture);
        }
        catch (Exception problem) when (problem is IOException or InvalidOperationException)
        {
            return 0;
        }
    }
}
