using System.Collections;
using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Search;
using StemCellKb.Store.Writing;
using StemCellKb.Testing;

namespace StemCellKb.Store.Tests.Writing;

/// <summary>A build is a whole file or none.</summary>
public sealed class BuildFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Build => folder["kb.db"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Write_leaves_the_finished_file_and_nothing_else()
    {
        Write("one");
        Assert.Equal([Build], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Write_that_is_cancelled_before_it_starts_leaves_nothing()
    {
        Assert.ThrowsAny<OperationCanceledException>(() => CorpusWriter.Write(CorpusDraft.Corpus, "one", Build, new CancellationToken(canceled: true)));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Write_that_is_cancelled_half_way_leaves_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        var corpus = CorpusDraft.Corpus with { References = new ListThatActs<Reference>(CorpusDraft.Corpus.References, cancellation.Cancel) };

        Assert.ThrowsAny<OperationCanceledException>(() => CorpusWriter.Write(corpus, "one", Build, cancellation.Token));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Write_that_fails_half_way_leaves_the_build_before_it()
    {
        Write("before");
        var twice = CorpusDraft.Corpus with { References = [.. CorpusDraft.Corpus.References, .. CorpusDraft.Corpus.References] };

        Assert.Throws<IOException>(() => CorpusWriter.Write(twice, "after", Build, TestContext.Current.CancellationToken));
        Assert.Equal([Build], Directory.GetFiles(folder.Path));
        Assert.Equal("before", KbDatabase.TryOpen(Build)!.BuildId);
    }

    [Fact]
    public void Write_into_a_folder_that_is_not_there_is_an_io_problem() =>
        Assert.ThrowsAny<IOException>(() => CorpusWriter.Write(CorpusDraft.Corpus, "one", folder["missing/kb.db"], TestContext.Current.CancellationToken));

    [Fact]
    public void Equal_corpora_make_equal_bytes()
    {
        Write("same");
        CorpusWriter.Write(CorpusDraft.Corpus, "same", folder["again.db"], TestContext.Current.CancellationToken);
        Assert.Equal(File.ReadAllBytes(Build), File.ReadAllBytes(folder["again.db"]));
    }

    [Fact]
    public void Broken_build_that_is_written_anew_opens()
    {
        Write("whole");
        File.WriteAllBytes(Build, File.ReadAllBytes(Build)[..^5000]);
        Assert.Null(KbDatabase.TryOpen(Build));
        Write("anew");
        Assert.Equal("anew", KbDatabase.TryOpen(Build)!.BuildId);
    }

    [Fact]
    public void File_cut_short_anywhere_does_not_open()
    {
        Write("whole");
        var bytes = File.ReadAllBytes(Build);
        foreach (var length in new[] { 0, 1, 15, 16, 99, 100, 512, 4096, 8191, 8192, 8193, bytes.Length / 2, bytes.Length - 8192, bytes.Length - 8191, bytes.Length - 1 })
        {
            var cut = folder[$"cut-{length}.db"];
            File.WriteAllBytes(cut, bytes[..length]);
            Assert.True(KbDatabase.TryOpen(cut) is null, $"The first {length} of {bytes.Length} bytes open.");
        }
    }

    [Fact]
    public void File_with_one_bit_changed_anywhere_does_not_open()
    {
        Write("whole");
        var bytes = File.ReadAllBytes(Build);
        for (var at = 0; at < bytes.Length; at += 4999)
        {
            bytes[at] ^= 1;
            File.WriteAllBytes(folder["changed.db"], bytes);
            Assert.True(KbDatabase.TryOpen(folder["changed.db"]) is null, $"The file opens with another byte at {at}.");
            bytes[at] ^= 1;
        }
        File.WriteAllBytes(folder["changed.db"], bytes);
        Assert.NotNull(KbDatabase.TryOpen(folder["changed.db"]));
    }

    [Theory]
    [InlineData("a b.db")]
    [InlineData("100%.db")]
    [InlineData("a?mode=memory&b#c.db")]
    [InlineData("知识库.db")]
    public void Build_opens_whatever_its_name(string name)
    {
        Write("named");
        File.Move(Build, folder[name]);
        Assert.Equal("named", KbDatabase.TryOpen(folder[name])!.BuildId);
    }

    [Fact]
    public void Foreign_files_do_not_open()
    {
        File.WriteAllText(folder["text.db"], "Not a database at all, but long enough to be looked at. " + new string('x', 20_000));
        File.WriteAllBytes(folder["noise.db"], [.. Encoding.ASCII.GetBytes("SQLite format 3\0"), .. Enumerable.Range(0, 20_000).Select(i => (byte)(i * 7))]);
        Directory.CreateDirectory(folder["folder.db"]);
        using (var connection = new SqliteConnection($"Data Source={folder["other.db"]};Pooling=False"))
        {
            connection.Open();
            Execute(connection, "CREATE TABLE build(id INTEGER PRIMARY KEY, build_id TEXT, fingerprint TEXT); INSERT INTO build VALUES(1, 'mine', 'x')");
        }

        Assert.All(["text.db", "noise.db", "folder.db", "other.db", "missing.db"], name => Assert.Null(KbDatabase.TryOpen(folder[name])));
    }

    [Fact]
    public void Build_of_another_version_of_the_program_does_not_open()
    {
        Write("whole");
        using (var connection = new SqliteConnection($"Data Source={Build};Pooling=False"))
        {
            connection.Open();
            Execute(connection, "PRAGMA user_version=7");
        }
        Assert.Null(KbDatabase.TryOpen(Build));
    }

    /// <summary>Of a file that is read in several pieces at once, with the last one cut.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(64 << 20)]
    [InlineData((130 << 20) - 1)]
    public void One_changed_bit_of_a_large_file_breaks_its_seal(int place)
    {
        using (var file = File.Create(Build))
            file.SetLength((130 << 20) + 5);
        FileFormat.Seal(Build);
        Assert.True(FileFormat.IsSealed(Build));
        using (var file = File.OpenHandle(Build, FileMode.Open, FileAccess.Write))
            RandomAccess.Write(file, [1], place);
        Assert.False(FileFormat.IsSealed(Build));
    }

    [Fact]
    public void Seal_of_a_large_file_as_a_whole_is_still_known()
    {
        var bytes = new byte[(130 << 20) + 5];
        bytes[^7] = 1;
        File.WriteAllBytes(Build, bytes);
        using (var file = File.Open(Build, FileMode.Append))
            file.Write(XxHash128.Hash(bytes));
        Assert.False(FileFormat.IsSealed(Build));
        Assert.True(FileFormat.IsSealedAsFormerly(Build));
    }

    [Fact]
    public void Build_of_the_first_edition_is_compared_with_as_long_as_it_is_whole()
    {
        Write("first");
        var bytes = File.ReadAllBytes(Build)[..^FileFormat.SealLength];
        byte[] whole = [.. bytes, .. SHA256.HashData(bytes)];
        File.WriteAllBytes(Build, whole);
        Assert.Equal("first", EarlierBuild.TryRead(Build)!.BuildId);
        Assert.Null(KbDatabase.TryOpen(Build));

        whole[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(Build, whole);
        Assert.Null(EarlierBuild.TryRead(Build));
    }

    /// <summary>What somebody may do to a build who can seal it again.</summary>
    [Theory]
    [InlineData("UPDATE build SET id = 99999999999")]
    [InlineData("UPDATE build SET build_id = x'00'")]
    [InlineData("DELETE FROM build")]
    [InlineData("INSERT INTO build VALUES(2, 'another', 'x')")]
    [InlineData("DROP TABLE build; CREATE VIEW build AS SELECT 1 AS id, 'b' AS build_id, 'f' AS fingerprint")]
    [InlineData("DROP TABLE build; CREATE VIEW build(id, build_id, fingerprint) AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i), 'b', 'f' FROM n")]
    [InlineData("DROP TABLE articles; CREATE VIEW articles AS SELECT 1 AS id")]
    [InlineData("CREATE TABLE more(x)")]
    [InlineData("CREATE TABLE search_other(x)")]
    [InlineData("CREATE VIRTUAL TABLE search_fts_other USING fts5(x)")]
    [InlineData("DROP TABLE search_vocab; CREATE VIRTUAL TABLE search_vocab USING fts5vocab(search_record_fts, 'instance')")]
    [InlineData("CREATE TRIGGER t AFTER UPDATE ON build BEGIN DELETE FROM concepts; END")]
    public void Build_that_a_stranger_has_changed_does_not_open(string change)
    {
        Write("whole");
        Change("PRAGMA optimize");
        Assert.NotNull(KbDatabase.TryOpen(Build));
        Change(change);
        Assert.Null(KbDatabase.TryOpen(Build));

        void Change(string sql)
        {
            File.WriteAllBytes(Build, File.ReadAllBytes(Build)[..^FileFormat.SealLength]);
            using (var connection = new SqliteConnection($"Data Source={Build};Pooling=False"))
            {
                connection.Open();
                Execute(connection, sql);
            }
            FileFormat.Seal(Build);
        }
    }

    [Fact]
    public void Build_is_never_written_to_once_it_is_open()
    {
        Write("whole");
        var bytes = File.ReadAllBytes(Build);
        var database = KbDatabase.TryOpen(Build)!;
        database.Search.Search(new SearchRequest("words", Language.English, FacetSelection.None));
        database.Articles.Find(Language.Chinese, ConceptKind.Disease, ConceptId.Parse("a-disease"));

        Assert.Equal(bytes, File.ReadAllBytes(Build));
        Assert.Equal([Build], Directory.GetFiles(folder.Path));
        using var connection = new SqliteConnection($"Data Source={Build};Mode=ReadOnly;Pooling=False");
        connection.Open();
        Assert.Throws<SqliteException>(() => Execute(connection, "DELETE FROM concepts"));
    }

    private void Write(string buildId) => CorpusWriter.Write(CorpusDraft.Corpus, buildId, Build, TestContext.Current.CancellationToken);

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Does something when it is first read: the moment in the middle of a write.</summary>
    private sealed class ListThatActs<T>(IReadOnlyList<T> list, Action act) : IReadOnlyList<T>
    {
        public int Count => list.Count;

        public T this[int index] => list[index];

        public IEnumerator<T> GetEnumerator()
        {
            act();
            return list.GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
