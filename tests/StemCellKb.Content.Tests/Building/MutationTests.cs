using System.Diagnostics;
using System.Text;
using StemCellKb.Testing;

namespace StemCellKb.Content.Tests;

/// <summary>Content files damaged at random: whatever an editor, a merge or a disk does, there are diagnostics and no exception.</summary>
public sealed class MutationTests
{
    private static readonly int RunsEach = TestExtent.Times(25);
    private static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>Every kind of file, each as often.</summary>
    [Theory]
    [InlineData("concept.yaml")]
    [InlineData("en.md")]
    [InlineData("zh.md")]
    [InlineData("glossary/")]
    [InlineData("evidence/")]
    [InlineData("approvals.yaml")]
    [InlineData("references.json")]
    public void Damaged_content_gives_diagnostics_with_places_inside_their_files(string kind)
    {
        var random = new Random(TestExtent.Seed);
        var files = World.Draft.Files.Files;
        var victims = Enumerable.Range(0, files.Count).Where(i => files[i].Path.Contains(kind, StringComparison.Ordinal)).ToList();
        for (var run = 0; run < RunsEach; run++)
        {
            var victim = victims[random.Next(victims.Count)];
            var damaged = files.Select((file, i) => i == victim ? file with { Bytes = Damage(file.Bytes.ToArray(), random) } : file).ToList();
            var what = FormattableString.Invariant($"{TestExtent.SaysSeed} Run {run}, {files[victim].Path}");
            var watch = Stopwatch.StartNew();

            var compilation = Record(() => ContentCompiler.Compile(ContentFiles.Of("content", damaged), Today), what);

            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{what}: took {watch.Elapsed}");
            Assert.Equal(compilation.Corpus is null, compilation.HasErrors);
            Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Code == "KB0142");
            var lengths = damaged.ToDictionary(file => $"content/{file.Path}", file => file.Length);
            Assert.All(compilation.Diagnostics, diagnostic => AssertInside(diagnostic, lengths, what));
            foreach (var format in Enum.GetValues<DiagnosticFormat>())
                DiagnosticPrinter.Write(TextWriter.Null, compilation, format, watch.Elapsed);
        }
    }

    private static Compilation Record(Func<Compilation> compile, string what)
    {
        try
        {
            return compile();
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{what}: {exception.Message}", exception);
        }
    }

    /// <summary>A character is a byte at least.</summary>
    private static void AssertInside(Diagnostic diagnostic, Dictionary<string, long> lengths, string what)
    {
        foreach (var place in diagnostic.Notes.Select(note => note.Place).Prepend(diagnostic.Place))
        {
            var inside = place.Span.Start >= 0 && place.Span.Length >= 0 && place.Span.End <= lengths.GetValueOrDefault(place.Path);
            Assert.True(inside, $"{what}: {diagnostic} at {place.Span} of {lengths.GetValueOrDefault(place.Path)}");
        }
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        for (var times = random.Next(1, 4); times > 0 && bytes.Length > 0; times--)
        {
            bytes = random.Next(7) switch
            {
                0 => FlipBytes(bytes, random),
                1 => CutLine(bytes, random),
                2 => SwapBlocks(bytes, random),
                3 => bytes[..random.Next(bytes.Length)],
                4 => Insert(bytes, random.Next(bytes.Length), Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)])),
                5 => Insert(bytes, random.Next(bytes.Length), bytes[..random.Next(bytes.Length)]),
                _ => Insert(bytes, random.Next(bytes.Length), [.. Enumerable.Repeat(Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]), 200).SelectMany(piece => piece)]),
            };
        }
        return bytes;
    }

    /// <summary>What means something to one of the parsers.</summary>
    private static readonly string[] Pieces =
    [
        "[[", "]]", "[@", "]", "{#", "}", "---\n", "## ", "> ", "- ", "| ", "|-|\n", "`", "```\n", "**", "<", "<b>", "<!--", "&", "\\", "![", "](", "\r", "\n", "\t",
        ": ", "? ", "&a ", "*a", "!t ", "%", "@", "'", "\"", "{", "[", ",", "\"\\ud800\"", "\"\\u0000\"", "\0", "\uFEFF", "\uFFFC", "中", "，", "[ [ [ [ [ [ [ [ [ [ [ [ ", "*a **b ", "![[", "\\u2028", "\u2028", "\u200B", "~", "null", "true", "2147483647", "9999-12-31", "0001-01-01", "\"\\UFFFFFFFF\"", "|a|b\n|-|-\n",
        "\"issued\": {\"date-parts\": [[9999, 21]]}, ", "\"id\": \"http://a/B\", ", "<i>", "</i>", "<sup>", "[^1]", "~~", "https://", "10⁶", "９９９９９９９９９９９９", "1e999", "😀",
    ];

    private static byte[] FlipBytes(byte[] bytes, Random random)
    {
        for (var i = random.Next(1, 5); i > 0; i--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private static byte[] CutLine(byte[] bytes, Random random)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split('\n').ToList();
        lines.RemoveAt(random.Next(lines.Count));
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private static byte[] SwapBlocks(byte[] bytes, Random random)
    {
        var (first, second) = (random.Next(bytes.Length), random.Next(bytes.Length));
        (first, second) = (Math.Min(first, second), Math.Max(first, second));
        return [.. bytes[second..], .. bytes[first..second], .. bytes[..first]];
    }

    private static byte[] Insert(byte[] bytes, int at, byte[] piece) => [.. bytes[..at], .. piece, .. bytes[at..]];
}
