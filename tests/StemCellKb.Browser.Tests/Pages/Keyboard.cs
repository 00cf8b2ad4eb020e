namespace StemCellKb.Browser.Tests.Pages;

/// <summary>A reader who only has a keyboard.</summary>
internal static class Keyboard
{
    /// <summary>Tabs on until the wanted element has the focus; everything on the way shows that it has it.</summary>
    public static async Task TabToAsync(this IPage page, string selector)
    {
        for (var i = 0; i < 200; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focus = await page.EvaluateAsync<Focus>(
                """
                selector => {
                  const at = document.activeElement;
                  const style = getComputedStyle(at);
                  return { there: at.matches(selector), seen: style.outlineStyle !== "none" && style.outlineWidth !== "0px", html: at.outerHTML.slice(0, 120) };
                }
                """,
                selector);
            Assert.True(focus.Seen, $"The focus cannot be seen on {focus.Html}");
            if (focus.There)
                return;
        }
        Assert.Fail($"Tab never reaches '{selector}'.");
    }

    private sealed record Focus(bool There, bool Seen, string Html)
    {
        public Focus() : this(false, false, "")
        {
        }
    }
}
