using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Marks a text still to be written in a scaffold.</summary>
internal static class Placeholders
{
    private const string English = "(to be written)";
    private const string Chinese = "（待写）";

    public static readonly IReadOnlyList<string> All = [English, Chinese];

    public static string In(Language language) => ReferenceEquals(language, Language.English) ? English : Chinese;
}
