using System.Diagnostics;

namespace StemCellKb.Tests.Faults;

/// <summary>nginx in front of programs that serve a file each, all on loopback.</summary>
internal sealed class Replicas : IAsyncDisposable
{
    private readonly Process proxy;

    private Replicas(Process proxy, IReadOnlyList<HttpClient> direct, HttpClient balanced)
    {
        this.proxy = proxy;
        Direct = direct;
        Balanced = balanced;
    }

    /// <summary>Each program by itself.</summary>
    public IReadOnlyList<HttpClient> Direct { get; }

    /// <summary>Whichever program the proxy chooses.</summary>
    public HttpClient Balanced { get; }

    /// <summary>Skips the test where there is no nginx and none can be installed.</summary>
    public static async Task<Replicas> BehindProxyAsync(IReadOnlyList<IServed> programs, string folder)
    {
        var nginx = await ProxyAsync();
        var direct = new List<HttpClient>();
        foreach (var program in programs)
            direct.Add(await program.ClientAsync());
        var port = Ports.Free();
        File.WriteAllText(Path.Combine(folder, "nginx.conf"), $$"""
            daemon off;
            master_process off;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/nginx.log;
            events {}
            http {
                access_log off;
                client_body_temp_path {{folder}}/body;
                proxy_temp_path {{folder}}/proxy;
                fastcgi_temp_path {{folder}}/fastcgi;
                uwsgi_temp_path {{folder}}/uwsgi;
                scgi_temp_path {{folder}}/scgi;
                upstream replicas {
                    {{string.Join(' ', direct.Select(client => $"server {client.BaseAddress!.Authority};"))}}
                    keepalive 16;
                }
                server {
                    listen 127.0.0.1:{{port}};
                    location / {
                        proxy_pass http://replicas;
                        proxy_http_version 1.1;
                        proxy_set_header Connection "";
                        proxy_set_header Host $host;
                        proxy_next_upstream off;
                    }
                }
            }
            """);
        var proxy = Process.Start(nginx, ["-p", folder, "-c", Path.Combine(folder, "nginx.conf"), "-e", Path.Combine(folder, "nginx.log")]);
        var balanced = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(1) };
        await Patience.UntilAsync(() => Ports.ListensAsync(port), () => File.ReadAllText(Path.Combine(folder, "nginx.log")));
        return new Replicas(proxy, direct, balanced);
    }

    public async ValueTask DisposeAsync()
    {
        Balanced.Dispose();
        foreach (var client in Direct)
            client.Dispose();
        proxy.Kill();
        await proxy.WaitForExitAsync();
        proxy.Dispose();
    }

    private static async Task<string> ProxyAsync()
    {
        if (Installed() is { } nginx)
            return nginx;
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get"))
            await ProgramRun.CommandToEndAsync(TimeSpan.FromMinutes(5), "flock", Path.Combine(Path.GetTempPath(), "stemcellkb-tests-install.lock"), "sh", "-c", "apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends nginx-light");
        Assert.SkipWhen(Installed() is null, "nginx is not installed, and apt-get cannot install nginx-light for this user.");
        return Installed()!;
    }

    private static string? Installed() =>
        new[] { "/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx" }.FirstOrDefault(File.Exists);
}
