namespace StemCellKb.Web.Machines;

/// <summary>Who the pages are by, where a program asks for one name.</summary>
internal static class SiteAuthor
{
    public const string Name = "StemCellKb contributors";

    public const string Licence = "https://creativecommons.org/licenses/by/4.0/";
}
