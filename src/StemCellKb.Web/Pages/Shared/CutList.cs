using StemCellKb.Store.Reading;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>The first of a list that may be longer than anybody reads on a page of something else.</summary>
/// <param name="Total">Of the whole list.</param>
/// <param name="Url">Where all of it is shown; null where only the downloads have it.</param>
public sealed record CutList<T>(IReadOnlyList<T> Shown, int Total, string? Url)
{
    public static readonly CutList<T> Empty = new([], 0, null);

    public CutListView View(UiText text) => new(Shown.Count, Total, Url, text);
}

/// <summary>Cuts lists.</summary>
public static class CutList
{
    /// <summary>No list of the knowledge base that comes with the program is as long.</summary>
    public const int Most = TermPage.MostClaims;

    /// <param name="list">The whole list, or as much of it as was read.</param>
    /// <param name="total">Of the whole, where that is more.</param>
    public static CutList<T> Of<T>(IEnumerable<T> list, int total = 0, string? url = null)
    {
        List<T> all = [.. list];
        return new([.. all.Take(Most)], Math.Max(all.Count, total), url);
    }
}

/// <summary>The line below a list that is cut; nothing below one that is whole.</summary>
public sealed record CutListView(int Shown, int Total, string? Url, UiText Text);
