using StemCellKb.Model;

namespace StemCellKb.Content.Tests;

public sealed class RedirectEntryTests
{
    [Theory]
    [InlineData("", "concepts:\n  old: new\n")]
    [InlineData("works: {a: b}", "works: {a: b}\nconcepts:\n  old: new\n")]
    [InlineData("concepts:\n  a: b\nworks:\n  c: d\n", "concepts:\n  old: new\n  a: b\nworks:\n  c: d\n")]
    [InlineData("concepts: # of diseases\n\n    a: b\n", "concepts: # of diseases\n    old: new\n\n    a: b\n")]
    [InlineData("concepts: {a: b}\n", "concepts: {old: new, a: b}\n")]
    [InlineData("concepts: { }\n", "concepts: {old: new }\n")]
    [InlineData("concepts:", "concepts:\n  old: new\n")]
    public void An_entry_joins_those_that_are_there(string before, string after)
    {
        var (at, text) = RedirectEntry.Of(before, Formerly.Concept, "old", "new");

        Assert.Equal(after, before.Insert(at, text));
        Assert.Contains(RedirectsFileParser.Parse(new SourceText("redirects.yaml", after), []), entry => (entry.Of, entry.Former.Value, entry.Now.Value) == (Formerly.Concept, "old", "new"));
    }
}
