using System.CommandLine;
using Microsoft.Extensions.Options;
using Serilog;
using StemCellKb.Building;
using StemCellKb.Content;
using StemCellKb.Web;

namespace StemCellKb.Commands;

/// <summary><c>serve</c>: builds the knowledge base where that is needed, then serves it.</summary>
internal static class ServeCommand
{
    private const string DefaultUrl = "http://localhost:5000";

    public static Command Create()
    {
        var content = KbCommandOptions.Content();
        var data = KbCommandOptions.Data();
        var urls = new Option<string?>("--urls") { Description = $"The addresses to listen on, separated by semicolons. Default: {DefaultUrl}", HelpName = "URLS" };
        // What a host that runs this program in its own process passes along.
        var environment = new Option<string?>("--environment") { Hidden = true };
        var contentRoot = new Option<string?>("--contentRoot") { Hidden = true };
        var applicationName = new Option<string?>("--applicationName") { Hidden = true };
        var command = new Command("serve", "Builds the knowledge base and serves it.") { content, data, urls, environment, contentRoot, applicationName };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new WebApplicationOptions
            {
                EnvironmentName = parsed.GetValue(environment),
                ContentRootPath = parsed.GetValue(contentRoot) ?? AppContext.BaseDirectory,
                ApplicationName = parsed.GetValue(applicationName),
            },
            new Dictionary<string, string?> { ["content"] = parsed.GetValue(content), ["data"] = parsed.GetValue(data), ["urls"] = parsed.GetValue(urls) },
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(WebApplicationOptions host, Dictionary<string, string?> given, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(host);
        builder.Configuration.AddInMemoryCollection(given.Where(option => option.Value is not null));
        builder.Services.AddSerilog(logging => logging
            .ReadFrom.Configuration(builder.Configuration)
            .MinimumLevel.Override("Microsoft.AspNetCore", Serilog.Events.LogEventLevel.Warning)
            .WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture));
        builder.Services.AddOptions<KbOptions>().Configure<IConfiguration>((options, configuration) =>
            (options.Content, options.Data) = (configuration["content"], configuration["data"]));
        builder.Services.AddKbSite();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        await using var app = builder.Build();
        if (app.Configuration["urls"] is null)
            app.Urls.Add(DefaultUrl);
        app.UseKbSite();

        var options = app.Services.GetRequiredService<IOptions<KbOptions>>().Value;
        var outcome = KbBuilder.Build(options);
        Report(outcome);
        if (outcome.Database is null)
        {
            await Console.Error.WriteLineAsync("There is no build of the knowledge base to serve.");
            return ExitCode.ContentErrors;
        }
        app.Services.GetRequiredService<CurrentBuild>().Replace(outcome.Database);

        try
        {
            await app.RunAsync(cancellationToken);
            return ExitCode.Clean;
        }
        catch (Exception problem) when (problem is IOException or FormatException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync($"The program cannot listen: {problem.Message}");
            return ExitCode.Misuse;
        }
    }

    private static void Report(BuildOutcome outcome)
    {
        foreach (var diagnostic in outcome.Compilation?.Diagnostics ?? [])
        {
            if (diagnostic.Severity != Severity.Hint)
                DiagnosticPrinter.WriteText(Console.Error, diagnostic);
        }
        if (outcome.Compilation is { } compilation)
            Console.Error.WriteLine(DiagnosticPrinter.Summary(compilation, outcome.Elapsed));
        if (outcome.Problem is { } problem)
            Console.Error.WriteLine(problem);
        if (outcome is { IsStale: true, Database: { } database })
            Console.Error.WriteLine(FormattableString.Invariant($"Serving the last good build, of {database.BuiltAt:u}."));
    }
}
