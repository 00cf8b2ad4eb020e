using System.Diagnostics;
using StemCellKb.Content;
using StemCellKb.Model;
using StemCellKb.Serving;
using StemCellKb.Store;
using StemCellKb.Store.Writing;
using StemCellKb.Web;
using StemCellKb.Web.Live;

namespace StemCellKb.Building;

/// <summary>
/// <c>serve --watch</c>: follows the content however it changes: saves in place or by rename, several files at once, a checkout of another
/// branch, folders that come and go. Edited texts of articles are exchanged in a working copy of the build; anything else is built anew.
/// </summary>
internal sealed partial class ContentWatch(KbOptions options, CurrentBuild current, LiveFeed feed, BuildReport report, ILogger<ContentWatch> logger) : LastingWork(logger)
{
    /// <summary>A request that reads the build for longer, such as a download, is not waited for: the content is built anew beside it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private ContentEvents? events;
    private ContentStamps stamps = ContentStamps.None;
    private ContentCompilation? content;
    private WorkingCopy? copy;
    private bool copyIsOfContent;

    /// <summary>Takes over what the first build found; called before the program listens.</summary>
    public void Begin(BuildOutcome outcome, KbDatabase served)
    {
        content = outcome.Content;
        feed.Publish(BuildReport.LiveStateOf(outcome, served.BuildId));
    }

    /// <summary>The file of the build was harmed: it is built anew at once.</summary>
    public void BuildAnew() => events?.LookNow();

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        // The program listens meanwhile.
        await Task.Yield();
        try
        {
            events = new ContentEvents(options.ContentPath);
            events.Start();
            if (content is null)
                content = Read();
            else
                stamps = ContentStamps.Of(content.Files);
            if (content.HasErrors || KbBuilder.BuildId(content.Fingerprint()) == current.Database.BuildId)
                Take(content);
            else
                await BuildAsync();
            while (!stoppingToken.IsCancellationRequested)
                await FollowAsync(await events.WaitAsync(stoppingToken), events);
        }
        finally
        {
            events?.Dispose();
            copy?.Dispose();
            copy = null;
        }
    }

    /// <summary>Where the build was there already, nothing has been compiled: this is done now, with nobody waiting for it.</summary>
    private ContentCompilation Read()
    {
        var files = ContentFolder.Read(options.ContentPath);
        stamps = ContentStamps.Of(files);
        var read = ContentCompilation.Begin(files, DateOnly.FromDateTime(DateTime.Now), Severity.Hint);
        read.CheckArticles();
        return read;
    }

    private async Task FollowAsync(IReadOnlyCollection<string> named, ContentEvents following)
    {
        if (!current.Database.IsIntact)
        {
            await BuildAsync();
            return;
        }
        var watch = Stopwatch.StartNew();
        if (stamps.Edited(options.ContentPath, named) is not { } edited)
        {
            // Something came or went, or it is time: the whole folder is looked over.
            var files = ContentFolder.Read(options.ContentPath);
            edited = stamps.Edited(files);
            stamps = ContentStamps.Of(files);
            following.LookAgainAfter(watch.Elapsed);
        }
        if (edited is { Count: 0 })
            return;
        if (edited is not null && content?.Edit(edited) is { } articles)
        {
            if (content.HasErrors || articles.Count > 0)
                await ExchangeAsync(articles, [.. edited.Select(file => file.Path[..file.Path.LastIndexOf('/')]).Distinct()], watch);
        }
        else if (content is null || ContentFolder.Read(options.ContentPath).Fingerprint() != content.Fingerprint())
        {
            await BuildAsync();
        }
    }

    /// <param name="articles">None where the content has errors: what is served stays as it was.</param>
    private async Task ExchangeAsync(IReadOnlyList<Article> articles, IReadOnlyList<string> folders, Stopwatch watch)
    {
        var compiled = content!;
        if (articles.Count > 0)
        {
            var fingerprint = compiled.Fingerprint();
            var edited = articles.Select(article => (compiled.ConceptOf(article), article)).ToList();
            if (!copyIsOfContent || copy is not { } working || !await TryExchangeAsync(() => working.Exchange(edited, KbBuilder.BuildId(fingerprint), fingerprint)))
            {
                await BuildAsync();
                return;
            }
        }
        feed.Publish(BuildReport.LiveStateOf(compiled, compiled.HasErrors, current.Database.BuildId));
        report.Write(compiled, folders, watch.Elapsed);
    }

    private async Task<bool> TryExchangeAsync(Func<KbDatabase> exchange)
    {
        try
        {
            return await current.EditAsync(exchange, Patience);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private async Task BuildAsync()
    {
        var outcome = KbBuilder.Build(options);
        report.Write(outcome);
        copyIsOfContent = false;
        if (outcome.Database is { } database && (!outcome.IsStale || !current.Database.IsIntact))
        {
            var old = copy;
            copy = null;
            // The file that is given up is deleted when nobody reads it; else it is left to be tidied away.
            if (await current.EditAsync(() => database, Patience))
                old?.Dispose();
            else
                current.Replace(database);
        }
        feed.Publish(BuildReport.LiveStateOf(outcome, current.Database.BuildId));
        if (outcome.Content is not null)
            stamps = ContentStamps.Of(outcome.Content.Files);
        Take(outcome.Content ?? Read());
    }

    /// <summary>From here on the content is followed. Without a copy, for want of room, every edit is a whole build.</summary>
    private void Take(ContentCompilation compiled)
    {
        content = compiled;
        if (compiled.HasErrors || copy is not null || KbBuilder.BuildId(compiled.Fingerprint()) != current.Database.BuildId)
            return;
        try
        {
            copy = WorkingCopy.Of(current.Database);
            copyIsOfContent = true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            NoWorkingCopy(problem.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "There is no room for a working copy of the build: {Problem}")]
    private partial void NoWorkingCopy(string problem);
}
