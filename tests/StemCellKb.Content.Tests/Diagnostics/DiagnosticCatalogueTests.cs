using System.Reflection;
using System.Text.RegularExpressions;

namespace StemCellKb.Content.Tests;

public sealed class DiagnosticCatalogueTests
{
    /// <summary>Every code among the strings of the compiler's assembly.</summary>
    private static readonly HashSet<string> UsedCodes = ReadUserStrings();

    [Fact]
    public void Every_code_in_use_is_explained() =>
        Assert.Equal(UsedCodes.Order(), DiagnosticCatalogue.All.Select(explanation => explanation.Code));

    [Fact]
    public void Codes_are_listed_once_and_in_order()
    {
        var codes = DiagnosticCatalogue.All.Select(explanation => explanation.Code).ToList();
        Assert.Equal(codes.Distinct().Order(), codes);
    }

    [Fact]
    public void Every_explanation_says_what_it_means_gives_an_example_and_the_mend()
    {
        foreach (var explanation in DiagnosticCatalogue.All)
        {
            Assert.All([explanation.Title, explanation.Meaning, explanation.Example, explanation.Fix], text => Assert.False(string.IsNullOrWhiteSpace(text)));
            Assert.EndsWith(".", explanation.Meaning, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_code_is_found_in_any_case() => Assert.Equal("Unknown concept", DiagnosticCatalogue.Find("kb0201")?.Title);

    [Fact]
    public void An_unknown_code_is_not_found() => Assert.Null(DiagnosticCatalogue.Find("KB9999"));

    [Fact]
    public void Every_code_occurs_in_a_spec_or_a_test()
    {
        var specs = string.Concat(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "*.md").Select(File.ReadAllText));
        string[] testedInCode = ["KB0101", "KB0102", "KB0103", "KB0104", "KB0105", "KB0107", "KB0108", "KB0109", "KB0124", "KB0125", "KB0140", "KB0141", "KB0142", "KB0143", "KB0144", "KB0321", "KB0510", "KB0511", "KB0512", "KB0513", "KB0514", "KB0608", "KB0830", "KB0831", "KB0832", "KB0833", "KB0834"];
        Assert.Empty(UsedCodes.Where(code => !specs.Contains(code, StringComparison.Ordinal)).Except(testedInCode));
    }

    private static HashSet<string> ReadUserStrings()
    {
        var assembly = File.ReadAllBytes(typeof(DiagnosticCatalogue).Assembly.Location);
        var text = System.Text.Encoding.Unicode.GetString(assembly) + System.Text.Encoding.Unicode.GetString(assembly.AsSpan(1));
        return [.. Regex.Matches(text, "KB0[0-9]{3}").Select(match => match.Value)];
    }
}
