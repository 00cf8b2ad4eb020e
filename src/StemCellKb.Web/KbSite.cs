using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using StemCellKb.Model;
using StemCellKb.Web.Api;
using StemCellKb.Web.Assistants;
using StemCellKb.Web.Caching;
using StemCellKb.Web.Changes;
using StemCellKb.Web.Downloads;
using StemCellKb.Web.Figures;
using StemCellKb.Web.Infobuttons;
using StemCellKb.Web.Machines;
using StemCellKb.Web.Live;
using StemCellKb.Web.Limits;
using StemCellKb.Web.References;
using StemCellKb.Web.Routing;
using StemCellKb.Web.Telemetry;
using StemCellKb.Web.Variants;

namespace StemCellKb.Web;

/// <summary>The whole site in two calls: its services and its pipeline.</summary>
public static class KbSite
{
    public static IServiceCollection AddKbSite(this IServiceCollection services, SiteOptions options)
    {
        services.AddSingleton(Options.Create(options));
        services.AddSingleton<SiteRoot>();
        services.AddSingleton<CurrentBuild>();
        services.AddSingleton(all => new FinishedPages(all.GetRequiredService<CurrentBuild>(), options.KeepsAnswers ? FinishedPages.MostBytes : 0));
        services.AddSingleton<VariantPages>();
        services.AddSingleton<PageServing>();
        services.AddSingleton<ClientRates>();
        services.AddSingleton<RenderingPlaces>();
        services.AddSingleton<DownloadCatalogue>();
        services.AddSingleton(all => new SiteMetrics(
            all.GetRequiredService<IMeterFactory>(), all.GetRequiredService<CurrentBuild>(), () => all.GetRequiredService<FinishedPages>() is var finished ? (finished.Bytes, finished.Count) : default));
        services.AddSingleton<RequestLog>();
        services.AddPages();
        services.AddProblemDetails();
        if (options.Assistants)
            services.AddAssistants();
        services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        // Chinese is written as Chinese, not as character references: a third of the bytes, and readable in the source.
        services.AddSingleton(HtmlSyntax.Encoder);
        services.Configure<RouteOptions>(routes =>
        {
            routes.LowercaseUrls = true;
            routes.ConstraintMap["language"] = typeof(LanguageConstraint);
            routes.ConstraintMap["kind"] = typeof(KindConstraint);
            routes.ConstraintMap["slug"] = typeof(SlugConstraint);
        });
        return services;
    }

    /// <summary>Razor Pages without sign-in and forms: the site has neither, and every request would pay for them.</summary>
    private static void AddPages(this IServiceCollection services)
    {
        var before = services.ToHashSet();
        // There are no controllers, and looking for some would read every type at each start.
        services.AddMvcCore().ConfigureApplicationPartManager(parts => parts.FeatureProviders.Remove(parts.FeatureProviders.OfType<ControllerFeatureProvider>().Single()))
            .AddRazorPages(pages => pages.Conventions.Add(new PageRoutes()));
        // Nothing is written to the user's folder: keys for forms and cookies are held in memory, and created only when needed.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        foreach (var work in services.Where(service => service.ServiceType == typeof(IHostedService) && !before.Contains(service)).ToList())
            services.Remove(work);
        // Pages resolve their authorization once; without this policy provider the host would do it for every request.
        services.AddSingleton<IAuthorizationPolicyProvider, DefaultAuthorizationPolicyProvider>();
    }

    public static void UseKbSite(this WebApplication app)
    {
        IApplicationBuilder site = app;
        var options = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value;
        var serving = app.Services.GetRequiredService<PageServing>();
        var hosts = new RequestHosts(options.AllowedHosts);
        site.UseTrustedProxies(options.TrustedProxies);
        serving.UseAtTheDoor(site, hosts);
        site.UseRequestRecord();
        site.UseSecurityHeaders();
        site.UseExceptionHandler(Routes.Status.Of("500"));
        site.UseReadingOnly();
        site.UseFormerAddresses(app.Services.GetRequiredService<CurrentBuild>());
        site.UseStatusCodePagesWithReExecute(Routes.Status.Of("{0}"));
        site.UseReadingVariants();
        site.UseAnswerFormats();
        site.UseRouting();
        site.UseRoutes(hosts);
        serving.Use(site);
        site.UseEndpoints(endpoints =>
        {
            endpoints.MapRazorPages();
            endpoints.MapAssets();
            endpoints.MapEntrances();
            endpoints.MapApi();
            endpoints.MapDownloads();
            endpoints.MapMachines(options);
            endpoints.MapChangeFeeds(endpoints.ServiceProvider.GetRequiredService<SiteRoot>());
            endpoints.MapInfobutton(endpoints.ServiceProvider.GetRequiredService<SiteRoot>());
            if (options.Assistants)
                endpoints.MapAssistants();
            endpoints.MapFormerPictures();
            endpoints.MapFigures();
            endpoints.MapCitations();
            endpoints.MapLive();
            endpoints.MapHealth();
            endpoints.MapMetrics(options);
            CheckRoutes(endpoints);
        });
    }

    /// <summary>Addresses that redirect into a language.</summary>
    private static void MapEntrances(this IEndpointRouteBuilder endpoints)
    {
        endpoints.Map(Routes.Entrance, context => InReadersLanguage(context, SiteUrls.Home));
        endpoints.Map(Routes.Id, context => InReadersLanguage(context, language => context.Build().Indexes.Find(language, context.RouteValue("id"))?.Url));
        endpoints.Map(Routes.IdOfClaim, context => InReadersLanguage(context, language =>
            ClaimId.TryParse(context.RouteValue("id"), out var id) && context.Build().Evidence.FindClaim(language, id) is not null ? SiteUrls.Claim(language, id) : null));
        endpoints.Map(Routes.IdOfWork, context => InReadersLanguage(context, language =>
            ReferenceKey.TryParse(context.RouteValue("key"), out var key) && context.Build().References.FindWork(key) is not null ? SiteUrls.Reference(language, key) : null));
    }

    private static IResult InReadersLanguage(HttpContext context, Func<Language, string?> addressIn)
    {
        context.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        var language = RequestLanguage.Negotiate(context);
        return addressIn(language) is { } address ? Results.Redirect(context.InVariant(address)) : Results.NotFound();
    }

    /// <summary>Finds all pages now, so that a wrongly composed site fails at the start, not for its first reader.</summary>
    private static void CheckRoutes(IEndpointRouteBuilder endpoints)
    {
        var unknown = endpoints.DataSources.SelectMany(source => source.Endpoints).Where(endpoint => endpoint.Metadata.GetMetadata<Model.Route>() is null).ToList();
        if (unknown.Count > 0)
            throw new InvalidOperationException($"Without a row in Routes: {string.Join(", ", unknown)}.");
    }
}
