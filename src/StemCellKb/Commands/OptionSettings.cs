using System.Text;

namespace StemCellKb.Commands;

/// <summary>Options from appsettings.json next to the program, by name: <c>{ "StemCellKb": { "search-rate": 5, "allowed-hosts": ["kb.example.org"] } }</c>.</summary>
internal static class OptionSettings
{
    public const string Section = "StemCellKb";
    public const string FileName = "appsettings.json";

    /// <param name="problems">Unknown names, or that the text is not JSON.</param>
    public static IReadOnlyDictionary<string, string> Read(out IReadOnlyList<string> problems)
    {
        var path = Path.Combine(AppContext.BaseDirectory, FileName);
        try
        {
            return Parse(File.Exists(path) ? File.ReadAllText(path) : "{}", out problems);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            problems = [problem.Message];
            return new Dictionary<string, string>();
        }
    }

    public static IReadOnlyDictionary<string, string> Parse(string json, out IReadOnlyList<string> problems)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        var found = new List<string>();
        problems = found;
        try
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
            foreach (var setting in new ConfigurationBuilder().AddJsonStream(stream).Build().GetSection(Section).GetChildren())
            {
                if (KbOption.All.Any(option => option.Name == setting.Key))
                    settings[setting.Key] = setting.Value ?? string.Join(';', setting.GetChildren().Select(each => each.Value));
                else
                    found.Add($"{Section}:{setting.Key} ({FileName}): there is no such option; 'stemcellkb serve --help' lists them.");
            }
        }
        catch (Exception problem) when (problem is FormatException or InvalidDataException or System.Text.Json.JsonException)
        {
            found.Add($"{FileName} is not JSON: {problem.Message}");
        }
        return settings;
    }
}
