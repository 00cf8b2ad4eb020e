using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>A concept's article in both languages.</summary>
internal sealed record ArticlePair(ArticleFile English, ArticleFile Chinese)
{
    /// <summary>Heading ids present in both languages.</summary>
    public HashSet<string> SharedAnchors { get; } =
        [.. Anchors(English).Intersect(Anchors(Chinese))];

    /// <summary>Each shared section, once from either side.</summary>
    public IReadOnlyList<SectionSides> Sections => field ??= [.. FindSections()];

    private IEnumerable<SectionSides> FindSections()
    {
        foreach (var anchor in Anchors(English).Distinct().Where(SharedAnchors.Contains))
        {
            var english = English.Sections.First(section => section.Anchor.Value == anchor);
            var chinese = Chinese.Sections.First(section => section.Anchor.Value == anchor);
            yield return new SectionSides(Language.English, english, chinese);
            yield return new SectionSides(Language.Chinese, chinese, english);
        }
    }

    private static IEnumerable<string> Anchors(ArticleFile article) =>
        article.Sections.Select(section => section.Anchor.Value).Where(anchor => anchor.Length > 0);
}

/// <summary>A section and its counterpart.</summary>
/// <param name="Language">Of <paramref name="Mine"/>.</param>
internal sealed record SectionSides(Language Language, SectionFile Mine, SectionFile Theirs)
{
    /// <summary>The counterpart's anchor, placed at its heading.</summary>
    public Located<string> There => Theirs.Heading.With(Theirs.Anchor.Value);
}
