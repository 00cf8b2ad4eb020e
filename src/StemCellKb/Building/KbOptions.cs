using System.Security.Cryptography;
using System.Text;
using Serilog.Events;
using StemCellKb.Publishing;
using StemCellKb.Store;
using StemCellKb.Web;

namespace StemCellKb.Building;

/// <summary>All options an operator can set, validated. Names, help and defaults are in <see cref="Commands.KbOption"/>.</summary>
internal sealed record KbOptions
{
    /// <summary>The framework logs a line for every step of a request.</summary>
    public static readonly IReadOnlyDictionary<string, LogEventLevel> UsualLogLevels = new Dictionary<string, LogEventLevel>
    {
        [""] = LogEventLevel.Information,
        ["Microsoft.AspNetCore"] = LogEventLevel.Warning,
    };

    /// <summary>The content folder; by default <c>content</c> here or above the program.</summary>
    public string? Content { get; init; }

    /// <summary>The folder for builds; by default one of its own per content folder or database, in the user's cache folder.</summary>
    public string? Data { get; init; }

    /// <summary>A finished build, or the place where builds are published, to serve instead of building one; excludes <see cref="Content"/> and <see cref="Watch"/>.</summary>
    public string? Database { get; init; }

    /// <summary>The published build to serve, whatever is current; null for the current one.</summary>
    public string? Pin { get; init; }

    /// <summary>Between two looks at what is current.</summary>
    public TimeSpan PollInterval { get; init; }

    /// <summary>Published builds may come by http, from nearby.</summary>
    public bool PrivateHttp { get; init; }

    public bool Watch { get; init; }

    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary>Zero: no limit.</summary>
    public int MaxConnections { get; init; }

    public bool JsonLog { get; init; }

    /// <summary>The minimum level by source; the empty name is for all others.</summary>
    public IReadOnlyDictionary<string, LogEventLevel> LogLevels { get; init; } = UsualLogLevels;

    public SiteOptions Site { get; init; } = new();

    public KbOptions OfSite(Func<SiteOptions, SiteOptions> change) => this with { Site = change(Site) };

    public string ContentPath => Path.GetFullPath(Content ?? FindContent());

    /// <exception cref="InvalidOperationException">None is given and there is no home folder.</exception>
    public string DataPath => Path.GetFullPath(Data ?? Path.Combine(CacheFolder() ?? throw new InvalidOperationException("There is no data folder."), "stemcellkb", FolderId(SourcePath)));

    /// <summary>What the data folder belongs to: the content or the database.</summary>
    public string SourcePath => (Database, DatabaseAddress) switch
    {
        (null, _) => ContentPath,
        (_, { } address) => address.AbsoluteUri,
        ({ } path, null) when Path.GetFileName(path) == BuildManifest.Current => Path.GetDirectoryName(Path.GetFullPath(path))!,
        ({ } path, null) => Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar),
    };

    /// <summary>Of the published builds' <c>current.json</c>; null where they lie on this machine, or there are none.</summary>
    public Uri? DatabaseAddress => Database is { } given && given.Contains("://", StringComparison.Ordinal) ? new Uri(given) : null;

    /// <summary><see cref="Database"/> is not one build but a place where builds are published, one after another.</summary>
    public bool IsPublished => Database is { } given
        && (DatabaseAddress is not null || given.EndsWith('/') || Path.GetFileName(given) == BuildManifest.Current || Directory.Exists(given));

    /// <summary>Options that do not go together.</summary>
    public IEnumerable<string> Contradictions()
    {
        if (Database is not null && (Content is not null || Watch))
            yield return "--database serves a finished build: it goes with neither --content nor --watch.";
        if (Pin is not null && !IsPublished)
            yield return "--pin names one of the published builds: it goes with a --database that is a folder of 'publish', or the address of its current.json.";
        if ((DatabaseAddress?.Scheme == S3Place.Scheme ? S3Store.Endpoint : DatabaseAddress)?.Scheme == Uri.UriSchemeHttp && !PrivateHttp)
            yield return "--database: what comes by http can be altered on the way. Name an https address, or allow http from this machine and private networks with --private-http.";
    }

    /// <summary>Why the data folder cannot be used; null where it can.</summary>
    public string? DataProblem => Data is null && CacheFolder() is null
        ? "There is no home folder to keep the builds in: name a folder with --data."
        : new KbFolder(DataPath, SourcePath).Refusal();

    /// <summary>In the working directory, or else the nearest one above the program, so that <c>dotnet run</c> works from anywhere.</summary>
    private static string FindContent()
    {
        const string Name = "content";
        if (Directory.Exists(Name))
            return Name;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, Name, "diseases")))
                return Path.Combine(folder.FullName, Name);
        }
        return Name;
    }

    /// <summary>Never a folder where others can create files first, such as /tmp.</summary>
    private static string? CacheFolder()
    {
        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache)
            return cache;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        if (home.Length == 0)
            return null;
        return OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches") : Path.Combine(home, ".cache");
    }

    private static string FolderId(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..12];
}
