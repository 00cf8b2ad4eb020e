using System.Globalization;
using System.Text.RegularExpressions;
using StemCellKb.Building;
using StemCellKb.Commands;
using StemCellKb.Testing;

namespace StemCellKb.Tests;

/// <summary>The README's examples for operators: an example that does not work is worse than none.</summary>
public sealed partial class ServiceFileTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "README.md"));

    [Fact]
    public void The_systemd_unit_gives_right_options_trusts_its_proxy_and_does_not_repeat_a_misuse()
    {
        var unit = Unit();
        Assert.Contains("After=network-online.target", unit, StringComparison.Ordinal);
        Assert.Contains("Restart=on-failure", unit, StringComparison.Ordinal);
        Assert.Contains($"RestartPreventExitStatus={ExitCode.Misuse}", unit, StringComparison.Ordinal);
        var words = unit.Split('\n').Single(line => line.StartsWith("ExecStart=", StringComparison.Ordinal)).Split(' ');
        var options = new KbOptions();
        foreach (var (name, value) in words.Zip(words.Skip(1)).Where(pair => pair.First.StartsWith("--", StringComparison.Ordinal)))
        {
            var option = Assert.Single(KbOption.All, each => $"--{each.Name}" == name);
            options = Assert.IsType<KbOptions>(option.With(options, value));
        }
        Assert.NotEmpty(options.Site.TrustedProxies);
        Assert.True(options.JsonLog);
    }

    [Fact]
    public async Task The_systemd_unit_is_valid_and_hardly_exposed()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/systemd-analyze"), "There is no systemd-analyze here.");
        const double MostExposure = 2;
        using var folder = new TemporaryFolder();
        var file = folder["stemcellkb.service"];
        File.WriteAllText(file, Unit().Replace("/opt/stemcellkb/stemcellkb", "/bin/true", StringComparison.Ordinal));

        var verified = await ProgramRun.CommandToEndAsync(TimeSpan.FromMinutes(1), "systemd-analyze", "verify", file);
        var judged = await ProgramRun.CommandToEndAsync(TimeSpan.FromMinutes(1), "systemd-analyze", "security", "--offline=true", file);

        Assert.True(verified.ExitCode == 0 && verified.Everything.Trim().Length == 0, verified.Everything);
        Assert.InRange(double.Parse(Exposure().Match(judged.Output).Groups[1].Value, CultureInfo.InvariantCulture), 0, MostExposure);
    }

    [Fact]
    public void The_nginx_example_says_who_asks_and_for_which_host()
    {
        var example = Readme.Split("```nginx\n")[1].Split("```")[0];
        Assert.Contains("proxy_set_header Host $host;", example, StringComparison.Ordinal);
        Assert.Contains("proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;", example, StringComparison.Ordinal);
        Assert.Contains("proxy_set_header X-Forwarded-Proto $scheme;", example, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_configurations_of_caches_are_valid()
    {
        Assert.SkipUnless(File.Exists("/usr/sbin/varnishd") && File.Exists("/usr/sbin/nginx"), "Varnish or nginx is not here.");
        using var folder = new TemporaryFolder();
        var nginx = folder["nginx.conf"];
        var site = File.ReadAllText(Deployed("nginx.conf")).Replace("/var/cache/nginx", folder.Path, StringComparison.Ordinal).Replace("listen 80", $"listen unix:{folder["socket"]}", StringComparison.Ordinal);
        File.WriteAllText(nginx, $"pid {folder["pid"]};\nevents {{}}\nhttp {{\n{site}}}\n");

        var varnish = await ProgramRun.CommandToEndAsync(TimeSpan.FromMinutes(1), "/usr/sbin/varnishd", "-C", "-n", folder["varnish"], "-f", Deployed("varnish.vcl"));
        var tested = await ProgramRun.CommandToEndAsync(TimeSpan.FromMinutes(1), "/usr/sbin/nginx", "-t", "-e", "stderr", "-c", nginx);

        Assert.True(varnish.ExitCode == 0, varnish.Errors);
        Assert.True(tested.ExitCode == 0, tested.Everything);
    }

    [Fact]
    public void The_composition_gives_right_options_and_its_replicas_are_where_the_cache_asks()
    {
        var composition = File.ReadAllText(Deployed("compose.yaml"));
        var options = new KbOptions();
        foreach (Match setting in Setting().Matches(composition))
        {
            var option = Assert.Single(KbOption.All, each => each.Variable == setting.Groups["name"].Value);
            var value = setting.Groups["value"].Value.Replace("${STORE:?an s3 place}", "s3://bucket/prefix", StringComparison.Ordinal).Replace("${SITE:?the public address}", "https://kb.example.org", StringComparison.Ordinal);
            options = Assert.IsType<KbOptions>(option.With(options, value));
        }
        Assert.Empty(options.Contradictions());
        Assert.True(options is { IsPublished: true, Site: { SharedAge: > 0, TrustedProxies.Count: > 0, BaseUrl.Length: > 0 } });
        Assert.Equal(Port().Matches(File.ReadAllText(Deployed("varnish.vcl"))).Select(match => match.Groups[1].Value), Address().Matches(composition).Select(match => match.Groups[1].Value));
    }

    private static string Deployed(string name) => Path.Combine(RepositoryFolder.Root, "src", "StemCellKb", "Deployment", name);

    private static string Unit() => Readme.Split("```ini\n")[1].Split("```")[0];

    [GeneratedRegex(@"(?<name>STEMCELLKB_\w+): ""?(?<value>[^""\n ]*(?: [a-z0-9 ]+\})?)")]
    private static partial Regex Setting();

    [GeneratedRegex(@"\.port = ""(\d+)""")]
    private static partial Regex Port();

    [GeneratedRegex(@"http://127\.0\.0\.1:(\d+)")]
    private static partial Regex Address();

    [GeneratedRegex(@"exposure level for \S+ ([\d.]+)")]
    private static partial Regex Exposure();
}
