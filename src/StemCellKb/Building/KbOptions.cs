namespace StemCellKb.Building;

/// <summary>Where the program reads and where it writes. From appsettings, environment or command line, in rising order of weight.</summary>
internal sealed class KbOptions
{
    /// <summary>The content folder; by default <c>content</c> here or above the program.</summary>
    public string? Content { get; set; }

    /// <summary>The folder for builds; by default one of its own per content folder, in the user's cache folder.</summary>
    public string? Data { get; set; }

    public string ContentPath => Path.GetFullPath(Content ?? FindContent());

    public string DataPath => Path.GetFullPath(Data ?? Path.Combine(CacheFolder(), "stemcellkb", FolderId(ContentPath)));

    /// <summary>The working directory's, or the nearest one above the program: both <c>dotnet run</c> from the root and from elsewhere find it.</summary>
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

    private static string CacheFolder()
    {
        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache)
            return cache;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        if (home.Length == 0)
            return Path.GetTempPath();
        return OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches") : Path.Combine(home, ".cache");
    }

    private static string FolderId(string path) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(path)))[..12];
}
