namespace StemCellKb.Content;

/// <summary>Section by section, both languages give the same numbers, in whatever notation.</summary>
internal static class PairNumbers
{
    public static IEnumerable<Diagnostic> Run(ConceptTexts texts) => texts.Pairs.SelectMany(pair => pair.Sections.SelectMany(Check));

    private static IEnumerable<Diagnostic> Check(SectionSides sides)
    {
        var known = sides.Theirs.NumbersIn(sides.Language.Other);
        return from number in sides.Mine.NumbersIn(sides.Language).Written
                   .Where(number => !known.Mentions(number.Value))
                   .DistinctBy(number => number.Value)
               let place = sides.Mine.Text.PlaceOf(number.Start, number.Length)
               select Problems.Pairs.NumberInOneLanguage(new Located<string>(sides.Mine.Text.Text.Substring(number.Start, number.Length), place), sides.Language.Other, sides.There);
    }
}
