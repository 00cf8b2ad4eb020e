using StemCellKb.Browser.Tests.Browsing;

namespace StemCellKb.Browser.Tests;

public class InShortTests(BrowserUnderTest browser)
{
    [Theory]
    [InlineData("/en/diseases/multiple-sclerosis")]
    [InlineData("/zh/diseases/multiple-sclerosis")]
    public async Task A_reader_sees_within_one_screen_what_helps_how_sure_that_is_and_what_it_risks(string path)
    {
        await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 1280, Height = 800 } });
        await visit.Page.GotoAsync(path);

        foreach (var question in new[] { "help", "certainty", "risk" })
        {
            foreach (var word in await visit.Page.Locator($".in-short tr[data-answers={question}] .answer").AllAsync())
                Assert.InRange((await word.BoundingBoxAsync())!.Y, 0, 800 - LineHeight);
        }
    }

    /// <summary>A phone shows whether each kind of cells helps; the rest follows as the thumb moves.</summary>
    [Theory]
    [InlineData("/en/diseases/multiple-sclerosis")]
    [InlineData("/zh/diseases/multiple-sclerosis")]
    public async Task A_phone_shows_in_its_first_screen_whether_each_kind_of_cells_helps(string path)
    {
        await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { ViewportSize = Screens.Phone });
        await visit.Page.GotoAsync(path);

        foreach (var word in await visit.Page.Locator(".in-short tr[data-answers=help] .answer").AllAsync())
            Assert.InRange((await word.BoundingBoxAsync())!.Y, 0, Screens.Phone.Height - LineHeight);
    }

    private const int LineHeight = 24;
}
