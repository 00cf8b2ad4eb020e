using System.Diagnostics;
using StemCellKb.Content;
using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Store.Writing;
using StemCellKb.Web;
using StemCellKb.Web.Live;

namespace StemCellKb.Building;

/// <summary>
/// <c>serve --watch</c>: follows every kind of change: saves in place or by rename, several files at once, a checkout of another branch,
/// folders that appear and disappear. Edited articles are replaced in a working copy of the build; anything else is a new build.
/// </summary>
internal sealed partial class ContentWatch(KbOptions options, CurrentBuild current, EditGate gate, LiveFeed feed, BuildReport report, ILogger<ContentWatch> logger) : LastingWork(logger)
{
    /// <summary>A request that reads the working copy for longer, such as a download, is not waited for: a new copy is edited instead.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly ContentEvents events = new(options.ContentPath, logger);
    private ContentStamps stamps = ContentStamps.None;

    /// <summary>The compilation being followed; null if it is not the one served, so that the next change builds.</summary>
    private ContentCompilation? content;

    private WorkingCopy? copy;

    /// <summary>The copy matches the content, except for articles held back until an error is fixed.</summary>
    private bool copyIsOfContent;

    private string? problem;

    /// <summary>Takes over the result of the first build; called before the program listens.</summary>
    public void Begin(BuildOutcome outcome, KbDatabase served)
    {
        problem = outcome.Problem;
        content = outcome.Content;
        if (content is not null)
            stamps = ContentStamps.Of(content.Files);
        feed.Publish(BuildReport.LiveStateOf(outcome, served.BuildId, options.ContentPath));
    }

    public override void Dispose()
    {
        base.Dispose();
        events.Dispose();
        copy?.Dispose();
    }

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        // The program starts listening meanwhile.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (content is null)
                {
                    // The build existed already, so nothing has been compiled yet: do it now, while nobody waits for it.
                    Build();
                    if (content is null && problem is null)
                    {
                        await events.SettleAsync(stoppingToken);
                        continue;
                    }
                }
                if (content is { } followed && copy is null)
                    MakeCopy(followed);
                await FollowAsync(await events.WaitAsync(stoppingToken), stoppingToken);
            }
            catch
            {
                // Unfinished work is done again.
                content = null;
                throw;
            }
        }
    }

    private async Task FollowAsync(IReadOnlySet<string> named, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var edited = stamps.Edited(options.ContentPath, named);
        if (edited is not null)
        {
            stamps.Record(edited);
        }
        else
        {
            var files = ContentFolder.Read(options.ContentPath);
            events.LookAgainAfter(watch.Elapsed);
            edited = stamps.Edited(files, named);
            if (edited is null)
            {
                // Files appeared or disappeared, perhaps only during a save.
                named = new HashSet<string>([.. named, .. await events.SettleAsync(cancellationToken)]);
                files = ContentFolder.Read(options.ContentPath);
                edited = stamps.Edited(files, named);
                events.LookSoon();
            }
            stamps = ContentStamps.Of(files);
        }
        if (content is null || edited is { Count: 0 })
            return;
        var hadErrors = content.HasErrors;
        if (edited is not null && content.Edit(edited) is { } articles)
        {
            // An error may be half a save: it is reported only if it persists.
            if (content.HasErrors && !hadErrors && await events.SettleAsync(cancellationToken) is { Count: > 0 } since)
            {
                await FollowAsync(new HashSet<string>([.. since, .. edited.Select(file => file.Path)]), cancellationToken);
                return;
            }
            if (content.HasErrors || articles.Count > 0)
                await ExchangeAsync(content, articles, [.. edited.Select(file => file.Path[..file.Path.LastIndexOf('/')]).Distinct()], watch);
        }
        else if (ContentFolder.Read(options.ContentPath).Fingerprint() != content.Fingerprint())
        {
            Build();
        }
    }

    /// <param name="articles">Empty if the content has errors: the served build stays.</param>
    private async Task ExchangeAsync(ContentCompilation compiled, IReadOnlyList<Article> articles, IReadOnlyList<string> folders, Stopwatch watch)
    {
        if (articles.Count > 0)
        {
            var fingerprint = compiled.Fingerprint();
            var edited = articles.Select(article => (compiled.ConceptOf(article), article)).ToList();
            if (!copyIsOfContent || copy is null || !await TryExchangeAsync(copy, working => working.Exchange(edited, KbBuilder.BuildId(fingerprint), fingerprint)))
            {
                Build();
                return;
            }
        }
        feed.Publish(BuildReport.LiveStateOf(compiled, compiled.HasErrors, current.Database.BuildId, options.ContentPath));
        report.Write(compiled, folders, watch.Elapsed);
    }

    private async Task<bool> TryExchangeAsync(WorkingCopy working, Func<WorkingCopy, KbDatabase> exchange)
    {
        try
        {
            if (!working.IsFileOf(current.Database))
            {
                Serve(exchange(working), working);
                return true;
            }
            if (await gate.EditAsync(() => exchange(working), Patience))
                return true;
            // A slow reader keeps this copy; a copy of it is edited.
            var next = working.Again();
            try
            {
                Serve(exchange(next), next);
                return true;
            }
            catch
            {
                next.Dispose();
                throw;
            }
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Serves another file. The last reader of the previous copy deletes it.</summary>
    private void Serve(KbDatabase database, WorkingCopy? next)
    {
        var former = copy;
        copy = next;
        var left = gate.Replace(database);
        if (former is not null && former != next)
            left.ContinueWith(_ => former.Dispose(), TaskScheduler.Default);
    }

    private void Build()
    {
        var outcome = KbBuilder.Build(options, orElse: current.Database);
        // A failing build is retried again and again, but reported once.
        if (problem is null || outcome.Problem != problem)
            report.Write(outcome);
        problem = outcome.Problem;
        if (outcome.Database is { } database && database != current.Database)
        {
            if (database.BuildId == current.Database.BuildId)
                database.Close();
            else
                Serve(database, null);
        }
        feed.Publish(BuildReport.LiveStateOf(outcome, current.Database.BuildId, options.ContentPath));
        content = null;
        copyIsOfContent = false;
        if (problem is not null)
        {
            events.LookAfterFailure(outcome.Elapsed);
            return;
        }
        var compiled = outcome.Content ?? Compile(ContentFolder.Read(options.ContentPath));
        stamps = ContentStamps.Of(compiled.Files);
        // If an earlier build was opened, the files have been read again since: serve only what they say now.
        var isServed = !compiled.HasErrors && KbBuilder.BuildId(compiled.Fingerprint()) == current.Database.BuildId;
        if (!isServed && outcome.Content is null)
            return;
        content = compiled;
        copyIsOfContent = isServed && copy is not null;
        if (outcome.Content is null)
            feed.Publish(BuildReport.LiveStateOf(compiled, isStale: false, current.Database.BuildId, options.ContentPath));
    }

    private static ContentCompilation Compile(ContentFiles files)
    {
        var compiled = ContentCompilation.Begin(files, DateOnly.FromDateTime(DateTime.Now), Severity.Hint);
        compiled.CheckArticles();
        return compiled;
    }

    /// <summary>Without room for a copy, every edit is a whole build.</summary>
    private void MakeCopy(ContentCompilation compiled)
    {
        if (compiled.HasErrors || KbBuilder.BuildId(compiled.Fingerprint()) != current.Database.BuildId)
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
