using System.Text.RegularExpressions;
using StemCellKb.Testing;

namespace StemCellKb.Content.Tests;

public sealed partial class SwitchTests
{
    /// <summary>The compiler finds a switch that lacks a member, but only where no discard answers for it.</summary>
    [Fact]
    public void No_switch_over_an_enumeration_of_ours_has_a_discard()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => (Name: Path.GetFileName(file), Text: File.ReadAllText(file))).ToList();
        var enumerations = sources.SelectMany(source => Enumeration().Matches(source.Text)).Select(match => match.Groups[1].Value).Append("EvidenceDirection").ToList();
        var member = new Regex($@"(?:^|\W)(?:{string.Join('|', enumerations)})\.\w+( or [\w.]+)*\s*=>");

        Assert.Contains("StudyDesign", enumerations);
        Assert.Empty(
            from source in sources
            from match in Switch().Matches(source.Text)
            where member.IsMatch(match.Value) && Discard().IsMatch(match.Value)
            select $"{source.Name}: {match.Value}");
    }

    [GeneratedRegex(@"\benum (\w+)")]
    private static partial Regex Enumeration();

    /// <summary>Without what is nested in it.</summary>
    [GeneratedRegex(@"\bswitch\s*\{(?>[^{}]|\{(?<open>)|\}(?<-open>))*(?(open)(?!))\}")]
    private static partial Regex Switch();

    [GeneratedRegex(@"(?:^|[\s,{])_\s*=>")]
    private static partial Regex Discard();
}
