using System.Globalization;
using System.Text.RegularExpressions;
using StemCellKb.Testing;

namespace StemCellKb.Web.Tests;

/// <summary>
/// Every colour that text may have, on every surface it may stand on, by WCAG's formula: computed from the custom properties of the
/// style sheet, so that no page has to be drawn for it.
/// </summary>
public sealed partial class ContrastTests
{
    private const double Least = 4.5;

    private static readonly string[] Surfaces = ["page", "raised", "mark"];

    /// <summary>Lines and surfaces: nothing is written in them.</summary>
    private static readonly string[] NoInk = [.. Surfaces, "line"];

    private static readonly IReadOnlyDictionary<string, (string Light, string Dark)> Colors = Read();

    public static TheoryData<string, string> Pairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var ink in Colors.Keys.Except(NoInk))
        {
            foreach (var surface in Surfaces)
                pairs.Add(ink, surface);
        }
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Text_can_be_read_on_its_surface_in_light_and_dark(string ink, string surface)
    {
        Assert.InRange(Contrast(Colors[ink].Light, Colors[surface].Light), Least, 21);
        Assert.InRange(Contrast(Colors[ink].Dark, Colors[surface].Dark), Least, 21);
    }

    [Fact]
    public void Green_is_for_a_claim_that_is_supported_and_for_nothing_else() =>
        Assert.Equal("[data-word=\"supported\"]", Assert.Single(Green().Matches(string.Concat(Styles.Select(File.ReadAllText)))).Groups["of"].Value.Trim());

    [Fact]
    public void Contrast_is_that_of_the_published_formula()
    {
        Assert.Equal(21, Contrast("#000000", "#ffffff"), 2);
        Assert.Equal(4.48, Contrast("#777777", "#ffffff"), 2);
    }

    private static string[] Styles => Directory.GetFiles(Path.Combine(RepositoryFolder.Root, "src", "StemCellKb.Web", "Assets"), "*.css");

    private static Dictionary<string, (string Light, string Dark)> Read() =>
        Token().Matches(File.ReadAllText(Styles.Single(file => Path.GetFileName(file) == "site.css")))
            .ToDictionary(token => token.Groups["name"].Value, token => (token.Groups["light"].Value, token.Groups["dark"].Value));

    private static double Contrast(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string color)
    {
        double Part(int at)
        {
            var value = int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Part(1) + 0.7152 * Part(3) + 0.0722 * Part(5);
    }

    [GeneratedRegex(@"(?<of>[^{}\n]*?) \{[^{}]*var\(--supported\)")]
    private static partial Regex Green();

    [GeneratedRegex("--(?<name>[a-z-]+): light-dark\\((?<light>#[0-9a-f]{6}), (?<dark>#[0-9a-f]{6})\\);")]
    private static partial Regex Token();
}
