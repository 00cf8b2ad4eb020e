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

    /// <param name="count">Of the longest list on the page.</param>
    /// <param name="most">Entries of a list on a page.</param>
    public static PageNumber Of(string? typed, int count, int most) => Of(typed, (count + most - 1) / most);

    /// <summary>Null on the last page.</summary>
    public int? Next => Number < Pages ? Number + 1 : null;

    /// <summary>The pages to link to: all of a few; of many the first, the last and those around this one, with null where others are left out.</summary>
    public IEnumerable<int?> Offered
    {
        get
        {
            const int around = 2, most = 9;
            var last = 0;
            foreach (var number in Enumerable.Range(1, Pages).Where(number => Pages <= most || number == 1 || number == Pages || Math.Abs(number - Number) <= around))
            {
                // A single page takes no more room than what would stand for it.
                if (number == last + 2)
                    yield return number - 1;
                else if (number > last + 1)
                    yield return null;
                yield return last = number;
            }
        }
    }

    /// <summary>What of a list is on this page.</summary>
    public IEnumerable<T> PartOf<T>(IEnumerable<T> list, int most) => list.Skip((Number - 1) * most).Take(most);
}

/// <summary>The links between pages; nothing where there is only one.</summary>
public sealed record PagerView(PageNumber Shown, UiText Text, Func<int, string> UrlOf);
