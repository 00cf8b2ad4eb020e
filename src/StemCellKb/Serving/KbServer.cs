using StemCellKb.Building;
using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Web;
using StemCellKb.Web.Limits;
using StemCellKb.Web.Live;

namespace StemCellKb.Serving;

/// <summary>Composes the site and its background work.</summary>
internal static class KbServer
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    /// <param name="finished">The finished builds to serve, or null to build from the content.</param>
    public static WebApplication Compose(WebApplicationBuilder builder, KbOptions options, IFinishedBuilds? finished, ILoggerFactory loggers)
    {
        builder.Services.AddSingleton(loggers);
        builder.Services.AddTelemetry();
        builder.Services.AddKbSite(options.Site);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<BuildReport>();
        builder.Services.AddBuilds(options, finished);
        builder.Services.AddStopping();
        if (options.Site.InlineAnswers)
            builder.Services.AddInlineSockets();
        builder.WebHost.ConfigureKestrel(kestrel => Limit(kestrel, options));

        var app = builder.Build();
        app.Urls.Clear();
        foreach (var address in options.Urls)
            app.Urls.Add(address);
        Draining.Use(app);
        app.UseKbSite();
        return app;
    }

    /// <summary>Starts serving a build.</summary>
    public static void Serve(this WebApplication app, BuildOutcome outcome, KbDatabase database)
    {
        app.Services.GetService<ContentWatch>()?.Begin(outcome, database);
        var current = app.Services.GetRequiredService<CurrentBuild>();
        current.Replace(database);
        app.Lifetime.ApplicationStarted.Register(() => Task.Run(async () =>
        {
            await Task.Delay(Rest, app.Lifetime.ApplicationStopping);
            Prepare(current.Database);
        }));
    }

    private static void AddBuilds(this IServiceCollection services, KbOptions options, IFinishedBuilds? finished)
    {
        if (options.Watch)
        {
            services.AddSingleton<LiveFeed>();
            services.AddSingleton<EditGate>();
            services.AddSingleton<ContentWatch>();
            services.AddHostedService(services => services.GetRequiredService<ContentWatch>());
        }
        if (finished is not null)
        {
            services.AddSingleton(finished);
            services.AddHostedService<DatabaseWatch>();
        }
    }

    private static void AddStopping(this IServiceCollection services)
    {
        services.AddHostedService<Draining>();
        services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = Draining.Longest;
            // Exceptions in the framework's own services are logged too, and stop nothing.
            host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
        });
    }

    private static void Limit(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions kestrel, KbOptions options)
    {
        var most = OpenFiles.Connections(options.MaxConnections);
        RequestLimits.Apply(kestrel, most);
        var connections = new FairConnections(most, options.Site.TrustedProxies);
        kestrel.ConfigureEndpointDefaults(end => end.Use(connections.Use));
    }

    /// <summary>
    /// The first page and the first search are the slowest, so one of each runs before a reader asks. Not before the server listens:
    /// cached pages would have to wait for it. Nor at once: who waits for a start has a page in mind, and would share the processors with this.
    /// </summary>
    private static void Prepare(KbDatabase database)
    {
        database.Articles.FindAny(Language.English, ConceptKind.Disease);
        database.Search.Warm();
        // Last: no article waits for EF Core, and getting it ready would take the processor from the first of them.
        database.Indexes.List(Language.English, ConceptKind.Disease);
        // Returns the memory used by building and loading; by itself the collector would wait until as much again is allocated.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
