using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Where a form of words is wrong.</summary>
internal enum TermPlace
{
    Texts,
    Headings,
    Claims,
}

/// <summary>A rule of <c>terms.yaml</c>: a wrong form of words, and the right one.</summary>
/// <param name="Language">Null for a sign that is wrong in both.</param>
/// <param name="Except">Longer words in which the form is right.</param>
/// <param name="ExceptCellTypes">Claims about these cell types may use the form.</param>
internal sealed record TermRule(
    Located<string> Wrong, string Right, Language? Language, TermPlace In, string Reason, IReadOnlyList<string> Except, IReadOnlyList<Located<ConceptId>> ExceptCellTypes)
{
    public bool IsAbout(Language language) => Language is null || ReferenceEquals(Language, language);

    /// <summary>Where the wrong form stands in a text.</summary>
    public IEnumerable<int> FindIn(string text)
    {
        for (var at = IndexIn(text, 0); at >= 0; at = IndexIn(text, at + Wrong.Value.Length))
        {
            if (IsWhole(text, at) && !Except.Any(longer => IsWithin(text, at, longer)))
                yield return at;
        }
    }

    private int IndexIn(string text, int start) => text.IndexOf(Wrong.Value, start, Comparison);

    /// <summary>Letter case matters to no English word; but the micro sign differs from the Greek letter in nothing else.</summary>
    private StringComparison Comparison => Wrong.Value.Any(char.IsAsciiLetter) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>A Latin word is not part of a longer one.</summary>
    private bool IsWhole(string text, int at) =>
        !(char.IsAsciiLetter(Wrong.Value[0]) && at > 0 && char.IsAsciiLetter(text[at - 1]))
        && !(char.IsAsciiLetter(Wrong.Value[^1]) && at + Wrong.Value.Length < text.Length && char.IsAsciiLetter(text[at + Wrong.Value.Length]));

    private bool IsWithin(string text, int at, string longer)
    {
        var inside = longer.IndexOf(Wrong.Value, Comparison);
        return inside >= 0 && at >= inside && string.Compare(text, at - inside, longer, 0, longer.Length, Comparison) == 0;
    }
}
