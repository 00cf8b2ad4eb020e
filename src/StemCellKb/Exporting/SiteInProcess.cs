using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using StemCellKb.Serving;
using StemCellKb.Store;
using StemCellKb.Web;

namespace StemCellKb.Exporting;

/// <summary>The real site, asked without a network, so that an export contains exactly what would have been served.</summary>
internal sealed class SiteInProcess : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Server server;
    private readonly string host;

    private SiteInProcess(WebApplication app, Server server, string root) => (this.app, this.server, host) = (app, server, new Uri(root).Authority);

    /// <param name="root">The site's address, or a placeholder if unknown.</param>
    /// <param name="isKnown">The root is the public address, so downloads may contain it.</param>
    /// <param name="hasBooks">Pages offer them.</param>
    public static async Task<SiteInProcess> StartAsync(KbDatabase database, string root, bool isKnown, bool hasBooks, CancellationToken cancellationToken)
    {
        var server = new Server();
        var builder = Hosts.CreateBuilder(Environments.Production, applicationName: typeof(SiteInProcess).Assembly.GetName().Name);
        builder.Logging.ClearProviders();
        builder.Services.AddKbSite(new SiteOptions { BaseUrl = root, IsAddressUnknown = !isKnown, KeepsAnswers = false, HasBooks = hasBooks });
        builder.Services.AddSingleton<IServer>(server);
        var app = builder.Build();
        app.UseKbSite();
        app.Services.GetRequiredService<CurrentBuild>().Replace(database);
        await app.StartAsync(cancellationToken);
        return new SiteInProcess(app, server, root);
    }

    /// <param name="body">Where the answer is written; it stays good until that is used again.</param>
    public async Task<SiteAnswer> GetAsync(string address, MemoryStream body, CancellationToken cancellationToken)
    {
        var query = address.IndexOf('?', StringComparison.Ordinal) is var at && at < 0 ? address.Length : at;
        body.SetLength(0);
        var answer = new Answer(body);
        var written = new StreamResponseBodyFeature(body);
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = HttpMethods.Get,
            Scheme = Uri.UriSchemeHttp,
            Protocol = HttpProtocol.Http11,
            Path = Uri.UnescapeDataString(address[..query]),
            QueryString = address[query..],
            RawTarget = address,
            Headers = new HeaderDictionary { ["Host"] = host },
        });
        features.Set<IHttpResponseFeature>(answer);
        features.Set<IHttpResponseBodyFeature>(written);
        features.Set<IHttpRequestLifetimeFeature>(new HttpRequestLifetimeFeature { RequestAborted = cancellationToken });
        await server.AnswerAsync(features);
        await written.CompleteAsync();
        await answer.CompleteAsync();
        return new SiteAnswer(answer.StatusCode, answer.Headers.ContentType.ToString().Split(';')[0], body.GetBuffer().AsMemory(0, (int)body.Length));
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>Listens to nobody: hands the site what it is asked.</summary>
    private sealed class Server : IServer
    {
        private Func<IFeatureCollection, Task> answer = _ => throw new InvalidOperationException("The site has not been started.");

        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull
        {
            answer = features => AnswerAsync(application, features);
            return Task.CompletedTask;
        }

        public Task AnswerAsync(IFeatureCollection features) => answer(features);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
            // Holds nothing.
        }

        private static async Task AnswerAsync<TContext>(IHttpApplication<TContext> application, IFeatureCollection features)
            where TContext : notnull
        {
            var context = application.CreateContext(features);
            Exception? failed = null;
            try
            {
                await application.ProcessRequestAsync(context);
            }
            catch (Exception thrown)
            {
                failed = thrown;
                throw;
            }
            finally
            {
                application.DisposeContext(context, failed);
            }
        }
    }

    /// <summary>Status and headers, which go nowhere; what the request has opened is closed at the end.</summary>
    private sealed class Answer(Stream body) : IHttpResponseFeature
    {
        private readonly Stack<(Func<object, Task> Run, object State)> atTheEnd = new();

        public int StatusCode { get; set; } = StatusCodes.Status200OK;

        public string? ReasonPhrase { get; set; }

        public IHeaderDictionary Headers { get; set; } = new HeaderDictionary();

        public Stream Body { get; set; } = body;

        public bool HasStarted => false;

        public void OnStarting(Func<object, Task> callback, object state)
        {
            // Only for headers, which nobody reads here.
        }

        public void OnCompleted(Func<object, Task> callback, object state) => atTheEnd.Push((callback, state));

        public async Task CompleteAsync()
        {
            while (atTheEnd.TryPop(out var step))
                await step.Run(step.State);
        }
    }
}

/// <param name="MediaType">Without parameters.</param>
internal sealed record SiteAnswer(int Status, string MediaType, ReadOnlyMemory<byte> Content);
