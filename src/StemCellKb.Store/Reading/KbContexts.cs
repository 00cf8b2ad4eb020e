using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using StemCellKb.Model;
using StemCellKb.Search.FullText;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Reading;

/// <summary>Contexts on one build, each open for as long as a reading takes.</summary>
internal sealed class KbContexts(string connectionString)
{
    /// <summary>Made by the first reading: EF Core takes longer to get ready than all else that has to be done before the program listens.</summary>
    private readonly Lazy<PooledDbContextFactory<KbContext>> factory = new(
        () => new(KbContext.OptionsFor(options =>
            // A list of ids is one value: the statement stays the same however many there are.
            options.UseSqlite(connectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)))),
        LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Some megabytes. The same works stand on many pages.</summary>
    private const int MostWorks = 2_000;

    private volatile BoundedCache<ReferenceKey, Reference> shownWorks = new(MostWorks);

    /// <summary>The file has been edited: what was read of it is not to be shown again.</summary>
    public void Forget() => shownWorks = new(MostWorks);

    public KbContext Open()
    {
        var context = factory.Value.CreateDbContext();
        context.ShownWorks = shownWorks;
        context.Database.OpenConnection();
        return context;
    }
}
