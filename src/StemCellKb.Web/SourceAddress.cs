using System.Globalization;
using StemCellKb.Model;

namespace StemCellKb.Web;

/// <summary>From a page to the file it is written in, where the operator has named a place at which the content is edited.</summary>
internal static class SourceAddress
{
    /// <summary>Where a file is edited, at a line; null if no place was named.</summary>
    /// <remarks>The operator names a folder, or a pattern: <c>https://code.example/edit?file={path}&amp;line={line}</c>.</remarks>
    public static string? At(SiteOptions options, SourcePlace? place)
    {
        if (place is null || options.EditUrl.Length == 0)
            return null;
        var line = place.Line.ToString(CultureInfo.InvariantCulture);
        return options.EditUrl.Contains(SiteOptions.PathInEditUrl, StringComparison.Ordinal)
            ? options.EditUrl.Replace(SiteOptions.PathInEditUrl, place.Path, StringComparison.Ordinal).Replace(SiteOptions.LineInEditUrl, line, StringComparison.Ordinal)
            : $"{options.EditUrl}/{place.Path}{(place.Line > 1 ? "#L" + line : "")}";
    }

    /// <summary>The former versions of a file, by the address at which it is edited; null where the place has no such page that we know of.</summary>
    public static string? History(string? edit) =>
        // GitHub, GitLab and those who follow them.
        edit?.Contains("/edit/", StringComparison.Ordinal) == true ? edit.Split('#')[0].Replace("/edit/", "/commits/", StringComparison.Ordinal) : null;
}
