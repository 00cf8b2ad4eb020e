using System.Text.RegularExpressions;
using StemCellKb.Testing;

namespace StemCellKb.Content.Tests;

/// <summary>
/// The folders of a project depend downwards. What stands in no folder is the foundation of all and what puts them together, and is not asked.
/// </summary>
public sealed partial class FolderTests
{
    /// <param name="Words">What may be the name of a type: capitalized, outside comments and texts, after no dot, and nothing is assigned to it.</param>
    private sealed record Source(string Folder, string Name, string Namespace, string[] Usings, string[] Types, string[] Members, string[] Words)
    {
        public bool Sees(string other) => $"{Namespace}.".StartsWith(other + ".", StringComparison.Ordinal) || Usings.Contains(other);
    }

    private sealed record Use(string From, string To, string What);

    [Theory]
    [InlineData("StemCellKb.Model")]
    [InlineData("StemCellKb.Content")]
    [InlineData("StemCellKb.Search")]
    [InlineData("StemCellKb.Store")]
    [InlineData("StemCellKb.LanguageServer")]
    [InlineData("StemCellKb.Web")]
    [InlineData("StemCellKb")]
    public void No_folder_uses_one_that_uses_it(string project)
    {
        var uses = UsesIn(SourcesOf(project));

        Assert.Empty(CircleIn(uses));
    }

    [Fact]
    public void A_circle_of_three_is_found_and_a_name_that_is_also_a_member_is_none()
    {
        var above = Parsed("Above", "a.cs", "namespace N; class Top { Middle middle; public string Low => \"\"; }");
        var middle = Parsed("Between", "b.cs", "namespace N; class Middle { Low low; }");
        var below = Parsed("Below", "c.cs", "namespace N; class Low { /* Top */ string Said => \"Top\"; }");

        Assert.Empty(CircleIn(UsesIn([above, middle, below])));
        Assert.Equal(
            ["Above uses Middle of Between (a.cs)", "Below uses Top of Above (c.cs)", "Between uses Low of Below (b.cs)"],
            CircleIn(UsesIn([above, middle, Parsed("Below", "c.cs", "namespace N; class Low { Top top; }")])).Order());
    }

    private static List<Source> SourcesOf(string project)
    {
        var root = Path.Combine(RepositoryFolder.Root, "src", project);
        return
        [
            .. from folder in Directory.EnumerateDirectories(root)
               let name = Path.GetFileName(folder)
               where name is not ("obj" or "bin")
               from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
               select Parsed(name, Path.GetFileName(file), File.ReadAllText(file)),
        ];
    }

    private static Source Parsed(string folder, string name, string text)
    {
        var code = Silent().Replace(text, " ");
        return new Source(
            folder,
            name,
            Namespace().Match(code).Groups[1].Value,
            [.. Using().Matches(code).Select(match => match.Groups[1].Value)],
            [.. TypeName().Matches(code).Select(match => match.Groups[1].Value)],
            [.. Member().Matches(code).Select(match => match.Groups.Values.Skip(1).First(group => group.Success).Value)],
            [.. Word().Matches(code).Select(match => match.Value).Distinct()]);
    }

    private static List<Use> UsesIn(IReadOnlyList<Source> sources)
    {
        var types = sources.SelectMany(source => source.Types.Select(type => (Type: type, source.Folder, source.Namespace))).ToLookup(each => each.Type);
        var own = sources.SelectMany(source => source.Types.Concat(source.Members).Select(name => (source.Folder, name))).ToHashSet();
        return
        [
            .. from source in sources
               from word in source.Words
               where !own.Contains((source.Folder, word))
               from type in types[word]
               where source.Sees(type.Namespace)
               select new Use(source.Folder, type.Folder, $"{source.Folder} uses {word} of {type.Folder} ({source.Name})"),
        ];
    }

    /// <summary>One use for each step of a circle; empty where there is none.</summary>
    private static List<string> CircleIn(IReadOnlyList<Use> uses)
    {
        var steps = uses.DistinctBy(use => (use.From, use.To)).ToLookup(use => use.From);
        var finished = new HashSet<string>();
        foreach (var folder in steps.Select(step => step.Key).Order(StringComparer.Ordinal))
        {
            if (From(folder, []) is { } circle)
                return [.. circle.Select(use => use.What)];
        }
        return [];

        List<Use>? From(string folder, List<Use> way)
        {
            if (way.FindIndex(use => use.From == folder) is >= 0 and var begin)
                return way[begin..];
            foreach (var step in finished.Contains(folder) ? [] : steps[folder])
            {
                if (From(step.To, [.. way, step]) is { } circle)
                    return circle;
            }
            finished.Add(folder);
            return null;
        }
    }

    /// <summary>Comments and texts, those in many lines first.</summary>
    [GeneratedRegex(@"""""""(?s:.*?)""""""|\$?@?""(?:\\.|[^""\\\n])*""|//[^\n]*|/\*(?s:.*?)\*/")]
    private static partial Regex Silent();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^using (?:static )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"\b(?:class|record struct|record|struct|interface|enum) (\w+)")]
    private static partial Regex TypeName();

    /// <summary>A property, field or method, a parameter of a record, a value of an enumeration.</summary>
    [GeneratedRegex(@"(?:public|internal|protected|private|static|required|override|abstract)\b[^=;(){}\n]* ([A-Z]\w*)(?:<\w+>)?\s*(?=[=({;])|(?<!\b(?:new|is|as|in|or|and|not|case|return|throw))[\w>\])?] ([A-Z]\w*)(?=[,)])|^\s*([A-Z]\w*)(?: = \d+)?,\s*$", RegexOptions.Multiline)]
    private static partial Regex Member();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*\b(?!\s*=[^=])")]
    private static partial Regex Word();
}
