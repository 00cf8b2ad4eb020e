using System.Globalization;
using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Search;

namespace StemCellKb.Benchmarks.Searching;

/// <summary>What readers might type, drawn from a build itself: equal builds give equal queries.</summary>
internal sealed class QueryMix
{
    private const int Seed = 20_261_123;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    private readonly Random random = new(Seed);
    private readonly List<SearchQuery> queries = [];
    private readonly SqliteConnection connection;

    private QueryMix(SqliteConnection connection) => this.connection = connection;

    public static IReadOnlyList<SearchQuery> Of(SqliteConnection connection)
    {
        var mix = new QueryMix(connection);
        mix.Draw();
        // The same shuffled order in every round: neighbours never share words because they share a class.
        var order = mix.queries.DistinctBy(query => (query.IsSuggest, query.Text)).ToArray();
        mix.random.Shuffle(order);
        return [.. order.Select((query, i) => query with { IsCompared = !query.IsSuggest && i % 5 == 0 })];
    }

    private void Draw()
    {
        var pairs = Words("term GLOB '[一-龥][一-龥]'");
        var english = Words("term GLOB '[a-z][a-z][a-z]*'");
        var chineseTexts = Texts(Language.Chinese, 800);
        var englishTexts = Texts(Language.English, 200);
        var names = Names();

        var chineseWords = Spread(pairs, 300).Concat(chineseTexts.Take(240).Select((text, i) => Stretch(text, 3 + i % 2))).ToList();
        var englishWords = Spread(english, 150).Concat(english.Take(400).OrderBy(_ => random.Next()).Take(150)).ToList();
        var askedNames = Drawn(names, 300);
        Add("Chinese words", chineseWords, Language.Chinese);
        Add("English words", englishWords, Language.English);
        Add("names", askedNames);
        Add("name and word", [.. Drawn(names, 100).Select(name => IsChinese(name) ? $"{name} {Draw(chineseWords)}" : $"{name} {Draw(englishWords)}")]);
        Add("questions", [.. Drawn(names, 60).Select(name => IsChinese(name) ? $"{Draw(chineseWords)}能治好{name}吗" : $"does {Draw(englishWords)} help patients with {name}?")]);
        Add("slips", [.. Drawn(names, 100).Select(Slip)]);
        Add("whole sentences", [.. chineseTexts.Skip(400).Take(30).Concat(englishTexts.Take(30)).Select(Sentence)]);
        Add(SearchQuery.Suggest, [.. Drawn(names, 400).Select((name, i) => i % 5 == 0 ? Slip(name) : name[..random.Next(1, Math.Min(name.Length, 12) + 1)])]);
    }

    /// <summary>Every third query chooses a facet as well.</summary>
    private void Add(string group, List<string> texts, Language? language = null)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            var facets = (i % 3, i % 2) switch
            {
                (0, 0) => FacetSelection.None with { Kinds = ["disease", "mechanism"] },
                (0, _) => FacetSelection.None with { Diseases = ["lupus-nephritis"], Evidence = ["supported"] },
                _ => FacetSelection.None,
            };
            queries.Add(new SearchQuery(group, texts[i], language ?? (IsChinese(texts[i]) ? Language.Chinese : Language.English), facets));
        }
    }

    /// <summary>As many from the rare as from the common: at even steps of the logarithm of how many texts hold them.</summary>
    private List<string> Spread(List<string> byFrequency, int count)
    {
        var steps = Math.Log(byFrequency.Count);
        return [.. Enumerable.Range(0, count).Select(i => byFrequency[Math.Min(byFrequency.Count - 1, (int)Math.Exp(steps * (i + random.NextDouble()) / count))]).Distinct()];
    }

    private string Stretch(string text, int length)
    {
        var starts = Enumerable.Range(0, Math.Max(0, text.Length - length)).Where(i => text.Skip(i).Take(length).All(c => c is >= '一' and <= '龥')).ToList();
        return starts.Count == 0 ? "干细胞" : text.Substring(Draw(starts), length);
    }

    private string Sentence(string text)
    {
        var sentences = text.Split(['。', '.', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(sentence => sentence.Length > 15).ToList();
        var sentence = sentences.Count == 0 ? text : Draw(sentences);
        return sentence[..Math.Min(200, sentence.Length)];
    }

    /// <summary>One letter lost, doubled, swapped or wrong, never the first.</summary>
    private string Slip(string name)
    {
        if (name.Length < 4)
            return name;
        var at = random.Next(1, name.Length - 1);
        return random.Next(3) switch
        {
            0 => name.Remove(at, 1),
            1 => $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}",
            _ => $"{name[..at]}{(IsChinese(name) ? '的' : Letters[random.Next(26)])}{name[(at + 1)..]}",
        };
    }

    private List<string> Words(string which) => Read($"SELECT term FROM search_vocab WHERE {which} ORDER BY doc DESC, term");

    private List<string> Names() => Read("SELECT text FROM search_name WHERE role <> 'Word' ORDER BY text");

    private List<string> Texts(Language language, int count) =>
        [.. Drawn(Read($"SELECT s.plain_text FROM articles a JOIN sections s ON s.article_id = a.id WHERE a.language = '{language.Code}' AND length(s.plain_text) > 60 AND a.id % 7 = 0 ORDER BY s.article_id, s.ordinal"), count)];

    private List<string> Drawn(List<string> all, int count) => [.. Enumerable.Range(0, count).Select(_ => Draw(all))];

    private T Draw<T>(List<T> all) => all[random.Next(all.Count)];

    private List<string> Read(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var list = new List<string>();
        while (reader.Read())
            list.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        return list;
    }

    private static bool IsChinese(string text) => text.Any(c => c is >= '一' and <= '龥');
}
