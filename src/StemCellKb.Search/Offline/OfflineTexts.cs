using System.Text;
using StemCellKb.Model;
using StemCellKb.Search.Indexing;
using StemCellKb.Search.Names;

namespace StemCellKb.Search.Offline;

/// <summary>Which texts a word stands in, and how much it counts there: of a common word only those in which it counts most.</summary>
internal sealed class OfflineTexts
{
    /// <summary>A letter tells the section; see <see cref="Written"/>.</summary>
    private const int MostSections = 25;

    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    private readonly Dictionary<string, WordTexts> words = new(StringComparer.Ordinal);

    private readonly Dictionary<(int Concept, bool IsChinese), IReadOnlyList<string[]>> sections = [];

    /// <summary>The number of texts.</summary>
    public int Count { get; private set; }

    public IEnumerable<string> Words => words.Keys;

    /// <summary>Anchor and heading of each section.</summary>
    public IReadOnlyList<string[]> SectionsOf(int concept, Language language) => sections.GetValueOrDefault((concept, ReferenceEquals(language, Language.Chinese)), []);

    public static OfflineTexts Of(SearchEngine search)
    {
        var texts = new OfflineTexts();
        var copy = Weights.Copy;
        var found = new Dictionary<string, (int Weight, int Section)>(StringComparer.Ordinal);
        search.EachText((concept, language, head, read) =>
        {
            var (sections, isChinese) = (read.Take(MostSections).ToList(), ReferenceEquals(language, Language.Chinese));
            texts.Count++;
            texts.sections[(concept, isChinese)] = [.. sections.Select(section => new[] { section.Anchor, section.Heading })];
            found.Clear();
            var names = search.Names.ConceptNames[concept].Where(name => name.Role < NameRole.Word).Select(name => name.Text);
            Add([head.Title, .. names], copy.Name, 0);
            Add([head.Summary], copy.Summary, 0);
            foreach (var (i, section) in sections.Index())
            {
                Add([section.Heading], copy.Heading, i + 1);
                Add([section.Text], 1, i + 1);
            }
            var text = (concept * 2) + (isChinese ? 1 : 0);
            foreach (var (word, (weight, section)) in found)
            {
                if (!texts.words.TryGetValue(word, out var own))
                    texts.words[word] = own = new WordTexts();
                own.Add(text, Math.Min(weight, MostSections), section);
            }
        });
        return texts;

        void Add(IEnumerable<string> written, int weight, int section)
        {
            foreach (var token in SearchDocument.TokensOf(written).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct())
            {
                var (before, at) = found.GetValueOrDefault(token);
                found[token] = (before + weight, at == 0 ? section : at);
            }
        }
    }

    public WordTexts? Of(string word) => words.GetValueOrDefault(word);

    internal static string Base36(int number)
    {
        if (number < 0)
            return "-" + Base36(-number);
        return number < 36 ? Digits[number..(number + 1)] : Base36(number / 36) + Digits[number % 36];
    }

    internal sealed class WordTexts
    {
        private static readonly int Most = Weights.Copy.MostTexts;

        private readonly List<(int Text, byte Weight, byte Section)> best = [];

        /// <summary>The number of texts with the word.</summary>
        public int Count { get; private set; }

        public bool IsCut => Count > Most;

        public void Add(int text, int weight, int section)
        {
            Count++;
            best.Add((text, (byte)weight, (byte)section));
            if (best.Count >= 4 * Most)
                Cut();
        }

        /// <summary>For each text the distance from the one before in base 36, then two capitals: the weight, and the first section with the word (A for none).</summary>
        public string Written()
        {
            Cut();
            var (written, last) = (new StringBuilder(), 0);
            foreach (var (text, weight, section) in best.OrderBy(each => each.Text))
            {
                written.Append(Base36(text - last)).Append((char)('A' + weight)).Append((char)('A' + section));
                last = text;
            }
            return written.ToString();
        }

        private void Cut()
        {
            if (best.Count <= Most)
                return;
            best.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Text.CompareTo(b.Text));
            best.RemoveRange(Most, best.Count - Most);
        }
    }
}
