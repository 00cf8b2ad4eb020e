namespace StemCellKb.Model;

/// <summary>A value for each language; there is no way to build one with a language missing.</summary>
public sealed record Localized<T>(T English, T Chinese)
{
    public T this[Language language] => ReferenceEquals(language, Language.English) ? English : Chinese;

    public Localized<TOther> Select<TOther>(Func<T, TOther> of) => new(of(English), of(Chinese));
}
