namespace StemCellKb.Benchmarks.Generating;

/// <summary>A qualifier that makes the name of a generated concept one of its own: <c>Veltorami</c>, 兰松柏江.</summary>
/// <param name="English">Four syllables, so that names share no words but may differ by a letter or two, as real ones do.</param>
/// <param name="Chinese">Four characters.</param>
internal sealed record InventedName(string English, string Chinese)
{
    private const string Characters = "安博昌德恩芳光宏佳坤朗明宁平庆荣尚泰文轩雅泽正志忠卓苏林兰梅松柏海江河湖山石云川";

    private static readonly string[] Syllables =
        ["ra", "ne", "lo", "mi", "tu", "ker", "vas", "pho", "dex", "lin", "gor", "cy", "sto", "bra", "quel", "zan", "fi", "mo", "the", "ro"];

    /// <param name="number">From 0 to 159,999; each gives a name of its own.</param>
    public static InventedName Of(int number)
    {
        // Steps that share no factor with the count visit every combination once, far from the one before.
        var english = (int)((long)number * 7_919 % (20 * 20 * 20 * 20));
        var chinese = (int)((long)number * 7_919 % (40 * 40 * 40 * 40));
        var word = string.Concat(Digits(english, 20, 4).Select(digit => Syllables[digit]));
        return new InventedName(char.ToUpperInvariant(word[0]) + word[1..], string.Concat(Digits(chinese, 40, 4).Select(digit => Characters[digit])));
    }

    private static IEnumerable<int> Digits(int number, int radix, int count)
    {
        for (var i = 0; i < count; i++, number /= radix)
            yield return number % radix;
    }
}
