using System.Text.RegularExpressions;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>A reader meets the words before their initials.</summary>
internal static partial class Acronyms
{
    public static IEnumerable<Diagnostic> Run(ContentIndex index)
    {
        var known = FullNames(index);
        return index.Articles.AsParallel().AsOrdered().SelectMany(article => Check(article, index, known));
    }

    private static IEnumerable<Diagnostic> Check(ArticleFile article, ContentIndex index, ILookup<string, ConceptFile> known)
    {
        var later = article.Sections.SelectMany(section => Given().Matches(section.Text.Text).Select(match => match.Groups[1].Value)).ToHashSet();
        HashSet<string> met = [];
        var before = $"{article.Title.Value}\n{article.Summary.Value}\n";
        foreach (var section in article.Sections)
        {
            foreach (Match match in Acronym().Matches(section.Text.Text))
            {
                var acronym = match.Groups[1].Value;
                var concepts = known[acronym].ToList();
                if ((concepts.Count == 0 && !later.Contains(acronym)) || !met.Add(acronym) || IsGivenAt(section.Text.Text, match))
                    continue;
                var read = before + Filled(section.Text.Template with { Text = section.Text.Text[..match.Index] });
                if (!concepts.Any(concept => IsNamedIn(read, concept, article.Language)))
                    yield return Problems.Style.AcronymFirst(section.Text.PlaceOf(match.Index, match.Length), match.Value, concepts is [var only] ? only.Names[article.Language].Name : null);
            }
            before += Filled(section.Text.Template) + "\n";
        }

        string Filled(Template text) => text.Fill(hole => index.FindConcept(hole.Target)?.Names[article.Language].Name ?? "");
    }

    /// <summary>In brackets after the words, <c>…（MSC）</c>, or with the words in brackets after it, <c>MSC（…）</c>.</summary>
    private static bool IsGivenAt(string text, Match match)
    {
        var before = text.AsSpan(0, match.Index).TrimEnd();
        var after = text.AsSpan(match.Index + match.Length).TrimStart();
        return before.EndsWith("(") || before.EndsWith("（") || after.StartsWith("(") || after.StartsWith("（");
    }

    private static bool IsNamedIn(string text, ConceptFile concept, Language language) =>
        concept.Names[language].All.Concat(concept.Names.English.All)
            .Where(name => !WholeAcronym().IsMatch(name))
            .Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static ILookup<string, ConceptFile> FullNames(ContentIndex index) =>
        (from concept in index.Concepts
         from name in concept.Names.English.All.Concat(concept.Names.Chinese.All).Distinct()
         where WholeAcronym().IsMatch(name)
         select (Acronym: name.TrimEnd('s'), concept))
        .Distinct()
        .ToLookup(entry => entry.Acronym, entry => entry.concept);

    [GeneratedRegex("^[A-Z]{2,6}s?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex WholeAcronym();

    [GeneratedRegex("(?<![A-Za-z0-9-])([A-Z]{2,6})s?(?![A-Za-z0-9-])", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();

    [GeneratedRegex("[(（]([A-Z]{2,6})s?[)）,，]", RegexOptions.CultureInvariant)]
    private static partial Regex Given();
}
