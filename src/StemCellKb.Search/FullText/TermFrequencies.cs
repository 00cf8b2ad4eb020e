using System.Runtime.Intrinsics;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using StemCellKb.Model;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.FullText;

/// <summary>The number of texts that contain a token.</summary>
internal sealed class TermFrequencies
{
    private const int MostRemembered = 50_000;

    private readonly Func<SqliteConnection> connect;
    private readonly BoundedCache<string, int> known = new(MostRemembered);
    private readonly OnceLoaded<ILookup<int, (Vector256<byte> Letters, string Word, int Texts)>> words;

    public TermFrequencies(Func<SqliteConnection> connect, int texts)
    {
        this.connect = connect;
        Texts = texts;
        words = new(ReadWords);
    }

    /// <summary>Loads the words misspellings are compared with, so that the first misspelt query does not wait for them.</summary>
    public void Warm() => _ = words.Value;

    /// <summary>Texts in the index.</summary>
    public int Texts { get; }

    public int Of(string token)
    {
        if (known.TryGet(token, out var texts))
            return texts;
        using var connection = connect();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT texts FROM search_term WHERE term = $term";
        command.Parameters.AddWithValue("$term", token);
        texts = command.ExecuteScalar() is long doc ? (int)doc : 0;
        known.Put(token, texts);
        return texts;
    }

    /// <summary>Asks for all tokens of a text at once, of which <see cref="Of"/> is going to be asked one by one.</summary>
    public void Learn(IEnumerable<string> tokens)
    {
        string[] unknown = [.. tokens.Where(token => !known.TryGet(token, out _)).Distinct()];
        if (unknown.Length == 0)
            return;
        using var connection = connect();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT term, texts FROM search_term WHERE term IN (SELECT value FROM json_each($terms))";
        command.Parameters.AddWithValue("$terms", JsonSerializer.Serialize(unknown));
        using var reader = command.ExecuteReader();
        while (reader.Read())
            known.Put(reader.GetString(0), reader.GetInt32(1));
        // The rest is in no text; what is known already stays.
        foreach (var token in unknown)
            known.Put(token, 0);
    }

    /// <summary>At most how many texts FTS5 visits for part of a query.</summary>
    public int CostOf(QueryPart part) => part.Alternatives.Sum(CostOf);

    public int CostOf(Phrase phrase) => phrase.IsCharacter ? Texts : phrase.Tokens.Min(Of);

    /// <summary>How well a token distinguishes texts.</summary>
    public double WeightOf(string token)
    {
        var texts = Of(token);
        return Math.Log(1 + (Texts - texts + 0.5) / (texts + 0.5));
    }

    /// <summary>The word of our texts most similar to a misspelt one, or null.</summary>
    public string? Nearest(string word)
    {
        var most = SlipLimits.Most(Weights.Slips.Text, word.Length);
        if (most == 0 || StopWords.IsDistinct(word))
            return null;
        var letters = EditDistance.LettersOf(word);
        return Enumerable.Range(word.Length - most, 2 * most + 1).SelectMany(length => words.Value[length])
            .Where(other => other.Word[0] == word[0] && !EditDistance.CannotBeWithin(letters, other.Letters, most))
            .Select(other => (other.Word, other.Texts, Distance: EditDistance.Between(word, other.Word, most)))
            .Where(other => other.Distance <= most)
            .OrderBy(other => other.Distance).ThenByDescending(other => other.Texts).Select(other => other.Word).FirstOrDefault();
    }

    /// <summary>English words in two texts or more: candidates for correcting a misspelt word.</summary>
    private ILookup<int, (Vector256<byte> Letters, string Word, int Texts)> ReadWords()
    {
        using var connection = connect();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT term, texts FROM search_term WHERE texts >= 2 AND term GLOB '[a-z][a-z][a-z][a-z]*'";
        using var reader = command.ExecuteReader();
        var list = new List<(Vector256<byte>, string, int)>();
        while (reader.Read())
            list.Add((EditDistance.LettersOf(reader.GetString(0)), reader.GetString(0), reader.GetInt32(1)));
        return list.ToLookup(entry => entry.Item2.Length);
    }
}
