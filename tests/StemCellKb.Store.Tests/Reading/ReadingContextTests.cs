using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Store.Tests.Writing;
using StemCellKb.Store.Writing;
using StemCellKb.Testing;

namespace StemCellKb.Store.Tests.Reading;

/// <summary>Connections and statements are used again; no reading notices the others.</summary>
public sealed class ReadingContextTests(ShippedDatabase shipped) : IDisposable
{
    private static readonly Corpus Corpus = ShippedContent.Corpus;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Readings_side_by_side_read_what_one_alone_reads()
    {
        var pages = Corpus.Articles.Select(article => (article.Language, Corpus.Concepts.Single(concept => concept.Id == article.Concept).Kind, article.Concept)).ToList();
        var alone = pages.ConvertAll(Read);
        // More than connections are kept, so that some are closed and opened meanwhile.
        var together = pages.AsParallel().AsOrdered().WithDegreeOfParallelism(16).Select(Read).ToList();
        Assert.Equal(alone, together);

        string Read((Language Language, ConceptKind Kind, ConceptId Id) address)
        {
            var page = shipped.Database.Articles.Find(address.Language, address.Kind, address.Id)!;
            return string.Join('\n', [
                page.Title,
                .. page.Sections.Select(section => section.Html),
                .. page.Claims.SelectMany(claim => claim.Items).Select(item => item.Found),
                .. page.References.Select(entry => entry.Reference.Title),
                .. page.Connections.Select(tie => $"{tie.Concept.Name}: {tie.Summary}")]);
        }
    }

    [Fact]
    public void A_list_can_be_read_again_while_it_is_being_read()
    {
        var records = shipped.Database.Corpus;
        var pairs = records.ReadConcepts().Take(3).SelectMany(outer => records.ReadConcepts().Take(3).Select(inner => (outer.Id, inner.Id)));
        var ids = records.ReadConcepts().Take(3).Select(record => record.Id).ToList();
        Assert.Equal(from outer in ids from inner in ids select (outer, inner), pairs);
    }

    [Fact]
    public void A_build_that_is_closed_while_it_is_read_is_read_to_the_end_and_then_given_up()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Where open files can be listed.");
        var path = folder["kb.db"];
        CorpusWriter.Write(CorpusDraft.Corpus, "build", path, TestContext.Current.CancellationToken);
        var database = KbDatabase.TryOpen(path)!;
        database.Articles.Find(Language.English, ConceptKind.Disease, ConceptId.Parse("a-disease"));
        using (var reading = database.Corpus.ReadConcepts().GetEnumerator())
        {
            Assert.True(reading.MoveNext());
            database.Close();
            Assert.True(IsHeldOpen(path));
            var read = 1;
            while (reading.MoveNext())
                read++;
            Assert.Equal(CorpusDraft.Corpus.Concepts.Count, read);
        }
        Assert.False(IsHeldOpen(path));
    }

    private static bool IsHeldOpen(string path) =>
        new DirectoryInfo("/proc/self/fd").EnumerateFileSystemInfos().Any(open => open.LinkTarget == path);
}
