using System.Diagnostics;
using System.Runtime.Versioning;

namespace StemCellKb.Browser.Tests.Browsing;

/// <summary>A Chromium, Chrome or Edge of this machine; where there is none, one is installed.</summary>
internal static class InstalledBrowser
{
    private static readonly string InstallLock = Path.Combine(Path.GetTempPath(), "stemcellkb-tests-install.lock");

    private static readonly string[] Commands =
        ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge-stable", "microsoft-edge"];

    private static readonly string[] MacApplications = ["Google Chrome", "Chromium", "Microsoft Edge"];

    private static readonly string[] WindowsPrograms =
        [@"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        var path = Find(playwright) ?? Install(playwright) ?? throw new InvalidOperationException(
            "No Chromium, Chrome or Edge was found, and none could be installed. Install one ('apt-get install chromium fonts-noto-cjk' "
            + "on Debian and Ubuntu, or Google Chrome), then run 'dotnet test' again.");
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = OperatingSystem.IsLinux() ? WithoutAddressList(path) : path,
            // Chromium refuses to build its sandbox for root, as containers run it; and it need not imitate a graphics card.
            Args = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? ["--disable-gpu", "--no-sandbox"] : ["--disable-gpu"],
        });
    }

    /// <summary>
    /// The list under the address bar, which nobody sees, would be a page and a process more for each reader. Chromium heeds the last switch that
    /// turns features off, and Playwright has one: this adds to it, whatever it says.
    /// </summary>
    [SupportedOSPlatform("linux")]
    private static string WithoutAddressList(string browser)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "chromium-without-address-list");
        File.WriteAllText(script, $"""
            #!/bin/sh
            for argument; do
              case "$argument" in --disable-features=*) argument="$argument,WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup" ;; esac
              shift
              set -- "$@" "$argument"
            done
            exec '{browser}' "$@"

            """);
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return script;
    }

    private static string? Find(IPlaywright playwright) => Candidates().Append(playwright.Chromium.ExecutablePath).FirstOrDefault(File.Exists);

    private static IEnumerable<string> Candidates()
    {
        if (OperatingSystem.IsWindows())
        {
            return from folder in new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData }
                   from program in WindowsPrograms
                   select Path.Combine(Environment.GetFolderPath(folder), program);
        }
        if (OperatingSystem.IsMacOS())
            return MacApplications.Select(name => $"/Applications/{name}.app/Contents/MacOS/{name}");
        return from command in Commands
               from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
               select Path.Combine(folder, command);
    }

    /// <summary>On Debian as root the package, which brings its libraries and Chinese type along; elsewhere Playwright's own.</summary>
    private static string? Install(IPlaywright playwright)
    {
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get"))
        {
            // Other tests of the same run install what they need, too: one after the other.
            Run("flock", $"{InstallLock} apt-get update");
            Run("flock", $"{InstallLock} apt-get install --yes --no-install-recommends chromium fonts-noto-cjk");
            if (Find(playwright) is { } package)
                return package;
        }
        Microsoft.Playwright.Program.Main(["install", "chromium"]);
        return Find(playwright);
    }

    private static void Run(string command, string arguments)
    {
        var start = new ProcessStartInfo(command, arguments);
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start);
        process?.WaitForExit();
    }
}
