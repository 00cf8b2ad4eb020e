using StemCellKb.Publishing;
using StemCellKb.Store;

namespace StemCellKb.Building;

/// <summary>
/// The builds of a store: looks what is current there, fetches it beside the one that is served, and opens it when it is what was announced.
/// Begins with the last one it had, so that a store that is away keeps nobody from being served.
/// </summary>
/// <param name="pin">The one build to serve, whatever is current; null for the current one.</param>
internal sealed class PublishedBuilds(IBuildStore store, KbFolder folder, string? pin, TimeSpan interval, StorePatience patience) : IFinishedBuilds
{
    private const int MostDoublings = 10;

    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(1);

    private readonly Download download = new(store, patience);

    private string? tag;
    private FileSeal? served;
    private string? servedId;
    private bool hasLooked;
    private int failures;

    public TimeSpan Pause
    {
        get
        {
            if (failures > 0)
                return Shortened(Min(Min(interval, FirstRetry) * (1 << Math.Min(failures - 1, MostDoublings)), Max(interval, LongestRetry)));
            if (!hasLooked)
                return TimeSpan.Zero;
            // What is pinned does not change.
            return pin is null ? Shortened(interval) : Timeout.InfiniteTimeSpan;
        }
    }

    public async Task<FinishedBuild> FirstAsync(CancellationToken cancellationToken)
    {
        if ((pin is null ? folder.OpenNewest() : folder.Open(pin)) is not { } last)
            return await NextAsync(cancellationToken);
        servedId = last.BuildId;
        hasLooked = pin is not null;
        return new FinishedBuild(last, null);
    }

    public async Task<FinishedBuild> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            hasLooked = true;
            var next = await LookAsync(cancellationToken);
            failures = 0;
            return new FinishedBuild(next, null);
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            failures++;
            // Whatever it was: it is read again.
            tag = null;
            return new FinishedBuild(null, problem.Message.ReplaceLineEndings(" "));
        }
    }

    private async Task<KbDatabase?> LookAsync(CancellationToken cancellationToken)
    {
        var name = pin is null ? BuildManifest.Current : BuildManifest.NameOf(pin);
        if (await download.ManifestAsync(name, tag, cancellationToken) is not var (manifest, newTag))
            return null;
        if (pin is not null && manifest.Id != pin)
            throw new InvalidDataException($"'{name}' of '{store.Name}' describes build {manifest.Id}.");
        if (manifest.Database != served)
        {
            if (manifest.Program != KbDatabase.Edition)
                throw new InvalidDataException($"Build {manifest.Id} of '{store.Name}' was published by edition {manifest.Program} of the program, and this is edition {KbDatabase.Edition}: run the same program here and there.");
            if (await TakeAsync(manifest, cancellationToken) is { } database)
            {
                (tag, served, servedId) = (newTag, manifest.Database, manifest.Id);
                return database;
            }
        }
        (tag, served) = (newTag, manifest.Database);
        return null;
    }

    /// <returns>Null if it is the one served.</returns>
    private async Task<KbDatabase?> TakeAsync(BuildManifest manifest, CancellationToken cancellationToken)
    {
        KbDatabase? database = null;
        if (manifest.Database.IsOf(folder.FileOf(manifest.Id)))
        {
            if (manifest.Id == servedId)
                return null;
            database = folder.Open(manifest.Id);
        }
        database ??= await folder.ReceiveAsync(manifest.Id, manifest.Built, (beside, file) => download.BuildAsync(manifest, beside, file, cancellationToken))
            ?? throw new InvalidDataException($"Build {manifest.Id} of '{store.Name}' is no build of this version of the program.");
        folder.Remember(manifest.Id);
        folder.Tidy();
        return database;
    }

    /// <summary>So that many servers do not ask in one moment.</summary>
    private static TimeSpan Shortened(TimeSpan pause) => pause * (0.75 + (0.25 * Random.Shared.NextDouble()));

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
