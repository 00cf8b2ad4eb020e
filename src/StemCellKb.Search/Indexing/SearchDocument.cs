using System.Text;
using StemCellKb.Model;
using StemCellKb.Search.Names;
using StemCellKb.Search.Text;

namespace StemCellKb.Search.Indexing;

/// <summary>One text in one language for the full-text index: an article, or the definition of a term.</summary>
internal sealed record SearchDocument(
    int Id, Concept Concept, Language Language, string Title, string Summary, IReadOnlyList<string> Headings, IReadOnlyList<string> Body)
{
    /// <param name="id">The article's id.</param>
    public static SearchDocument Of(Article article, Concept concept, int id) => new(
        id, concept, article.Language, article.Title, article.Summary,
        [.. article.Sections.Select(section => section.Heading)], [.. article.Sections.Select(section => section.PlainText)]);

    /// <summary>Terms in both languages, numbered after the articles.</summary>
    public static IEnumerable<SearchDocument> TermsOf(Corpus facts, int id)
    {
        foreach (var term in facts.Concepts)
        {
            if (term.Definition is not { } definition)
                continue;
            foreach (var language in Language.All)
                yield return new SearchDocument(++id, term, language, term.Names.Preferred[language], definition[language], [], []);
        }
    }

    public string[] Columns() => ColumnsOf(
        Title, NameRows.Of(Concept.Names).Where(name => IsName(name.Role, name.Ambiguous, name.Key)).Select(name => name.Text), Headings, Summary, Body);

    /// <summary>Tokens of title, names, headings, summary and body.</summary>
    /// <param name="names">Those by which a text is found.</param>
    public static string[] ColumnsOf(string title, IEnumerable<string> names, IEnumerable<string> headings, string summary, IEnumerable<string> body) =>
        [TokensOf([title]), TokensOf(names), TokensOf(headings), TokensOf([summary]), TokensOf(body)];

    /// <summary>A name by which the concept's texts are found, whatever is written in them.</summary>
    public static bool IsName(NameRole role, bool isAmbiguous, string key) => !isAmbiguous && role < NameRole.Word && key.Length > 2;

    /// <summary>The tokens of some texts, separated by spaces. Texts follow each other without a gap: no phrase of a query spans sentences anyway.</summary>
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
