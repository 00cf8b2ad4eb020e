using StemCellKb.Search.Text;

namespace StemCellKb.Search.FullText;

/// <summary>A full-text query. Built from analyzer tokens only, so nothing a reader types is ever read as an operator.</summary>
internal abstract record Expression
{
    /// <summary>In FTS5 syntax: every phrase quoted, every group in parentheses.</summary>
    public abstract string ToMatch();
}

/// <summary>Consecutive tokens.</summary>
/// <param name="IsPrefix">The last token is a prefix.</param>
internal sealed record Phrase(IReadOnlyList<string> Tokens, bool IsPrefix = false) : Expression
{
    /// <summary>See <see cref="Analyzer.Key(IReadOnlyList{Atom})"/>: a name containing the phrase contains this in its key.</summary>
    public string Key { get; private init; } = string.Concat(Tokens);

    public override string ToMatch() => $"\"{string.Join(' ', Tokens)}\"{(IsPrefix ? "*" : "")}";

    public bool Equals(Phrase? other) => other is not null && IsPrefix == other.IsPrefix && Tokens.SequenceEqual(other.Tokens);

    public override int GetHashCode() => HashCode.Combine(Tokens.Count, Tokens[0], IsPrefix);

    public bool IsCharacter => IsPrefix && Tokens.Count == 1;

    /// <summary>Every text that contains the other phrase contains this one.</summary>
    public bool IsWithin(Phrase other) =>
        !IsPrefix && Tokens.Count < other.Tokens.Count
        && Enumerable.Range(0, other.Tokens.Count - Tokens.Count + 1).Any(at => other.Tokens.Skip(at).Take(Tokens.Count).SequenceEqual(Tokens));

    /// <summary>The phrase for a range of atoms: the pairs of a Han run without its last character; a single character as the prefix of any pair.</summary>
    public static Phrase Of(List<Atom> atoms, int start, int count)
    {
        var tokens = new List<string>(count);
        for (var i = start; i < start + count; i++)
        {
            var atom = atoms[i];
            var isLast = i == start + count - 1;
            if (!atom.IsHan || !isLast)
                tokens.Add(Analyzer.TokenAt(atoms, i));
            else if (i == start || !Analyzer.JoinsNext(atoms, i - 1))
                return new Phrase([.. tokens, atom.Text], IsPrefix: true) { Key = Analyzer.Key(atoms, start, count) };
        }
        return new Phrase(tokens) { Key = Analyzer.Key(atoms, start, count) };
    }

    public static Phrase Of(IReadOnlyList<Atom> atoms) => Of(atoms as List<Atom> ?? [.. atoms], 0, atoms.Count);
}

internal sealed record AllOf(IReadOnlyList<Expression> Parts) : Expression
{
    public override string ToMatch() => Parts.Count == 1 ? Parts[0].ToMatch() : string.Join(" AND ", Parts.Select(part => $"({part.ToMatch()})"));
}

internal sealed record AnyOf(IReadOnlyList<Expression> Parts) : Expression
{
    public override string ToMatch() => string.Join(" OR ", Parts.Select(part => part.ToMatch()));
}
