using StemCellKb.Testing;

namespace StemCellKb.Browser.Tests.Browsing;

/// <summary>Sizes of window, in CSS pixels.</summary>
internal static class Screens
{
    /// <summary>The narrowest window that must hold: also a window of 1280 px at a zoom of 400 %.</summary>
    public static readonly ViewportSize Narrow = new() { Width = 320, Height = 640 };

    public static readonly ViewportSize Phone = new() { Width = 390, Height = 844 };

    public static readonly ViewportSize Desk = new() { Width = 1280, Height = 900 };

    private static readonly ViewportSize[] All =
    [
        Narrow, Phone, new() { Width = 768, Height = 1024 }, new() { Width = 1024, Height = 768 }, Desk, new() { Width = 1920, Height = 1080 },
    ];

    /// <summary>The narrowest and a wide one, or each on a day: the languages, whose pages have the same parts, take them in turn.</summary>
    public static IEnumerable<ViewportSize> EndsOf(string path) => new[] { Narrow, Desk }.Where((_, i) => TestExtent.IsAll || i == HalfOfTheDay(path));

    /// <summary>Every size, or a day's half of them: what breaks at one seldom holds at its neighbour, and the languages have each the half that the other has not.</summary>
    public static IEnumerable<ViewportSize> Of(string path) => All.Where((_, i) => TestExtent.IsAll || i % 2 == HalfOfTheDay(path));

    private static int HalfOfTheDay(string path) =>
        (DateOnly.FromDateTime(DateTime.UtcNow).DayNumber + (path.StartsWith("/en", StringComparison.Ordinal) || path.Contains("-tw", StringComparison.Ordinal) ? 0 : 1)) % 2;
}
