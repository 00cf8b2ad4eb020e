using System.Globalization;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>One of the pages over which a long list is spread.</summary>
/// <param name="Number">From 1.</param>
public sealed record PageNumber(int Number, int Pages)
{
    public static readonly PageNumber Only = new(1, 1);

    /// <summary>What is no page of the list is as good as none: an old link still shows the first.</summary>
    /// <param name="typed">From the query: as a parameter of a Razor page, <c>page</c> would be the page's own name.</param>
    public static PageNumber Of(string? typed, int pages) => new(
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= pages ? number : 1, Math.Max(1, pages));
}

/// <summary>The links between pages; nothing where there is only one.</summary>
public sealed record PagerView(PageNumber Shown, UiText Text, Func<int, string> UrlOf);
