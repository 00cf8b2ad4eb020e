using StemCellKb.Store.Search;
using StemCellKb.Store.Writing;
using StemCellKb.Testing;

namespace StemCellKb.Store.Tests.Search;

/// <summary>Search over the shipped content, written and opened as the program does it, once for all tests.</summary>
public sealed class ShippedSearch : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ShippedSearch()
    {
        CorpusWriter.Write(ShippedContent.Corpus, "test", folder["kb.db"]);
        Engine = KbDatabase.TryOpen(folder["kb.db"])!.Search;
    }

    public SearchEngine Engine { get; }

    public void Dispose() => folder.Dispose();
}
