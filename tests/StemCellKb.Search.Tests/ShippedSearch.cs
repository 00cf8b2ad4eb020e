using StemCellKb.Store;
using StemCellKb.Store.Writing;
using StemCellKb.Testing;

[assembly: AssemblyFixture(typeof(StemCellKb.Search.Tests.ShippedSearch))]

namespace StemCellKb.Search.Tests;

/// <summary>Search over the shipped content, written and opened as the program does it.</summary>
public sealed class ShippedSearch : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly KbDatabase database;

    public ShippedSearch()
    {
        CorpusWriter.Write(ShippedContent.Corpus, "test", folder["kb.db"]);
        database = KbDatabase.TryOpen(folder["kb.db"])!;
    }

    public SearchEngine Engine => database.Search;

    public void Dispose()
    {
        database.Close();
        folder.Dispose();
    }
}
