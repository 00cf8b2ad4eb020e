namespace StemCellKb.Browser.Tests.Browsing;

/// <summary>
/// One reader's visit. When it ends, nothing may have gone wrong on the way: no message in the console, no refused script or style,
/// no request to anybody else.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    /// <summary>For whatever the browser is asked to do or to wait for, in milliseconds.</summary>
    public const float Patience = 15_000;

    private readonly IBrowserContext context;

    private readonly string root;

    private readonly List<string> troubles = [];

    private Visit(IBrowserContext context, IPage page, string root) => (this.context, Page, this.root) = (context, page, root);

    public IPage Page { get; }

    /// <summary>Paths with queries that were asked for, in order.</summary>
    public List<string> Requests { get; } = [];

    public static async Task<Visit> StartAsync(IBrowser browser, string root, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = root;
        options.ViewportSize ??= Screens.Desk;
        options.ReducedMotion = ReducedMotion.Reduce;
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        var visit = new Visit(context, await context.NewPageAsync(), root);
        visit.Watch();
        return visit;
    }

    /// <summary>The troubles so far, once: whoever takes them judges them.</summary>
    public IReadOnlyList<string> TakeTroubles()
    {
        lock (troubles)
        {
            var taken = troubles.ToList();
            troubles.Clear();
            return taken;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        Findings.None(TakeTroubles());
    }

    private void Watch()
    {
        context.Console += (_, message) => Add(message.Type is "error" or "warning" ? $"{message.Page?.Url}: console: {message.Text}" : null);
        context.WebError += (_, error) => Add($"{error.Page?.Url}: {error.Error}");
        context.Request += (_, request) =>
        {
            var url = new Uri(request.Url);
            lock (troubles)
                Requests.Add(url.PathAndQuery);
            Add(url.Scheme is "data" or "blob" || url.GetLeftPart(UriPartial.Authority) == root ? null : $"request to {request.Url}");
        };
        context.Response += (_, response) => Add(response.Status >= 500 ? $"{response.Url}: status {response.Status}" : null);
    }

    private void Add(string? trouble)
    {
        if (trouble is null)
            return;
        lock (troubles)
            troubles.Add(trouble);
    }
}
