using System.Text;
using StemCellKb.Content;
using StemCellKb.LanguageServer.Protocol;
using StemCellKb.LanguageServer.Texts;
using StemCellKb.Model;
using Range = StemCellKb.LanguageServer.Protocol.Range;

namespace StemCellKb.LanguageServer.Features;

/// <summary>The mend of each diagnostic that has a mechanical one.</summary>
internal static class CodeActions
{
    private const string QuickFix = "quickfix";

    /// <param name="shown">As the editor knows a diagnostic.</param>
    public static IReadOnlyList<CodeAction> In(Subject subject, Range range, Func<Diagnostic, EditorDiagnostic> shown)
    {
        var (start, end) = (subject.Source.OffsetOf(range.Start), subject.Source.OffsetOf(range.End));
        var here = subject.Workspace.Shown(subject.Path).Where(found => found.Place.Span.Start <= end && start <= found.Place.Span.End && found.Place.Span.End <= subject.Source.Text.Length);
        return
        [
            .. from found in here
               let mend = MendOf(subject, found)
               where mend is not null
               select new CodeAction(mend.Value.Title, QuickFix, [shown(found)], mend.Value.Edit, IsPreferred: true),
        ];
    }

    private static (string Title, WorkspaceEdit Edit)? MendOf(Subject subject, Diagnostic found) => found.Code switch
    {
        "KB0703" => ("Link at first mention", Edits.Of(subject.Workspace, subject.Path, Edits.Replacing(subject.Source.At(found.Place.Span), found.Suggestion!))),
        "KB0605" or "KB0606" or "KB0607" => Record(subject),
        "KB0601" => InsertSection(subject, found),
        "KB0306" => GiveId(subject, found),
        "KB0213" => Once(subject, found),
        "KB0211" => Unlink(subject, found),
        "KB0316" => TakeEnglishId(subject, found),
        _ when Mends.Of(found.Code, subject.Source.Slice(found.Place.Span), subject.Facts.Index) is var (title, text) => (title, Edits.Of(subject.Workspace, subject.Path, Edits.Replacing(subject.Source.At(found.Place.Span), text))),
        _ => found.Suggestion is { } suggestion && Wrong(subject.Source, found.Place.Span) is { Length: > 0 } wrong
            ? ($"Write '{suggestion.TrimStart('#')}'", Edits.Of(subject.Workspace, subject.Path, Edits.Replacing(subject.Source.At(wrong), suggestion.TrimStart('#'))))
            : null,
    };

    /// <summary>The word within its brackets or quotation marks.</summary>
    private static TextSpan Wrong(SourceText source, TextSpan span)
    {
        var text = source.Slice(span);
        var (start, end) = (0, text.Length);
        if (text.StartsWith("[[", StringComparison.Ordinal))
            (start, end) = (2, text.AsSpan().IndexOfAny('|', ']'));
        else if (text.StartsWith('@'))
            start = 1;
        else if (text.IndexOf("](#", StringComparison.Ordinal) is >= 0 and var jump)
            (start, end) = (jump + 3, text.IndexOf(')', jump));
        else if (text.Length > 1 && text[0] is '"' or '\'' && text[^1] == text[0])
            (start, end) = (1, text.Length - 1);
        return end < start ? default : TextSpan.FromBounds(span.Start + start, span.Start + end);
    }

