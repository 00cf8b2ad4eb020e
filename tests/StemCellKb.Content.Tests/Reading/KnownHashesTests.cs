using StemCellKb.Testing;

namespace StemCellKb.Content.Tests;

/// <summary>What is not read again has not changed.</summary>
public sealed class KnownHashesTests : IDisposable
{
    private static readonly DateTime LongAfter = DateTime.UtcNow.AddHours(1);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Whatever_is_done_to_files_and_their_times_the_fingerprint_is_that_of_reading_all()
    {
        var random = new Random(TestExtent.Seed);
        for (var i = 0; i < 6; i++)
            Write($"{i}.md", "text 0");
        var kept = Array.Empty<byte>();
        for (var round = 0; round < TestExtent.Times(60); round++)
        {
            WaitForTheNextTick();
            for (var edits = random.Next(3); edits > 0; edits--)
                Harm(random);
            var files = List();
            var known = KnownHashes.Read(kept);
            Assert.True(files.Fingerprint() == known.FingerprintsOf(files).ToString(), $"{TestExtent.SaysSeed}, round {round}");
            if (known.HaveChanged)
                kept = known.ToBytes();
        }
    }

    [Fact]
    public void File_that_bears_its_stamp_is_not_read()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there does the library learn when the system noted a change.");
        Write("a.md", "text");
        Write("b.md", "other");
        var kept = Forged();

        Assert.NotEqual(List().Fingerprint(), KnownHashes.Read(kept).FingerprintsOf(List()).ToString());
        Assert.False(Learnt(kept));
        WaitForTheNextTick();
        foreach (var path in (string[])["a.md", "b.md"])
            File.SetLastWriteTimeUtc(folder[path], File.GetLastWriteTimeUtc(folder[path]));
        Assert.Equal(List().Fingerprint(), KnownHashes.Read(kept).FingerprintsOf(List()).ToString());
        Assert.True(Learnt(kept));

        bool Learnt(byte[] kept)
        {
            var known = KnownHashes.Read(kept);
            known.FingerprintsOf(List());
            return known.HaveChanged;
        }
    }

    [Fact]
    public void File_that_changed_a_moment_before_it_was_read_is_read_again()
    {
        Write("a.md", "text");
        var kept = Forged(ContentFolder.Read(folder.Path));
        Assert.Equal(List().Fingerprint(), KnownHashes.Read(kept).FingerprintsOf(List()).ToString());
    }

    [Fact]
    public void What_is_cut_short_or_altered_is_not_believed()
    {
        Write("a.md", "text");
        var kept = Forged();
        for (var at = 0; at < kept.Length; at++)
        {
            byte[] altered = [.. kept];
            altered[at] ^= 0x10;
            foreach (var bytes in new[] { kept[..at], altered })
                Assert.Equal(List().Fingerprint(), KnownHashes.Read(bytes).FingerprintsOf(List()).ToString());
        }
        Assert.Equal(List().Fingerprint(), KnownHashes.Read(null).FingerprintsOf(List()).ToString());
    }

    /// <summary>Hashes of other texts with the stamps of the files: only who does not read the files believes them.</summary>
    private byte[] Forged(ContentFiles? files = null)
    {
        files ??= List();
        var known = KnownHashes.Read(null);
        known.Learn(files, ContentFiles.Of(files.Files.Select(file => KeyValuePair.Create(file.Path, "forged"))).Fingerprints());
        return known.ToBytes();
    }

    /// <summary>As of a time when nothing has just been changed.</summary>
    private ContentFiles List() => ContentFolder.Read(folder.Path) with { Listed = LongAfter };

    private void Harm(Random random)
    {
        var path = folder[$"{random.Next(8)}.md"];
        var (text, time) = ($"text {random.Next(10)}", File.Exists(path) ? File.GetLastWriteTimeUtc(path) : DateTime.UnixEpoch);
        switch (random.Next(6))
        {
            case 0:
                File.WriteAllText(path, text);
                break;
            case 1:
                File.WriteAllText(path, text);
                File.SetLastWriteTimeUtc(path, time);
                break;
            case 2:
                File.WriteAllText(folder["beside"], text);
                File.SetLastWriteTimeUtc(folder["beside"], time);
                File.Move(folder["beside"], path, overwrite: true);
                break;
            case 3:
                File.Delete(path);
                break;
            case 4 when Directory.GetFiles(folder.Path, "*.md") is [var one, var other, ..]:
                File.Move(one, folder["aside"]);
                File.Move(other, one);
                File.Move(folder["aside"], other);
                break;
            default:
                File.WriteAllText(path, "");
                break;
        }
    }

    private void Write(string path, string text) => File.WriteAllText(folder[path], text);

    /// <summary>The system's own times move in steps of some milliseconds.</summary>
    private void WaitForTheNextTick()
    {
        var ticks = folder["ticks.tmp"];
        File.WriteAllText(ticks, "");
        for (var before = File.GetLastWriteTimeUtc(ticks); File.GetLastWriteTimeUtc(ticks) == before;)
            File.WriteAllText(ticks, "");
    }
}
