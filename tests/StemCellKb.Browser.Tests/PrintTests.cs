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
        var address = await page.Locator(".references a[rel=external]").First.EvaluateAsync<string>("link => getComputedStyle(link, '::after').content");
        Assert.Contains("https://", address, StringComparison.Ordinal);

        var pdf = await page.PdfAsync(new() { Format = "A4" });
        Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
        Assert.True(pdf.Length > 50_000);
    }
}