    private static (string, WorkspaceEdit)? Record(Subject subject)
    {
        if (!ConceptId.TryParse(subject.Kind.Name, out var id) || subject.Kind.ConceptKind is not { } kind)
            return null;
        var folder = $"{kind.Folder}/{id}/";
        var files = ContentFiles.Of(subject.Facts.Root, subject.Facts.Files.Values.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal)).Select(file => subject.Workspace.Document(file.Path)?.File ?? file));
        return Pairs.Record(files, id).ConceptFile is { } renewed
            && SourceDecoder.Decode(renewed.Path, files.Files.Single(file => file.Path == renewed.Path).Bytes.Span, []) is { } before
            && SourceDecoder.Decode(renewed.Path, renewed.Bytes.Span, []) is { } after
            ? ("Record as translated: both languages say the same", Edits.Of(subject.Workspace, renewed.Path, Edits.Difference(before, after.Text)))
            : null;
    }

    private static (string, WorkspaceEdit)? InsertSection(Subject subject, Diagnostic found)
    {
        if (subject.Parsed.Article is not { } mine || subject.Peer() is not var (path, theirs)
            || mine.Sections.FirstOrDefault(each => each.Anchor.Place.Span == found.Place.Span) is not { } section)
            return null;
        var before = mine.Sections.TakeWhile(each => each != section).LastOrDefault(each => theirs.Sections.Any(other => other.Anchor.Value == each.Anchor.Value));
        var after = theirs.Sections.FirstOrDefault(other => other.Anchor.Value == before?.Anchor.Value);
        var at = after?.Markdown.End ?? (theirs.Sections.Count > 0 ? theirs.Sections[0].Heading.Place.Span.Start : theirs.Source.Text.Length);
        var words = HeadingSkeleton.Of(mine.Kind).FirstOrDefault(heading => heading.Anchor == section.Anchor.Value)?.Words[theirs.Language] ?? section.Heading.Value;
        var text = new StringBuilder();
        text.Append(theirs.Source.Text[..at] is var above && above.EndsWith("\n\n", StringComparison.Ordinal) ? "" : above.EndsWith('\n') ? "\n" : "\n\n");
        text.Append('#', section.Level).Append(' ').Append(words).Append(" {#").Append(section.Anchor.Value).Append("}\n\n").Append(Placeholders.In(theirs.Language)).Append('\n');
        if (at < theirs.Source.Text.Length)
            text.Append('\n');
        return ($"Insert the missing section into {path[(path.LastIndexOf('/') + 1)..]}", Edits.Of(subject.Workspace, path, Edits.Replacing(theirs.Source.At(at, 0), text.ToString())));
    }

    /// <summary>The first id of the other language that this article lacks.</summary>
    private static (string, WorkspaceEdit)? GiveId(Subject subject, Diagnostic found)
    {
        var taken = subject.Parsed.Article?.Sections.Select(section => section.Anchor.Value).ToHashSet() ?? [];
        return subject.Peer()?.Article.Sections.Select(section => section.Anchor.Value).FirstOrDefault(anchor => anchor.Length > 0 && !taken.Contains(anchor)) is { } id
            ? ($"Give it the id '{id}' of the other language", Edits.Of(subject.Workspace, subject.Path, Edits.Replacing(subject.Source.At(found.Place.Span.End, 0), $" {{#{id}}}")))
            : null;
    }

    private static (string, WorkspaceEdit)? TakeEnglishId(Subject subject, Diagnostic found) =>
        subject.Peer()?.Article.Sections.FirstOrDefault(section => section.Anchor.Place.Span == found.Notes[0].Place.Span)?.Anchor.Value is { } id
            ? ($"Take the id '{id}' of the English heading", Edits.Of(subject.Workspace, subject.Path, Edits.Replacing(subject.Source.At(found.Place.Span), id)))
            : null;

    private static (string, WorkspaceEdit)? Once(Subject subject, Diagnostic found)
    {
        var start = found.Place.Span.Start;
        while (start > 0 && subject.Source.Text[start - 1] is ' ' or ';')
            start--;
        return ("Cite it once", Edits.Of(subject.Workspace, subject.Path, Edits.Replacing(subject.Source.At(TextSpan.FromBounds(start, found.Place.Span.End)), "")));
    }

    private static (string, WorkspaceEdit)? Unlink(Subject subject, Diagnostic found) =>
        subject.Parsed.Article?.Sections.SelectMany(section => section.Links).FirstOrDefault(link => link.Place.Span == found.Place.Span) is { Value: var hole, Place: var place } && hole.Target is not null
            ? ("Write the words without a link", Edits.Of(subject.Workspace, subject.Path, Edits.Replacing(place, hole.Words ?? subject.Facts.Index.FindConcept(hole.Target)?.Names[subject.Language].Name ?? hole.Target)))
            : null;
}
