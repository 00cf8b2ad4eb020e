namespace StemCellKb.Web.References;

/// <summary>The author of the pages, for programs that require one name.</summary>
internal static class SiteAuthor
{
    public const string Name = "StemCellKb contributors";

    public const string Licence = "https://creativecommons.org/licenses/by/4.0/";
}
