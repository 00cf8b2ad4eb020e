using System.Reflection;
using System.Text.RegularExpressions;
using StemCellKb.Testing;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Tests;

/// <summary>The compiler asks for every text in both languages; whether anything shows it, the sources say.</summary>
public sealed class UiTextTests
{
    [Fact]
    public void Every_text_of_the_interface_is_used_somewhere()
    {
        var sources = string.Join('\n', new[] { "*.cs", "*.cshtml" }
            .SelectMany(pattern => Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "src"), pattern, SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Select(File.ReadAllText));
        var used = Regex.Matches(sources, @"\.(\w+)").Select(match => match.Groups[1].Value).ToHashSet();
        var texts = typeof(UiText).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(UiText).Namespace && type.IsPublic)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(text => text.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute)))
            .ToList();

        Assert.True(texts.Count > 200, $"Only {texts.Count} texts are found.");
        Assert.Empty(texts.Where(text => !used.Contains(text.Name)).Select(text => $"{text.DeclaringType!.Name}.{text.Name}"));
    }
}
