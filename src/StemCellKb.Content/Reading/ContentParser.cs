using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Turns each file into what it says. Files are independent of each other, and parsed in parallel.</summary>
internal static class ContentParser
{
    public static IReadOnlyList<ParsedFile> Parse(ContentFiles files) =>
        [.. files.Files.AsParallel().AsOrdered().Select(file => Parse(files.DisplayPathOf(file), file))];

    private static ParsedFile Parse(string displayPath, ContentFile file)
    {
        var path = ContentPath.Parse(file.Path);
        if (path.Kind == ContentFileKind.Stray)
            return new ParsedFile(displayPath, path, [Problems.Files.Stray(displayPath)]);
        if (file.Bytes.Length > path.MaximumSize)
            return new ParsedFile(displayPath, path, [Problems.Files.TooLarge(displayPath, path.MaximumSize)]);

        List<Diagnostic> diagnostics = [];
        if (SourceDecoder.Decode(displayPath, file.Bytes.Span, diagnostics) is not { } source)
            return new ParsedFile(displayPath, path, diagnostics);
        if (!ConceptId.TryParse(path.Name, out var id))
            return new ParsedFile(displayPath, path, [Problems.Files.WrongName(source, path.Name), .. diagnostics]);

        var parsed = new ParsedFile(displayPath, path, diagnostics);
        return path.Kind switch
        {
            ContentFileKind.Concept => parsed with { Concepts = [ConceptFileParser.Parse(path.ConceptKind, id, source, diagnostics)] },
            ContentFileKind.Article => parsed with { Article = ArticleParser.Parse(path.ConceptKind, id, path.Language!, source, diagnostics) },
            ContentFileKind.Glossary => parsed with { Concepts = GlossaryFileParser.Parse(path.Name, source, diagnostics) },
            ContentFileKind.Evidence => parsed with { Claims = EvidenceFileParser.Parse(source, diagnostics) },
            ContentFileKind.Approvals => parsed with { Approvals = ApprovalsFileParser.Parse(source, diagnostics) },
            _ => parsed with { References = ReferencesFileParser.Parse(source, diagnostics) },
        };
    }
}
