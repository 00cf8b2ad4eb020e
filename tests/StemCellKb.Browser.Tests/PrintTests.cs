using System.Text;
using System.Text.RegularExpressions;
using StemCellKb.Browser.Tests.Browsing;

namespace StemCellKb.Browser.Tests;

public class PrintTests(BrowserUnderTest browser)
{
    [Theory]
    [InlineData("/en/diseases/lupus-nephritis")]
    [InlineData("/zh/diseases/lupus-nephritis")]
    public async Task A_printed_article_keeps_evidence_and_dates_and_leaves_the_furniture_out(string path)
    {
        await using var visit = await browser.VisitAsync();
        var page = visit.Page;
        await page.GotoAsync(path);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.Locator(".site-header")).ToBeHiddenAsync();
        await Expect(page.Locator(".toc")).ToBeHiddenAsync();
        await Expect(page.Locator(".item .found").First).ToBeVisibleAsync();
        await Expect(page.Locator(".state-line time").First).ToBeVisibleAsync();
        await Expect(page.Locator(".print-only")).ToContainTextAsync(path);
        await Expect(page.Locator(".references .work-links a[href*='doi.org']").First).ToContainTextAsync("doi:10.");
        await Expect(page.Locator(".page-tools")).ToBeHiddenAsync();

        var pdf = await page.PdfAsync(new() { Format = "A4" });
        Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
        // It took 14 pages before tables, pictures and references were set for paper.
        Assert.InRange(Regex.Count(Encoding.Latin1.GetString(pdf), "/Type ?/Page(?![a-z])"), 3, 7);
    }
}
