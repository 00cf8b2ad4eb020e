using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using StemCellKb.Testing;

namespace StemCellKb.Web.Tests;

/// <summary>The whole program in this process, over a content folder, with a data folder of its own.</summary>
public class SiteHost : WebApplicationFactory<Program>
{
    /// <summary>One build of the shipped content serves every site over it.</summary>
    private static readonly Lazy<TemporaryFolder> ShippedData = new(() =>
    {
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        return folder;
    });

    private readonly TemporaryFolder? own;
    private readonly string content;
    private readonly (string Name, string Value)[] options;
    private readonly Lazy<HttpClient> client;

    /// <param name="options">As on the command line. One client asks for more here than a reader ever would: without others, nothing is refused for that.</param>
    public SiteHost(string content, params (string Name, string Value)[] options)
    {
        this.content = content;
        this.options = options;
        own = content == RepositoryFolder.Content ? null : new();
        client = new(() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false }));
    }

    /// <summary>Follows no redirect: what an address answers is what a test sees.</summary>
    public HttpClient Client => client.Value;

    public async Task<Answer> Get(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Send(request);
    }

    public async Task<Answer> Send(HttpRequestMessage request)
    {
        // The client makes the address absolute; a test compares it as it was asked for.
        var address = request.RequestUri!.OriginalString;
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(
            address,
            (int)response.StatusCode,
            headers,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseSetting("content", content);
        builder.UseSetting("data", (own ?? ShippedData.Value).Path);
        builder.UseSetting("search-rate", "0");
        // A line about each of ten thousand requests helps nobody.
        builder.UseSetting("log-level", "warning");
        // What pages name as their address; nothing listens there.
        builder.UseSetting("urls", "http://localhost");
        foreach (var (name, value) in options)
            builder.UseSetting(name, value);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            own?.Dispose();
    }
}
