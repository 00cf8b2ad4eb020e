using System.Globalization;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>What was found is said with the same numbers in both languages, and in the outcomes.</summary>
internal static class FoundNumbers
{
    public static IEnumerable<Diagnostic> Check(ClaimFile claim) => claim.Evidence.SelectMany(Check);

    private static IEnumerable<Diagnostic> Check(EvidenceItemFile item)
    {
        var (english, chinese) = (NumberScanner.Scan(item.Found.English.Value, Language.English), NumberScanner.Scan(item.Found.Chinese.Value, Language.Chinese));
        foreach (var problem in InOneLanguage(item.Found.English, english, chinese, "zh").Concat(InOneLanguage(item.Found.Chinese, chinese, english, "en")))
            yield return problem;
        foreach (var outcome in item.Outcomes)
        {
            foreach (var said in new[] { (item.Found.English, Numbers: english), (item.Found.Chinese, Numbers: chinese) })
            {
                if (OneOff(outcome, said.Numbers) is not { } off)
                    continue;
                yield return Problems.Studies.FoundAgainstOutcome(off.Place, off.Value, said.Item1.Place);
                break;
            }
        }
    }

    /// <summary>0 and 1 are often words: nobody, a patient.</summary>
    private static IEnumerable<Diagnostic> InOneLanguage(Located<string> text, SectionNumbers mine, SectionNumbers theirs, string other) =>
        from number in mine.Written.Where(number => number.Value > 1 && !theirs.Mentions(number.Value)).DistinctBy(number => number.Value)
        select Problems.Studies.NumberInOneText(text.With(text.Value.Substring(number.Start, number.Length)), other);

    /// <summary>A text that gives all numbers of a result but one gives that one differently; one that gives fewer may speak of something else.</summary>
    private static Located<string>? OneOff(OutcomeFile file, SectionNumbers said)
    {
        foreach (var group in Groups(file))
        {
            var missing = group.Where(number => number.Value != 0 && !said.Mentions(Math.Abs(number.Value))).ToList();
            if (missing is [var off])
                return new(off.Value.ToString(CultureInfo.InvariantCulture), off.Place);
        }
        return null;
    }

    private static IEnumerable<List<Located<double>>> Groups(OutcomeFile file)
    {
        if (file.Outcome.Effect is { Low: { } low, High: { } high } effect)
            yield return [new(effect.Estimate, file.Effect!["estimate"]), new(low, file.Effect["ci-low"]), new(high, file.Effect["ci-high"])];
        // A nought is said in words, and a text that gives fewer leaves one to be worked out.
        if (file.Outcome.Arms is [{ N: > 0, Events: > 0 }, { N: > 0, Events: > 0 }])
        {
            yield return
            [
                .. file.Outcome.Arms.Zip(file.Arms).SelectMany(arm => new Located<double>[]
                {
                    new(arm.First.N!.Value, arm.Second["n"]),
                    new(arm.First.Events!.Value, arm.Second["events"]),
                }),
            ];
        }
    }
}
