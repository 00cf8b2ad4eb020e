using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Parses each file by itself; files are independent and parsed in parallel.</summary>
internal static class ContentParser
{
    public static IReadOnlyList<ParsedFile> Parse(string root, IEnumerable<ContentFile> files) =>
        [.. files.SelectAhead(file => Parse(root, file))];

    /// <summary>A fault in the program affects only the file it happened on.</summary>
    public static ParsedFile Parse(string root, ContentFile file)
    {
        var displayPath = $"{root}/{file.Path}";
        var path = ContentPath.Parse(file.Path);
        return SafetyNet.Over(() => Parse(file, displayPath, path), failure => new ParsedFile(displayPath, path, ContentFingerprint.None, [Problems.Files.Failed(displayPath, failure)]));
    }

    private static ParsedFile Parse(ContentFile file, string displayPath, ContentPath path)
    {
        if (file.Length > path.MaximumSize)
            return Refused(path.Kind == ContentFileKind.Stray ? Problems.Files.Stray(displayPath) : Problems.Files.TooLarge(displayPath, path.MaximumSize));
        if (file.TryRead(out var problem) is not { } bytes)
            return Refused(Problems.Files.Unreadable(displayPath, problem));
        var fingerprint = ContentFingerprint.Of(bytes.Span);
        if (path.Kind == ContentFileKind.Stray)
            return Refused(Problems.Files.Stray(displayPath)) with { Fingerprint = fingerprint };

        DiagnosticList diagnostics = [];
        var parsed = new ParsedFile(displayPath, path, fingerprint, []);
        if (SourceDecoder.Decode(displayPath, bytes.Span, diagnostics) is not { } source)
            return parsed with { Diagnostics = [.. diagnostics] };
        if (!ConceptId.TryParse(path.Name, out var id))
            return parsed with { Diagnostics = [Problems.Files.WrongName(source, path.Name), .. diagnostics] };
        parsed = path.Kind switch
        {
            ContentFileKind.Concept => parsed with { Concepts = [ConceptFileParser.Parse(path.ConceptKind!, id, source, diagnostics)] },
            ContentFileKind.Article => parsed with { Article = ArticleParser.Parse(path.ConceptKind!, id, path.Language!, source, diagnostics) },
            ContentFileKind.Glossary => parsed with { Concepts = GlossaryFileParser.Parse(path.Name, source, diagnostics) },
            ContentFileKind.Groups => parsed with { Groups = GroupsFileParser.Parse(source, diagnostics) },
            ContentFileKind.Terms => parsed with { TermRules = TermsFileParser.Parse(source, diagnostics) },
            ContentFileKind.Evidence => parsed with { Claims = EvidenceFileParser.Parse(source, diagnostics) },
            ContentFileKind.Studies => parsed with { Studies = StudiesFileParser.Parse(source, diagnostics) },
            ContentFileKind.Approvals => parsed with { Approvals = ApprovalsFileParser.Parse(source, diagnostics) },
            ContentFileKind.References => parsed with { References = ReferencesFileParser.Parse(source, diagnostics) },
            ContentFileKind.Redirects => parsed with { Redirects = RedirectsFileParser.Parse(source, diagnostics) },
            ContentFileKind.Stray => parsed,
        };
        foreach (var claim in parsed.Claims)
            diagnostics.AddRange(EvidenceItems.Check(claim).Concat(FoundNumbers.Check(claim)));
        return parsed with { Diagnostics = [.. diagnostics] };

        ParsedFile Refused(Diagnostic diagnostic) => new(displayPath, path, ContentFingerprint.None, [diagnostic]);
    }
}
