using StemCellKb.Content;
using StemCellKb.LanguageServer.Protocol;
using StemCellKb.LanguageServer.Texts;
using StemCellKb.LanguageServer.Workspace;

namespace StemCellKb.LanguageServer.Features;

/// <summary>Changes of files, as an editor makes them.</summary>
internal static class Edits
{
    public static TextEdit Replacing(Place place, string text) => new(EditorPositions.RangeOf(place), text);

    public static WorkspaceEdit Of(ContentWorkspace workspace, string path, params TextEdit[] edits) =>
        new(Changes: new Dictionary<string, IReadOnlyList<TextEdit>> { [workspace.UriOf(path)] = edits });

    /// <summary>The one stretch in which two texts differ.</summary>
    public static TextEdit Difference(SourceText from, string to)
    {
        var text = from.Text;
        var start = text.AsSpan().CommonPrefixLength(to);
        while (start > 0 && char.IsHighSurrogate(text[start - 1]))
            start--;
        var same = 0;
        while (same < Math.Min(text.Length, to.Length) - start && text[^(same + 1)] == to[^(same + 1)])
            same++;
        while (same > 0 && char.IsLowSurrogate(text[^same]))
            same--;
        return new TextEdit(from.RangeOf(TextSpan.FromBounds(start, text.Length - same)), to[start..^same]);
    }
}
