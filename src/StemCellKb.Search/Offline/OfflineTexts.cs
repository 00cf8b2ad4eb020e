using System.Text;
using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Search.FullText;
using StemCellKb.Search.Indexing;
using StemCellKb.Search.Names;

namespace StemCellKb.Search.Offline;

/// <summary>Which texts a word stands in, and how much it counts there: of a common word only those in which it counts most.</summary>
internal sealed class OfflineTexts
{
    /// <summary>A letter tells the section; see <see cref="WordTexts.Written"/>.</summary>
    private const int MostSections = 25;

    private const int Letters = 26;

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
        using var connection = search.Connect();
        var (common, length) = (CommonIn(connection), Bm25.AverageLength(connection));
        var links = LinksOf(search.Names.Concepts);
        var found = new Dictionary<string, WordInText>(StringComparer.Ordinal);
        foreach (var (concept, language, head, sections) in search.EachText())
        {
            var isChinese = ReferenceEquals(language, Language.Chinese);
            texts.Count++;
            texts.sections[(concept, isChinese)] = [.. sections.Select(section => new[] { section.Anchor, section.Heading })];
            var own = Read(head, [.. search.Names.ConceptNames[concept].Where(name => SearchDocument.IsName(name.Role, name.Ambiguous, name.Key)).Select(name => name.Text)], sections, found);
            foreach (var (word, place) in found)
            {
                if (!texts.words.TryGetValue(word, out var list))
                    texts.words[word] = list = new WordTexts(common.Contains(word));
                list.Add((concept * 2) + (isChinese ? 1 : 0), place, list.IsCommon ? links[concept] : Bm25.Share(place.Frequency, own / length));
            }
        }
        return texts;
    }

    /// <summary>Where a word is too common to rank by, the most linked concepts come first: the share of each of what the first has.</summary>
    public static IReadOnlyList<double> LinksOf(IReadOnlyList<SearchConcept> concepts)
    {
        var most = Math.Log(1 + concepts.Select(concept => concept.Mentions).DefaultIfEmpty(0).Max());
        return [.. concepts.Select(concept => most == 0 ? 0 : Math.Log(1 + concept.Mentions) / most)];
    }

    /// <summary>As the pieces tell it: two letters.</summary>
    public static string StepsOf(double share)
    {
        var (high, low) = Math.DivRem((int)Math.Round(share * Weights.Copy.Steps), Letters);
        return $"{(char)('A' + high)}{(char)('A' + low)}";
    }

    /// <summary>Reads one text into <paramref name="found"/>, and tells its length in tokens.</summary>
    private static int Read(DocumentHead head, IReadOnlyList<string> names, IReadOnlyList<IndexedSection> sections, Dictionary<string, WordInText> found)
    {
        var (columns, length) = (Weights.Pages.Columns, 0);
        found.Clear();
        foreach (var token in TokensOf([head.Title]))
            Of(token).Add(columns[0]).IsInTitle = true;
        foreach (var token in TokensOf(names))
            Of(token).Add(columns[1]).IsInNames = true;
        foreach (var token in TokensOf([head.Summary]))
            Of(token).Add(columns[3]);
        foreach (var (i, section) in sections.Index())
        {
            foreach (var token in TokensOf([section.Heading]))
                Of(token).Add(columns[2]).AddHeading(i);
            foreach (var token in TokensOf([section.Text]))
                Of(token).Add(columns[4]).AddTo(i);
        }
        return length;

        string[] TokensOf(IEnumerable<string> written)
        {
            var tokens = SearchDocument.TokensOf(written).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            length += tokens.Length;
            return tokens;
        }

        WordInText Of(string token)
        {
            if (!found.TryGetValue(token, out var word))
                found[token] = word = new WordInText();
            return word;
        }
    }

    private static HashSet<string> CommonIn(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT term FROM search_term WHERE texts > $most";
        command.Parameters.AddWithValue("$most", Weights.Copy.CommonWord);
        using var reader = command.ExecuteReader();
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
            words.Add(reader.GetString(0));
        return words;
    }

    public WordTexts? Of(string word) => words.GetValueOrDefault(word);

    internal static string Base36(int number)
    {
        if (number < 0)
            return "-" + Base36(-number);
        return number < 36 ? Digits[number..(number + 1)] : Base36(number / 36) + Digits[number % 36];
    }

    /// <summary>A word in one text.</summary>
    internal sealed class WordInText
    {
        private int section = -1;
        private int times;
        private bool isInHeading;
        private (int Section, double Weight) best = (-1, 0);

        /// <summary>Each occurrence by the weight of its column.</summary>
        public double Frequency { get; private set; }

        public bool IsInTitle { get; set; }

        public bool IsInNames { get; set; }

        public bool IsInHeadings { get; private set; }

        /// <summary>The section that would be shown for this word alone, or −1.</summary>
        public int Section
        {
            get
            {
                Settle();
                return best.Section;
            }
        }

        public WordInText Add(double weight)
        {
            Frequency += weight;
            return this;
        }

        public void AddHeading(int of)
        {
            Begin(of);
            IsInHeadings = isInHeading = true;
        }

        public void AddTo(int of)
        {
            Begin(of);
            times++;
        }

        private void Begin(int of)
        {
            if (section == of)
                return;
            Settle();
            (section, times, isInHeading) = (of, 0, false);
        }

        /// <summary>As <see cref="SectionHits"/> weighs sections.</summary>
        private void Settle()
        {
            var pages = Weights.Pages;
            var weight = (times == 0 ? 0 : 1 + (pages.Repetition * Math.Min(pages.MostRepetitions, times - 1))) + (isInHeading ? pages.SectionHeading : 0);
            if (weight > best.Weight && section < MostSections)
                best = (section, weight);
        }
    }

    /// <param name="isCommon">Too common to rank by.</param>
    internal sealed class WordTexts(bool isCommon)
    {
        private static readonly int Most = Weights.Copy.MostTexts;

        private readonly List<(int Text, float Share, sbyte Section, bool IsInTitle, bool IsInHeadings, bool IsInNames)> best = [];

        public bool IsCommon => isCommon;

        /// <summary>The number of texts with the word.</summary>
        public int Count { get; private set; }

        public bool IsCut => Count > Most;

        /// <param name="share">How much the word counts in the text, from 0 to 1.</param>
        public void Add(int text, WordInText place, double share)
        {
            Count++;
            best.Add((text, (float)share, (sbyte)place.Section, place.IsInTitle, place.IsInHeadings, place.IsInNames));
            if (best.Count >= 4 * Most)
                Cut();
        }

        /// <summary>
        /// For each text the distance from the one before in base 36, then three capitals: two for how much the word counts, one for the best section with it
        /// (A for none); and then <c>!</c> for a word of the title, <c>*</c> for one of the headings.
        /// </summary>
        public string Written()
        {
            Cut();
            var (written, last) = (new StringBuilder(), 0);
            foreach (var (text, share, section, isInTitle, isInHeadings, _) in best.OrderBy(each => each.Text))
            {
                written.Append(Base36(text - last)).Append(StepsOf(share)).Append((char)('B' + section)).Append(isInTitle ? "!" : "").Append(isInHeadings ? "*" : "");
                last = text;
            }
            return written.ToString();
        }

        private void Cut()
        {
            if (best.Count <= Most)
                return;
            best.Sort((a, b) => RankOf(a) is var rank && RankOf(b) is var other && rank != other ? other.CompareTo(rank) : a.Text.CompareTo(b.Text));
            best.RemoveRange(Most, best.Count - Most);

            // As pages are ranked for this word alone.
            double RankOf((int, float Share, sbyte, bool IsInTitle, bool IsInHeadings, bool IsInNames) text) =>
                text.Share + (isCommon ? text.IsInNames ? 1 : 0 : (text.IsInTitle ? Weights.Pages.Title : 0) + (text.IsInHeadings ? Weights.Pages.Headings : 0));
        }
    }
}
