namespace StemCellKb.Browser.Tests.Pages;

/// <summary>An article on the screen.</summary>
internal sealed class ArticleScreen(IPage page)
{
    public ILocator Preview { get; } = page.Locator("#preview");

    public ILocator Citations { get; } = page.Locator(".prose .cite a");

    public ILocator Concepts { get; } = page.Locator(".prose a.concept");

    public ILocator LanguageSwitch { get; } = page.Locator("[data-language-switch]");

    public ILocator Heading(string section) => page.Locator($"#{section}");

    /// <summary>The text of the work in the list of references that a citation leads to.</summary>
    public async Task<string> WorkOfAsync(ILocator citation) =>
        await page.Locator(await citation.GetAttributeAsync("href") ?? "").Locator("cite").InnerTextAsync();

    /// <summary>Scrolls so that the reader is a little below the heading of a section.</summary>
    public async Task ReadAsync(string section) => await Heading(section).EvaluateAsync("heading => scrollTo(0, heading.getBoundingClientRect().top + scrollY + 30)");
}
