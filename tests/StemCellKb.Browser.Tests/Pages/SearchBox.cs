namespace StemCellKb.Browser.Tests.Pages;

/// <summary>The search box of a page and the suggestions under it.</summary>
internal sealed class SearchBox(IPage page)
{
    public const string Suggest = "**/api/v1/suggest**";

    public ILocator Input { get; } = page.Locator(".site-search input");

    public ILocator Suggestions { get; } = page.Locator(".site-search [role=option]");

    public ILocator Chosen { get; } = page.Locator("[role=option][aria-selected=true]");

    public async Task TypeAsync(string words)
    {
        await Input.FocusAsync();
        await page.Keyboard.TypeAsync(words);
    }
}
