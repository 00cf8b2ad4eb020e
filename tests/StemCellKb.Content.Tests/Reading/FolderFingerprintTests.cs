using CsCheck;

namespace StemCellKb.Content.Tests;

public sealed class FolderFingerprintTests
{
    private static readonly string[] Paths = ["a", "a.md", "a/b", "b", "é", "\uffee", "😀", "中/文.md"];

    [Fact]
    public void What_has_changed_since_is_what_is_new_or_other_and_what_is_gone()
    {
        var folder = Gen.Select(Gen.Int[0, Paths.Length - 1], Gen.Int[0, 2]).List[0, 12]
            .Select(files => files.GroupBy(file => Paths[file.Item1]).ToDictionary(same => same.Key, same => $"{same.First().Item2}"));
        Gen.Select(folder, folder).Sample((then, now) =>
        {
            var since = ContentFiles.Of(now).Fingerprints().Since(ContentFiles.Of(then).Fingerprints().Files.Span);
            Assert.Equal(now.Keys.Where(path => then.GetValueOrDefault(path) != now[path]).Order(StringComparer.Ordinal), since.Present.Order(StringComparer.Ordinal));
            Assert.Equal(then.Keys.Except(now.Keys).Order(StringComparer.Ordinal), since.Gone.Order(StringComparer.Ordinal));
        });
    }
}
