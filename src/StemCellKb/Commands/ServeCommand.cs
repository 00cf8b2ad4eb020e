using System.CommandLine;
using Microsoft.Extensions.Options;
using Serilog;
using StemCellKb.Building;
using StemCellKb.Web;
using StemCellKb.Web.Live;

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
        var watch = new Option<bool>("--watch") { Description = "Build again whenever a file of the content changes, and refresh open pages." };
        // What a host that runs this program in its own process passes along.
        var environment = new Option<string?>("--environment") { Hidden = true };
        var contentRoot = new Option<string?>("--contentRoot") { Hidden = true };
        var applicationName = new Option<string?>("--applicationName") { Hidden = true };
        var command = new Command("serve", "Builds the knowledge base and serves it.") { content, data, urls, watch, environment, contentRoot, applicationName };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new WebApplicationOptions
            {
                EnvironmentName = parsed.GetValue(environment),
                ContentRootPath = parsed.GetValue(contentRoot) ?? AppContext.BaseDirectory,
                ApplicationName = parsed.GetValue(applicationName),
            },
            new Dictionary<string, string?> { ["content"] = parsed.GetValue(content), ["data"] = parsed.GetValue(data), ["urls"] = parsed.GetValue(urls) },
            parsed.GetValue(watch),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(WebApplicationOptions host, Dictionary<string, string?> given, bool watch, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(host);
        builder.Configuration.AddInMemoryCollection(given.Where(option => option.Value is not null));
        builder.Services.AddSerilog(logging => logging
            .ReadFrom.Configuration(builder.Configuration)
            .MinimumLevel.Override("Microsoft.AspNetCore", Serilog.Events.LogEventLevel.Warning)
            // A failed start is told below, in words.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", Serilog.Events.LogEventLevel.Fatal)
            .WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture));
        builder.Services.AddOptions<KbOptions>().Configure<IConfiguration>((options, configuration) =>
            (options.Content, options.Data) = (configuration["content"], configuration["data"]));
        builder.Services.AddKbSite();
        if (watch)
        {
            builder.Services.AddSingleton<LiveFeed>();
            builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<KbOptions>>().Value);
            builder.Services.AddHostedService<ContentWatch>();
        }
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        await using var app = builder.Build();
        if (!ListenAddresses.TryParse(app.Configuration["urls"] ?? DefaultUrl, out var addresses, out var wrong))
        {
            await Console.Error.WriteLineAsync($"'{wrong}' is no address to listen on; write one like {DefaultUrl}.");
            return ExitCode.Misuse;
        }
        app.Urls.Clear();
        foreach (var address in addresses)
            app.Urls.Add(address);
        app.UseKbSite();

        var options = app.Services.GetRequiredService<IOptions<KbOptions>>().Value;
        var outcome = KbBuilder.Build(options);
        BuildReport.Write(outcome);
        if (outcome.Database is null)
        {
            await Console.Error.WriteLineAsync("There is no build of the knowledge base to serve.");
            return ExitCode.ContentErrors;
        }
        app.Services.GetRequiredService<CurrentBuild>().Replace(outcome.Database);
        app.Services.GetService<LiveFeed>()?.Publish(BuildReport.LiveStateOf(outcome, outcome.Database.BuildId));

        try
        {
            await app.RunAsync(cancellationToken);
            return ExitCode.Clean;
        }
        catch (IOException problem)
        {
            await Console.Error.WriteLineAsync($"The program cannot listen: {problem.Message}");
            return ExitCode.Misuse;
        }
    }
}
