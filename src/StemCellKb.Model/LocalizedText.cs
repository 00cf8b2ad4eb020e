namespace StemCellKb.Model;

/// <summary>A text in both languages; neither can be missing.</summary>
public sealed record LocalizedText(string English, string Chinese)
{
    public string this[Language language] => ReferenceEquals(language, Language.English) ? English : Chinese;
}
