using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using StemCellKb.Store.Rows;

namespace StemCellKb.Store.Reading;

/// <summary>
/// Contexts to read one build with. A context that is disposed of comes back here with its connection open and its statements prepared:
/// to have both made anew for each statement takes longer than most answers.
/// </summary>
internal sealed class ReadingContexts(string connectionString) : IDbContextFactory<KbContext>
{
    /// <summary>Readings wait for nothing, so that hardly more of them than processors are ever under way.</summary>
    private static readonly int MostKept = 2 * Environment.ProcessorCount;

    private readonly ConcurrentBag<KbContext> idle = [];
    private volatile bool isClosed;

    public KbContext CreateDbContext() => idle.TryTake(out var context) ? context : Open();

    public void TakeBack(KbContext context)
    {
        if (idle.Count < MostKept)
            idle.Add(context);
        else
            context.Close();
        if (isClosed)
            Close();
    }

    /// <summary>A context in use is closed when it comes back.</summary>
    public void Close()
    {
        isClosed = true;
        while (idle.TryTake(out var context))
            context.Close();
    }

    private KbContext Open()
    {
        var statements = new PreparedStatements();
        var context = new KbContext(
            new DbContextOptionsBuilder<KbContext>()
                // A list of ids is one value: the statement stays the same however many there are, and is prepared by EF Core once.
                .UseSqlite(connectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
                .AddInterceptors(statements)
                .Options,
            this,
            statements);
        context.Database.OpenConnection();
        return context;
    }
}
