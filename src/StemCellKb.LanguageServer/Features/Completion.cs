using System.Text.RegularExpressions;
using StemCellKb.Content;
using StemCellKb.LanguageServer.Protocol;
using StemCellKb.Model;

namespace StemCellKb.LanguageServer.Features;

/// <summary>What may be written next: after <c>[[</c>, <c>[@</c>, <c>{#</c> and <c>](#</c> in an article, at any key, word or id of a YAML file.</summary>
internal static partial class Completion
{
    public static async Task<CompletionList> AtAsync(Subject subject, int offset)
    {
        var names = await subject.Workspace.Names.Ready;
        var line = subject.Source.LineSpan(subject.Source.PositionOf(offset).Line);
        var before = subject.Source.Slice(TextSpan.FromBounds(line.Start, offset));
        var writer = new CompletionWriter(subject, offset, names);
        if (subject.Kind.Kind == ContentFileKind.Article)
            return InArticle(subject, offset, before, writer);
        return subject.Kind.Kind is ContentFileKind.Stray or ContentFileKind.References ? CompletionList.None : InYaml(subject, offset, line, writer);
    }

    private static CompletionList InArticle(Subject subject, int offset, string before, CompletionWriter writer)
    {
        if (Link().Match(before) is { Success: true } link)
            return writer.Concepts(link.Groups[1].Value, Lacking(subject, offset, link.Groups[1].Value, section => section.Links.Select(each => each.Value.Target)), null, close: "]]");
        if (LinkWords().Match(before) is { Success: true } words)
            return writer.WordsOf(words.Groups[1].Value, words.Groups[2].Value);
        if (Citation().Match(before) is { Success: true } citation)
            return writer.Works(citation.Groups[1].Value, Lacking(subject, offset, citation.Groups[1].Value, section => section.Cited.Select(each => each.Value)), close: "]");
        if (HeadingId().Match(before) is { Success: true } heading)
            return writer.Plain(heading.Groups[1].Value, Anchors(subject), "}", CompletionKind.Reference);
        if (Jump().Match(before) is { Success: true } jump)
            return writer.Plain(jump.Groups[1].Value, [.. subject.Parsed.Article!.Sections.Where(section => section.Anchor.Value.Length > 0).Select(section => (section.Anchor.Value, section.Heading.Value))], ")", CompletionKind.Reference);
        return CompletionList.None;
    }

    /// <summary>A word that fits nowhere is put at the cursor, and the file's own reader says what it had expected there.</summary>
    private static CompletionList InYaml(Subject subject, int offset, TextSpan line, CompletionWriter writer)
    {
        const string Probe = "kb_probe_0";
        var text = subject.Source.Text;
        var (start, end) = (offset, offset);
        while (start > line.Start && !Ends(text[start - 1]))
            start--;
        while (end < line.End && !Ends(text[end]))
            end++;
        var typed = text[start..offset];
        var isKeyWritten = text.AsSpan(end, line.End - end).TrimStart().StartsWith(":");
        foreach (var probe in isKeyWritten ? [Probe] : new[] { Probe, Probe + ": 0" })
        {
            var source = System.Text.Encoding.UTF8.GetBytes(string.Concat(text.AsSpan(0, start), probe, text.AsSpan(end)));
            var found = ContentParser.Parse(subject.Facts.Root, new ContentFile(subject.Path, source)).Diagnostics
                .FirstOrDefault(each => (each.Allowed.Count > 0 || each.AllowedId is not null) && each.Place.Span.Start <= start + 1 && each.Place.Span.End >= start);
            if (found is null)
                continue;
            var isKey = found.Code == "KB0114";
            return found.AllowedId is not { } id
                ? writer.Plain(typed, [.. found.Allowed.Select(word => (word, ""))], isKey && !isKeyWritten ? ": " : "", isKey ? CompletionKind.Property : CompletionKind.Value)
                : id == typeof(ReferenceKey) ? writer.Works(typed, [], close: "")
                : id == typeof(ClaimId) ? writer.Plain(typed, [.. subject.Facts.Index.Claims.Select(claim => (claim.Id.Value.Value, claim.Says.English))], "", CompletionKind.Reference)
                : writer.Concepts(typed, [], KindAt(text[line.Start..start]), close: "");
        }
        return CompletionList.None;
    }

    private static bool Ends(char c) => char.IsWhiteSpace(c) || c is '[' or ']' or '{' or '}' or ',' or ':' or '"' or '\'' or '#';

    /// <summary>The key on the line names the kind: <c>disease: </c>, <c>mechanisms: [</c>.</summary>
    private static ConceptKind? KindAt(string before) =>
        LastKey().Match(before) is { Success: true } key ? ConceptKind.WithArticles.FirstOrDefault(kind => key.Groups[1].Value.TrimEnd('s') == kind.Word) : null;

    /// <summary>What the same section of the other language names and this one does not; asked only where nothing is typed.</summary>
    private static IReadOnlyList<string> Lacking(Subject subject, int offset, string typed, Func<SectionFile, IEnumerable<string>> names)
    {
        if (typed.Length > 0)
            return [];
        var here = subject.Parsed.Article?.Sections.LastOrDefault(section => section.Heading.Place.Span.Start <= offset);
        var there = subject.Peer()?.Article.Sections.FirstOrDefault(section => section.Anchor.Value == here?.Anchor.Value);
        return there is null || here is null ? [] : [.. names(there).Except(names(here))];
    }

    /// <summary>An item with what it stands for.</summary>
    public static CompletionItem Resolved(Subject subject, CompletionItem item, EvidenceWords words) =>
        item.Data is { IsWork: true } work && subject.Facts.Index.FindReference(work.Id) is { } found ? item with { Documentation = new MarkupContent(Descriptions.Work(subject.Facts.Index, found, words)) }
        : item.Data is { IsWork: false } concept && subject.Facts.Index.FindConcept(concept.Id) is { } named ? item with { Documentation = new MarkupContent(Descriptions.Concept(subject, named)) }
        : item;

    /// <summary>Those of the other language that are missing here, then the usual ones of its kind.</summary>
    private static List<(string, string)> Anchors(Subject subject)
    {
        var taken = subject.Parsed.Article!.Sections.Select(section => section.Anchor.Value).ToHashSet();
        var there = subject.Peer()?.Article.Sections.Select(section => (section.Anchor.Value, section.Heading.Value)) ?? [];
        var usual = HeadingSkeleton.Of(subject.Kind.ConceptKind!).Select(heading => (heading.Anchor, heading.Words[subject.Language]));
        return [.. there.Concat(usual).Where(each => each.Item1.Length > 0 && !taken.Contains(each.Item1)).DistinctBy(each => each.Item1)];
    }

    [GeneratedRegex(@"\[\[([^\[\]|]{0,100})$")]
    private static partial Regex Link();

    [GeneratedRegex(@"\[\[([^\[\]|]{1,100})\|([^\[\]|]{0,100})$")]
    private static partial Regex LinkWords();

    [GeneratedRegex(@"(?:\[|;[ ]*)@([^\[\];@]{0,100})$")]
    private static partial Regex Citation();

    [GeneratedRegex(@"^\#{2,3}[^{}]*\{\#([^{}\s]{0,80})$")]
    private static partial Regex HeadingId();

    [GeneratedRegex(@"\]\(\#([^()\s]{0,80})$")]
    private static partial Regex Jump();

    [GeneratedRegex(@"([a-z-]+):[ ]*\[?[^:\[]*$")]
    private static partial Regex LastKey();
}
