namespace StemCellKb.Content;

/// <summary>Section by section, both languages give the same numbers, however they write them.</summary>
internal static class PairNumbers
{
    public static IEnumerable<Diagnostic> Run(ContentIndex index) =>
        ArticlePairs.Of(index).AsParallel().AsOrdered().SelectMany(pair => pair.Sections.SelectMany(Check));

    private static IEnumerable<Diagnostic> Check(SectionSides sides)
    {
        var known = NumberScanner.Scan(sides.Theirs.Text.Unlinked, sides.Language.Other);
        return from number in NumberScanner.Scan(sides.Mine.Text.Unlinked, sides.Language).Written
                   .Where(number => !known.Mentions(number.Value))
                   .DistinctBy(number => number.Value)
               let place = sides.Mine.Text.PlaceOf(number.Start, number.Length)
               select Problems.Pairs.NumberInOneLanguage(new Located<string>(sides.Mine.Text.Text.Substring(number.Start, number.Length), place), sides);
    }
}
