using System.Globalization;
using System.Text.RegularExpressions;
using StemCellKb.Testing;

namespace StemCellKb.Benchmarks.Measuring;

/// <summary>A cached article page, beside nginx with the same bytes compressed beforehand and the same headers.</summary>
internal static partial class ServingMeasurement
{
    private const string Page = "/en/diseases/lupus-nephritis";

    /// <summary>Headers that nginx makes itself.</summary>
    private static readonly string[] Own = ["Date", "Server", "Content-Length", "Content-Type", "Content-Encoding", "Transfer-Encoding", "Connection", "ETag", "Vary", "Last-Modified"];

    public static async Task<Row> RowAsync(Workshop workshop)
    {
        var (program, address) = await workshop.ServeAsync(RepositoryFolder.Content, workshop.Empty("data-serving"));
        using (program)
        {
            var port = ChildProgram.FreePort();
            using var nginx = ChildProgram.Start("nginx", "-c", await NginxAsync(workshop, address, port), "-g", "daemon off;");
            var other = new Uri($"http://127.0.0.1:{port}");
            await nginx.UntilAnsweredAsync(new Uri(other, Page));
            List<double> ours = [], theirs = [];
            PerSecond(address, seconds: 3);
            for (var round = 0; round < Workshop.Rounds; round++)
            {
                ours.Add(PerSecond(address));
                theirs.Add(PerSecond(other));
            }
            var (mine, beside) = (new Samples(ours), new Samples(theirs));
            var ratio = mine.Over(beside);
            return new("cached article page, 32 connections", "≥ 1.0 × nginx", $"{mine.Show("N0")}/s", $"nginx {beside.Show("N0")}/s", ratio.Show("F2"), ratio.Median >= 1);
        }
    }

    private static double PerSecond(Uri address, int seconds = 5)
    {
        using var wrk = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(
            "wrk", ["-t1", "-c32", $"-d{seconds}s", "-H", "Accept-Encoding: gzip", new Uri(address, Page).ToString()]) { RedirectStandardOutput = true })!;
        var output = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        return double.Parse(Requests().Match(output).Groups["number"].Value, CultureInfo.InvariantCulture);
    }

    private static async Task<string> NginxAsync(Workshop workshop, Uri address, int port)
    {
        var folder = workshop.Empty("nginx");
        var file = Path.Combine(folder, "root", Page[1..]);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var client = new HttpClient();
        using var plain = await client.GetAsync(new Uri(address, Page));
        await File.WriteAllBytesAsync(file, await plain.Content.ReadAsByteArrayAsync());
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        await File.WriteAllBytesAsync(file + ".gz", await client.GetByteArrayAsync(new Uri(address, Page)));

        var headers = plain.Headers.Where(header => !Own.Contains(header.Key)).Select(header => $"add_header {header.Key} \"{string.Join(", ", header.Value).Replace("\"", "\\\"", StringComparison.Ordinal)}\";");
        var configuration = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(configuration,
            $$"""
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            worker_processes auto;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/error.log;
            events { worker_connections 1024; }
            http {
                default_type "text/html; charset=utf-8";
                access_log off;
                sendfile on;
                tcp_nopush on;
                keepalive_requests 100000000;
                gzip_static on;
                gzip_vary on;
                client_body_temp_path {{folder}}/body;
                proxy_temp_path {{folder}}/proxy;
                fastcgi_temp_path {{folder}}/fastcgi;
                uwsgi_temp_path {{folder}}/uwsgi;
                scgi_temp_path {{folder}}/scgi;
                server {
                    listen 127.0.0.1:{{port}};
                    root {{folder}}/root;
                    {{string.Join("\n        ", headers)}}
                }
            }
            """);
        return configuration;
    }

    [GeneratedRegex(@"Requests/sec:\s+(?<number>[0-9.]+)")]
    private static partial Regex Requests();
}
