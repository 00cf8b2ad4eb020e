namespace StemCellKb.Browser.Tests.Browsing;

/// <summary>Sizes of window, in CSS pixels.</summary>
internal static class Screens
{
    /// <summary>The narrowest window that must hold: also a window of 1280 px at a zoom of 400 %.</summary>
    public static readonly ViewportSize Narrow = new() { Width = 320, Height = 640 };

    public static readonly ViewportSize Phone = new() { Width = 390, Height = 844 };

    public static readonly ViewportSize Tablet = new() { Width = 820, Height = 1180 };

    public static readonly ViewportSize Desk = new() { Width = 1280, Height = 900 };
}
