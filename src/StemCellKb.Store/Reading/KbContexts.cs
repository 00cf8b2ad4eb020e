using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
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

    public KbContext Open()
    {
        var context = factory.Value.CreateDbContext();
        context.Database.OpenConnection();
        return context;
    }
}
