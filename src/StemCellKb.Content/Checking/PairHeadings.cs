using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Both languages have the same heading ids in the same order, so that switching language keeps the section.</summary>
internal static class PairHeadings
{
    public static IEnumerable<Diagnostic> Run(ConceptTexts texts) =>
        from pair in texts.Pairs
        from diagnostic in Check(pair)
        select diagnostic;

    private static IEnumerable<Diagnostic> Check(ArticlePair pair)
    {
        var shared = pair.SharedAnchors;
        var english = Alone(pair.English, shared);
        var chinese = Alone(pair.Chinese, shared);
        foreach (var gap in english.Keys.Union(chinese.Keys))
        {
            var (left, right) = (english.GetValueOrDefault(gap) ?? [], chinese.GetValueOrDefault(gap) ?? []);
            foreach (var (mine, theirs) in right.Zip(left))
                yield return Problems.Articles.HeadingsDiffer(mine.Anchor, theirs.Anchor);
            foreach (var section in left.Skip(right.Count))
                yield return Problems.Pairs.SectionInOneLanguage(section.Anchor, pair.English.Language, pair.Chinese.Title.Place);
            foreach (var section in right.Skip(left.Count))
                yield return Problems.Pairs.SectionInOneLanguage(section.Anchor, pair.Chinese.Language, pair.English.Title.Place);
        }

        var order = pair.English.Sections.Where(section => shared.Contains(section.Anchor.Value)).DistinctBy(section => section.Anchor.Value);
        var found = pair.Chinese.Sections.Where(section => shared.Contains(section.Anchor.Value)).DistinctBy(section => section.Anchor.Value);
        foreach (var (theirs, mine) in order.Zip(found).Where(both => both.First.Anchor.Value != both.Second.Anchor.Value).Take(1))
            yield return Problems.Articles.HeadingsOutOfOrder(mine.Anchor, theirs.Anchor);
    }

    /// <summary>Sections missing in the other language, grouped by the shared heading before them.</summary>
    private static Dictionary<string, List<SectionFile>> Alone(ArticleFile article, HashSet<string> shared)
    {
        Dictionary<string, List<SectionFile>> gaps = [];
        var gap = "";
        foreach (var section in article.Sections.Where(section => section.Anchor.Value.Length > 0))
        {
            if (shared.Contains(section.Anchor.Value))
                gap = section.Anchor.Value;
            else if (gaps.TryGetValue(gap, out var sections))
                sections.Add(section);
            else
                gaps[gap] = [section];
        }
        return gaps;
    }
}
