using StemCellKb.Publishing;
using StemCellKb.Store;

namespace StemCellKb.Building;

/// <summary>Where builds come from that this program only serves.</summary>
internal interface IFinishedBuilds
{
    /// <summary>How long to wait before looking for the next.</summary>
    TimeSpan Pause { get; }

    /// <summary>The one to begin with.</summary>
    Task<FinishedBuild> FirstAsync(CancellationToken cancellationToken);

    Task<FinishedBuild> NextAsync(CancellationToken cancellationToken);
}

/// <summary>Neither where there is nothing new.</summary>
/// <param name="Problem">Why there is no new build although there should be, in a sentence for an operator.</param>
internal readonly record struct FinishedBuild(KbDatabase? Database, string? Problem);

internal static class FinishedBuilds
{
    /// <summary>Null where the program builds from the content.</summary>
    public static IFinishedBuilds? Of(KbOptions options)
    {
        if (options.Database is null)
            return null;
        var folder = new KbFolder(options.DataPath, options.SourcePath);
        if (!options.IsPublished)
            return new DatabaseFile(options.SourcePath, folder);
        IBuildStore store = options.DatabaseAddress is not { } address ? new FolderStore(options.SourcePath)
            : S3Place.TryParse(address.OriginalString, out var place) ? new S3Store(place, StorePatience.Usual, options.DataPath)
            : new WebStore(address, StorePatience.Usual);
        return new PublishedBuilds(store, folder, options.Pin, options.PollInterval, StorePatience.Usual);
    }
}
