using Microsoft.Extensions.Logging;
using StemCellKb.Serving;
using StemCellKb.Store;
using StemCellKb.Web;

namespace StemCellKb.Exporting;

/// <summary>The real site, served to this process only, so an export contains exactly what would have been served.</summary>
internal sealed class LoopbackSite : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client;
    private readonly string host;

    private LoopbackSite(WebApplication app, string root)
    {
        this.app = app;
        host = new Uri(root).Authority;
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    /// <param name="root">The site's address, or a placeholder if unknown.</param>
    /// <param name="isKnown">The root is the public address, so downloads may contain it.</param>
    public static async Task<LoopbackSite> StartAsync(KbDatabase database, string root, bool isKnown, CancellationToken cancellationToken)
    {
        var builder = Hosts.CreateBuilder(Environments.Production, applicationName: typeof(LoopbackSite).Assembly.GetName().Name);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddKbSite(new SiteOptions { BaseUrl = root, IsAddressUnknown = !isKnown });
        var app = builder.Build();
        app.UseKbSite();
        app.Services.GetRequiredService<CurrentBuild>().Replace(database);
        await app.StartAsync(cancellationToken);
        return new LoopbackSite(app, root);
    }

    public async Task<SiteAnswer> GetAsync(string address, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = host;
        using var response = await client.SendAsync(request, cancellationToken);
        return new SiteAnswer((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType ?? "", await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

/// <param name="MediaType">Without parameters.</param>
internal sealed record SiteAnswer(int Status, string MediaType, byte[] Content);
