using System.Text;
using StemCellKb.Model;

namespace StemCellKb.Store.Search;

/// <summary>One text of one language as the full-text index takes it: an article, or the definition of a term.</summary>
internal sealed record SearchDocument(
    int Id, Concept Concept, Language Language, string Title, string Summary, IReadOnlyList<string> Headings, IReadOnlyList<string> Body)
{
    /// <summary>Articles under their own row ids, then terms in both languages.</summary>
    public static IEnumerable<SearchDocument> AllOf(Corpus corpus)
    {
        var concepts = corpus.Concepts.ToDictionary(concept => concept.Id);
        for (var i = 0; i < corpus.Articles.Count; i++)
        {
            var article = corpus.Articles[i];
            if (concepts.TryGetValue(article.Concept, out var concept))
            {
                yield return new SearchDocument(
                    i + 1, concept, article.Language, article.Title, article.Summary,
                    [.. article.Sections.Select(section => section.Heading)], [.. article.Sections.Select(section => section.PlainText)]);
            }
        }
        var id = corpus.Articles.Count;
        foreach (var term in corpus.Concepts)
        {
            if (term.Definition is not { } definition)
                continue;
            foreach (var language in Language.All)
                yield return new SearchDocument(++id, term, language, term.Names.Preferred[language], definition[language], [], []);
        }
    }

    /// <summary>Tokens of title, names, headings, summary and body.</summary>
    public string[] Columns()
    {
        var names = NameRows.Of(Concept.Names).Where(name => !name.Ambiguous && name.Role != NameRole.Word && name.Key.Length > 2).Select(name => name.Text);
        return [TokensOf([Title]), TokensOf(names), TokensOf(Headings), TokensOf([Summary]), TokensOf(Body)];
    }

    /// <summary>The tokens of some texts, parted by spaces. Texts follow each other without a gap: no phrase of a query spans sentences anyway.</summary>
    public static string TokensOf(IEnumerable<string> texts)
    {
        var tokens = new StringBuilder();
        var atoms = new List<Atom>();
        foreach (var text in texts)
        {
            Analyzer.Read(text, atoms);
            Analyzer.AppendTokens(atoms, tokens);
        }
        return tokens.ToString();
    }
}
