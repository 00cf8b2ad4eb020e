using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using StemCellKb.Model;
using StemCellKb.Web.Api;
using StemCellKb.Web.Caching;
using StemCellKb.Web.Downloads;
using StemCellKb.Web.Machines;
using StemCellKb.Web.Live;
using StemCellKb.Web.Limits;
using StemCellKb.Web.Routing;
using StemCellKb.Web.Telemetry;

namespace StemCellKb.Web;

/// <summary>The whole site in two calls: its services, and its pipeline.</summary>
public static class KbSite
{
    public static IServiceCollection AddKbSite(this IServiceCollection services, SiteOptions options)
    {
        services.AddSingleton(Options.Create(options));
        services.AddSingleton<SiteRoot>();
        services.AddSingleton<CurrentBuild>();
        services.AddSingleton<AnswerCache>();
        services.AddSingleton<DownloadCatalogue>();
        services.AddSingleton<SiteMetrics>();
        services.AddSingleton<RequestLog>();
        services.AddPages();
        services.AddProblemDetails();
        services.AddRateLimiter();
        services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        // Chinese is written as Chinese, not as character references: a third of the bytes, and readable in the source.
        services.AddSingleton(System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        services.Configure<RouteOptions>(routes =>
        {
            routes.LowercaseUrls = true;
            routes.ConstraintMap["language"] = typeof(LanguageConstraint);
            routes.ConstraintMap["kind"] = typeof(KindConstraint);
            routes.ConstraintMap["slug"] = typeof(SlugConstraint);
        });
        return services;
    }

    /// <summary>Razor Pages without what comes with them for readers who sign in and fill in forms: there are none, and every request would pay.</summary>
    private static void AddPages(this IServiceCollection services)
    {
        var before = services.ToHashSet();
        services.AddMvcCore().AddRazorPages();
        // Nothing is written to the user's folder: keys for forms and cookies are made in memory, and none at the start.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        foreach (var work in services.Where(service => service.ServiceType == typeof(IHostedService) && !before.Contains(service)).ToList())
            services.Remove(work);
        // Pages are asked once who may see them. Of the rest of authorization, the host would ask again at each request.
        services.AddSingleton<IAuthorizationPolicyProvider, DefaultAuthorizationPolicyProvider>();
    }

    public static void UseKbSite(this WebApplication app)
    {
        IApplicationBuilder site = app;
        var options = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value;
        var hosts = new RequestHosts(options.AllowedHosts);
        site.UseTrustedProxies(options.TrustedProxies);
        site.UseReadyPages(hosts);
        site.UseRequestRecord();
        site.UseSecurityHeaders();
        site.UseExceptionHandler("/status/500");
        site.UseReadingOnly();
        // For operators, who come by any name and before there is a build.
        site.UseHealth();
        site.UseMetrics(options);
        site.UseRequestHosts(hosts);
        site.UseWholeAnswers();
        site.UsePageCaching();
        site.UseStatusCodePagesWithReExecute("/status/{0}");
        site.UseAnswerFormats();
        site.UseClientRates(options);
        site.UseRouting();
        site.UseEndpoints(endpoints =>
        {
            endpoints.MapRazorPages();
            endpoints.MapAssets();
            endpoints.MapEntrances();
            endpoints.MapApi();
            endpoints.MapDownloads();
            endpoints.MapMachines(options);
            endpoints.MapFormerPictures();
            endpoints.MapLive();
        });
    }

    /// <summary>The addresses that lead into a language.</summary>
    private static void MapEntrances(this IEndpointRouteBuilder endpoints)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        endpoints.MapMethods("/", reading, (HttpContext context) =>
        {
            context.Response.Headers.Vary = "Accept-Language";
            return Results.Redirect(SiteUrls.Home(RequestLanguage.Negotiate(context.Request)));
        });
        endpoints.MapMethods("/id/{id}", reading, (string id, HttpContext context) =>
            InReadersLanguage(context, language => context.Build().Indexes.Find(language, id)?.Url));
        endpoints.MapMethods("/id/claims/{id:slug}", reading, (ClaimId id, HttpContext context) =>
            InReadersLanguage(context, language => context.Build().Evidence.FindClaim(language, id) is null ? null : SiteUrls.Claim(language, id)));
        endpoints.MapMethods("/id/works/{key:slug}", reading, (ReferenceKey key, HttpContext context) =>
            InReadersLanguage(context, language => context.Build().References.Find(language, key) is null ? null : SiteUrls.Reference(language, key)));
    }

    private static IResult InReadersLanguage(HttpContext context, Func<Language, string?> addressIn)
    {
        context.Response.Headers.Vary = "Accept-Language";
        return addressIn(RequestLanguage.Negotiate(context.Request)) is { } address ? Results.Redirect(address) : Results.NotFound();
    }
}
