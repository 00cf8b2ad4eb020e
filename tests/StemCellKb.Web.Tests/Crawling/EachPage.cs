namespace StemCellKb.Web.Tests;

/// <summary>Asks one thing of many pages and reports every page that fails, not only the first.</summary>
internal static class EachPage
{
    private const int MostShown = 25;

    /// <param name="complaints">What is wrong with a page; nothing where it is right.</param>
    public static void Passes<T>(IEnumerable<T> pages, Func<T, IEnumerable<string>> complaints)
    {
        var asked = pages.ToList();
        Assert.NotEmpty(asked);
        var found = asked.SelectMany(complaints).ToList();
        if (found.Count > 0)
            Assert.Fail($"{found.Count} complaints about {asked.Count} pages:\n{string.Join('\n', found.Take(MostShown))}");
    }

    public static IEnumerable<string> Unless(bool right, string complaint) => right ? [] : [complaint];
}
