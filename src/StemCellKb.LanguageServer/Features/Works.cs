using StemCellKb.Content;
using StemCellKb.Model;

namespace StemCellKb.LanguageServer.Features;

/// <summary>Finds works by key, author, year or words of the title.</summary>
internal static class Works
{
    /// <summary>Best first: the key begins with it, an author's name does, a word of the title does.</summary>
    public static IReadOnlyList<ReferenceFile> Find(ContentIndex index, string typed, int most)
    {
        var words = typed.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. index.References.Select(work => (Work: work, Rank: Rank(work, typed, words))).Where(found => found.Rank < int.MaxValue)
                .OrderBy(found => found.Rank).ThenBy(found => found.Work.Key.Value.Value, StringComparer.Ordinal).Take(most).Select(found => found.Work),
        ];
    }

    private static int Rank(ReferenceFile work, string typed, string[] words) =>
        work.Key.Value.Value.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 0
        : words.Length == 0 ? int.MaxValue
        : Array.TrueForAll(words, word => IsMaker(work.Reference, word) || IsYear(work.Reference, word)) ? 1
        : Array.TrueForAll(words, word => IsMaker(work.Reference, word) || IsYear(work.Reference, word) || BeginsWord(work.Reference.Title, word)) ? 2
        : int.MaxValue;

    private static bool IsMaker(Reference work, string word) =>
        work.Makers.Any(maker => (maker.Literal ?? maker.Family ?? "").StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsYear(Reference work, string word) =>
        word.Length >= 2 && work.Issued is { } date && date.Iso.StartsWith(word, StringComparison.Ordinal);

    private static bool BeginsWord(string title, string word)
    {
        for (var at = title.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = title.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetterOrDigit(title[at - 1]) || CharacterClasses.IsHan(title[at]))
                return true;
        }
        return false;
    }
}
