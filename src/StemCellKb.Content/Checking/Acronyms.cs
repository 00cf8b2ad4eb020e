using System.Text;
using System.Text.RegularExpressions;

namespace StemCellKb.Content;

/// <summary>The full words come before their initials.</summary>
internal static partial class Acronyms
{
    public static IEnumerable<Diagnostic> Run(ConceptTexts texts, ContentIndex index) => texts.Articles.SelectMany(article => Check(article, index));

    private static List<Diagnostic> Check(ArticleFile article, ContentIndex index)
    {
        var later = article.Sections.SelectMany(section => Given().Matches(section.Text.Text).Select(match => match.Groups[1].Value)).ToHashSet();
        HashSet<string> met = [];
        List<Diagnostic> diagnostics = [];
        for (var i = 0; i < article.Sections.Count; i++)
        {
            var text = article.Sections[i].Text;
            foreach (Match match in Acronym().Matches(text.Text))
            {
                var acronym = match.Groups[1].Value;
                if ((!index.Acronyms.Contains(acronym) && !later.Contains(acronym)) || !met.Add(acronym) || IsGivenAt(text.Text, match))
                    continue;
                var owners = index.Acronyms[acronym].ToList();
                var read = ReadBefore(i, match.Index);
                if (!owners.Any(owner => owner.IsNamedIn(read, article.Language)))
                    diagnostics.Add(Problems.Style.AcronymFirst(text.PlaceOf(match.Index, match.Length), match.Value, owners is [var only] ? only.Concept.Names[article.Language].Name : null));
            }
        }
        return diagnostics;

        // Needed for a few acronyms per article, once each. In capitals: case does not count.
        string ReadBefore(int section, int at)
        {
            var read = new StringBuilder($"{article.Title.Value}\n{article.Summary.Value}\n");
            foreach (var before in article.Sections.Take(section))
                read.Append(Filled(before.Text.Template)).Append('\n');
            var here = article.Sections[section].Text.Template;
            return read.Append(Filled(here with { Text = here.Text[..at] })).ToString().ToUpperInvariant();
        }

        string Filled(Template text) => text.Fill(hole => index.FindConcept(hole.Target)?.Names[article.Language].Name ?? "");
    }

    /// <summary>In brackets after the full words, <c>…（MSC）</c>, or followed by them in brackets, <c>MSC（…）</c>.</summary>
    private static bool IsGivenAt(string text, Match match)
    {
        var before = text.AsSpan(0, match.Index).TrimEnd();
        var after = text.AsSpan(match.Index + match.Length).TrimStart();
        return before.EndsWith("(") || before.EndsWith("（") || after.StartsWith("(") || after.StartsWith("（");
    }

    [GeneratedRegex("(?<![A-Za-z0-9-])([A-Z]{2,6})s?(?![A-Za-z0-9-])", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();

    [GeneratedRegex("[(（]([A-Z]{2,6})s?[)）,，]", RegexOptions.CultureInvariant)]
    private static partial Regex Given();
}
