using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>The YAML between two lines of <c>---</c> at the top of an article: <c>title</c> and <c>summary</c>.</summary>
internal sealed record FrontMatter(Located<string> Title, Located<string> Summary, int BodyStart)
{
    private const string Fence = "---";

    /// <summary>An article without it is read on from the top, so that the rest is checked as well.</summary>
    public static FrontMatter Read(SourceText source, Language language, DiagnosticList diagnostics)
    {
        var nothing = new Located<string>("", source.At(0, 0));
        if (FindFences(source) is not var (yaml, bodyStart))
        {
            diagnostics.Add(Problems.Articles.MissingFrontMatter(source.At(source.LineSpan(1))));
            return new FrontMatter(nothing, nothing, 0);
        }

        var before = diagnostics.Count;
        var node = YamlReader.Read(source, yaml, diagnostics);
        if (diagnostics.Count > before || (node is null && diagnostics.Count > 0))
            return new FrontMatter(nothing, nothing, bodyStart);
        var fields = DataFields.Of(node ?? new DataMap([], source.At(0, Fence.Length)), "front matter", diagnostics);
        var title = fields?.RequiredText("title");
        var summary = fields?.RequiredText("summary");
        fields?.RefuseOthers();
        return new FrontMatter(Trimmed(title, language) ?? nothing, Trimmed(summary, language) ?? nothing, bodyStart);
    }

    private static Located<string>? Trimmed(Located<string>? text, Language language) => text?.With(LineBreaks.Join(text.Value.Value, language));

    private static (TextSpan Yaml, int BodyStart)? FindFences(SourceText source)
    {
        if (!IsFence(source, 1))
            return null;
        for (var line = 2; line <= source.LineCount; line++)
        {
            if (IsFence(source, line))
            {
                var yaml = TextSpan.FromBounds(StartOfLineAfter(source, 1), source.LineSpan(line).Start);
                return (yaml, StartOfLineAfter(source, line));
            }
        }
        return null;
    }

    private static bool IsFence(SourceText source, int line) => source.Slice(source.LineSpan(line)).TrimEnd() == Fence;

    private static int StartOfLineAfter(SourceText source, int line) =>
        line < source.LineCount ? source.LineSpan(line + 1).Start : source.Text.Length;
}
