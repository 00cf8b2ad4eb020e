using StemCellKb.Browser.Tests.Browsing;
using StemCellKb.Testing;

namespace StemCellKb.Browser.Tests;

/// <summary>Takes the pictures of the README: <c>KBTESTS_PICTURES=1 dotnet test tests/StemCellKb.Browser.Tests</c>.</summary>
public class ReadmePictures(BrowserUnderTest browser)
{
    private static readonly ViewportSize Frame = new() { Width = 1200, Height = 780 };

    public static bool Wanted => Environment.GetEnvironmentVariable("KBTESTS_PICTURES") is { Length: > 0 };

    [Theory(Skip = "Pictures are taken when KBTESTS_PICTURES is set.", SkipUnless = nameof(Wanted))]
    [InlineData("home", "en")]
    [InlineData("home", "zh")]
    [InlineData("article", "en")]
    [InlineData("article", "zh")]
    public async Task The_pictures_of_the_README_are_taken(string name, string language)
    {
        var folder = Directory.CreateDirectory(Path.Combine(RepositoryFolder.Root, "tests", "pictures")).FullName;
        foreach (var colors in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { ViewportSize = Frame, ColorScheme = colors });
            await visit.Page.GotoAsync(name == "home" ? $"/{language}" : $"/{language}/diseases/lupus-nephritis");
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{language}-{colors.ToString().ToLowerInvariant()}.png") });
        }
    }
}
