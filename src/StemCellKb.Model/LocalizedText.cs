namespace StemCellKb.Model;

/// <summary>A text that stands in both languages; there is no way to build one with a language missing.</summary>
public sealed record LocalizedText(string English, string Chinese)
{
    public string this[Language language] => ReferenceEquals(language, Language.English) ? English : Chinese;
}
