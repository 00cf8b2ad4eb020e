using System.CommandLine;
using System.Diagnostics;
using StemCellKb.Building;
using StemCellKb.Model;
using StemCellKb.Serving;
using StemCellKb.Store;
using StemCellKb.Web;
using StemCellKb.Web.Limits;
using StemCellKb.Web.Live;

namespace StemCellKb.Commands;

/// <summary><c>serve</c>: builds the knowledge base where that is needed, then serves it.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var options = OptionSet.All();
        // What a host that runs this program in its own process passes along.
        var environment = new Option<string?>("--environment") { Hidden = true };
        var contentRoot = new Option<string?>("--contentRoot") { Hidden = true };
        var applicationName = new Option<string?>("--applicationName") { Hidden = true };
        var command = new Command("serve", "Builds the knowledge base and serves it.") { environment, contentRoot, applicationName };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) => options.Read(parsed) is { } given
            ? await RunAsync(
                new WebApplicationOptions
                {
                    EnvironmentName = parsed.GetValue(environment),
                    ContentRootPath = parsed.GetValue(contentRoot) ?? AppContext.BaseDirectory,
                    ApplicationName = parsed.GetValue(applicationName),
                },
                given,
                cancellationToken)
            : ExitCode.Misuse);
        return command;
    }

    private static async Task<int> RunAsync(WebApplicationOptions host, KbOptions options, CancellationToken cancellationToken)
    {
        var file = options.Database is null ? null : new DatabaseFile(Path.GetFullPath(options.Database), options.DataPath);
        // The database is opened while the server is made: neither needs the other.
        var opening = Task.Run(() => file is null ? KbBuilder.Build(options) : Open(file), CancellationToken.None);
        var builder = WebApplication.CreateBuilder(host);
        builder.Services.AddProgramLog(options);
        builder.Services.AddTelemetry();
        builder.Services.AddKbSite(options.Site);
        builder.Services.AddSingleton(options);
        builder.Services.AddHostedService<Draining>();
        builder.Services.Configure<HostOptions>(hosting =>
        {
            hosting.ShutdownTimeout = Draining.Longest;
            // What the framework's own services throw is logged, too, and stops nothing.
            hosting.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
        });
        builder.WebHost.ConfigureKestrel(kestrel => RequestLimits.Apply(kestrel, options.MaxConnections));
        if (options.Watch)
        {
            builder.Services.AddSingleton<LiveFeed>();
            builder.Services.AddSingleton<ContentWatch>();
            builder.Services.AddHostedService(services => services.GetRequiredService<ContentWatch>());
        }
        if (file is not null)
        {
            builder.Services.AddSingleton(file);
            builder.Services.AddHostedService<DatabaseWatch>();
        }
        else
        {
            builder.Services.AddHostedService<DatabaseGuard>();
        }

        await using var app = builder.Build();
        app.Urls.Clear();
        foreach (var address in options.Urls)
            app.Urls.Add(address);
        Draining.Use(app);
        app.UseKbSite();

        var outcome = await opening;
        BuildReport.Write(outcome);
        if (outcome.Database is not { } database)
        {
            await Console.Error.WriteLineAsync("There is no build of the knowledge base to serve.");
            return ExitCode.ContentErrors;
        }
        app.Services.GetService<ContentWatch>()?.Begin(outcome, database);
        app.Services.GetRequiredService<CurrentBuild>().Replace(database);
        app.Lifetime.ApplicationStarted.Register(() => Task.Run(() => Prepare(database)));

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

    private static BuildOutcome Open(DatabaseFile file)
    {
        var watch = Stopwatch.StartNew();
        return file.Take(out var problem) is { } database
            ? new BuildOutcome(database, Compilation: null, watch.Elapsed, Problem: null)
            : new BuildOutcome(null, Compilation: null, watch.Elapsed, problem);
    }

    /// <summary>
    /// The first page and the first search are the slowest: what they ask is asked once, before a reader does. Not before the server
    /// listens: what finished pages need would wait for it.
    /// </summary>
    private static void Prepare(KbDatabase database)
    {
        var diseases = database.Indexes.List(Language.English, ConceptKind.Disease).Concepts;
        if (diseases is [var any, ..])
            database.Articles.Find(Language.English, ConceptKind.Disease, any.Concept.Id);
        database.Search.Warm();
        // What building and loading leave behind is given back: by itself the collector would not look for it before as much again is taken.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
