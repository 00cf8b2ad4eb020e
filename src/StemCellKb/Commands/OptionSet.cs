using System.CommandLine;
using StemCellKb.Building;

namespace StemCellKb.Commands;

/// <summary>The options of one command and the sources of their values, weakest first: appsettings.json, environment, command line.</summary>
internal sealed class OptionSet
{
    public const string VariablePrefix = "STEMCELLKB_";

    private readonly IReadOnlyList<(KbOption Meaning, Option Spelt)> options;

    private OptionSet(IEnumerable<KbOption> chosen) => options = [.. chosen.Select(option => (option, Spell(option)))];

    public static OptionSet All() => new(KbOption.All);

    public static OptionSet Of(params IEnumerable<string> names) => new(KbOption.All.Where(option => names.Contains(option.Name)));

    public void AddTo(Command command)
    {
        foreach (var (_, spelt) in options)
            command.Options.Add(spelt);
    }

    /// <summary>The given values over the defaults; null if any is wrong, after reporting it on the standard error.</summary>
    public KbOptions? Read(ParseResult parsed)
    {
        var settings = OptionSettings.Read(out var wrongSettings);
        var problems = new List<string>([.. wrongSettings, .. UnknownVariables()]);
        var read = new KbOptions();
        foreach (var (option, spelt) in options)
        {
            var (source, value) = Given(option, spelt, parsed, settings);
            // No default: the option stays unset.
            if (value.Length == 0 && source is null)
                continue;
            if (option.With(read, value) is { } next)
                read = next;
            else
                problems.Add($"{source}: {option.WhyNot(value)}");
        }
        problems.AddRange(read.Contradictions());
        if (problems.Count == 0 && options.Any(option => option.Meaning.Name == "data") && read.DataProblem is { } unusable)
            problems.Add(unusable);
        CommandOutput.WriteProblems(problems, read.JsonLog);
        return problems.Count == 0 ? read : null;
    }

    private static IEnumerable<string> UnknownVariables() => Environment.GetEnvironmentVariables().Keys.Cast<string>()
        .Where(name => name.StartsWith(VariablePrefix, StringComparison.Ordinal) && KbOption.All.All(option => option.Variable != name) && !IsOfKubernetes(name))
        .Order(StringComparer.Ordinal)
        .Select(name => $"{name} (environment): there is no such option; 'stemcellkb serve --help' lists them.");

    /// <summary>Kubernetes sets variables for every service (STEMCELLKB_SERVICE_HOST, STEMCELLKB_PORT_8080_TCP and others), also for one named like the program.</summary>
    private static bool IsOfKubernetes(string name) =>
        name.StartsWith(VariablePrefix + "SERVICE_", StringComparison.Ordinal) || name == VariablePrefix + "PORT" || name.StartsWith(VariablePrefix + "PORT_", StringComparison.Ordinal);

    /// <param name="settings">The values in appsettings.json, by name.</param>
    private static (string? Source, string Value) Given(KbOption option, Option spelt, ParseResult parsed, IReadOnlyDictionary<string, string> settings)
    {
        if (parsed.GetResult(spelt) is { Implicit: false } result)
            return ($"--{option.Name}", spelt is Option<bool> ? result.GetValueOrDefault<bool>().ToString() : result.GetValueOrDefault<string>() ?? "");
        if (Environment.GetEnvironmentVariable(option.Variable) is { Length: > 0 } variable)
            return ($"{option.Variable} (environment)", variable);
        if (option.Name == "urls" && Environment.GetEnvironmentVariable("ASPNETCORE_URLS") is { Length: > 0 } standard)
            return ("ASPNETCORE_URLS (environment)", standard);
        return settings.TryGetValue(option.Name, out var setting) ? ($"{OptionSettings.Section}:{option.Name} ({OptionSettings.FileName})", setting) : (null, option.Default);
    }

    private static Option Spell(KbOption option)
    {
        var words = option.Default.Length == 0 ? option.Means : $"{option.Means} Default: {option.Default}";
        return option.IsSwitch
            ? new Option<bool>($"--{option.Name}") { Description = words }
            : new Option<string?>($"--{option.Name}") { Description = words, HelpName = option.Form };
    }
}
