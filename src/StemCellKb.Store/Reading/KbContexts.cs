using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using StemCellKb.Store.Documents;

namespace StemCellKb.Store.Reading;

/// <summary>Contexts on one build, each open for as long as a reading takes.</summary>
internal sealed class KbContexts(string connectionString)
{
    /// <summary>Each holds a connection, whose cache is two megabytes.</summary>
    private static readonly int MostIdle = Environment.ProcessorCount;

    /// <summary>Made by the first reading: EF Core takes longer to get ready than all else that has to be done before the program listens.</summary>
    private readonly Lazy<PooledDbContextFactory<KbContext>> factory = new(
        () => new(KbContext.OptionsFor(options =>
            // A list of ids is one value: the statement stays the same however many there are.
            options.UseSqlite(connectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)))),
        LazyThreadSafetyMode.PublicationOnly);

    private readonly Lock gate = new();
    private readonly Stack<PageStatements> idle = [];
    private ShownLately shown = new();
    private bool isClosed;

    /// <summary>The file has been edited: what was read of it is not to be shown again.</summary>
    public void Forget()
    {
        lock (gate)
            shown = new();
    }

    public KbContext Open()
    {
        var context = factory.Value.CreateDbContext();
        context.Database.OpenConnection();
        return context;
    }

    public PageStatements Prepared()
    {
        lock (gate)
        {
            if (idle.TryPop(out var prepared))
            {
                prepared.Shown = shown;
                return prepared;
            }
        }
        return new PageStatements(this, connectionString) { Shown = shown };
    }

    public void TakeBack(PageStatements prepared)
    {
        lock (gate)
        {
            if (!isClosed && idle.Count < MostIdle)
            {
                idle.Push(prepared);
                return;
            }
        }
        prepared.Close();
    }

    /// <summary>Those in use close when they are given back.</summary>
    public void Close()
    {
        lock (gate)
        {
            isClosed = true;
            while (idle.TryPop(out var prepared))
                prepared.Close();
        }
    }
}
