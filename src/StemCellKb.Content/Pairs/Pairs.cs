using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Records that both halves of an article say the same: the fingerprints of every section they share.</summary>
public static class Pairs
{
    /// <summary>The concept's file with its <c>translated</c> block renewed; nothing is written to the disk here.</summary>
    public static PairRecording Record(ContentFiles files, ConceptId concept)
    {
        var folder = files.Files
            .Where(file => ContentPath.Parse(file.Path) is { Kind: ContentFileKind.Concept or ContentFileKind.Article } path && path.Name == concept.Value)
            .ToList();
        var parsed = ContentParser.Parse(files.Root, folder);
        if (folder.Count == 0)
            return Refused(Problems.Links.UnknownConcept(Problems.Whole(files.Root), concept.Value, NearestFolder(files, concept)));

        var texts = new ConceptTexts(parsed);
        var diagnostics = Diagnostic.Sorted([.. parsed.SelectMany(file => file.Diagnostics), .. MissingFiles.Run(texts), .. PairHeadings.Run(texts)]);
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) || texts.Pairs is not [var pair])
            return new PairRecording(null, diagnostics);

        var file = folder.Single(candidate => ContentPath.Parse(candidate.Path).Kind == ContentFileKind.Concept);
        var sections = pair.Sections.Where(sides => ReferenceEquals(sides.Language, Language.English));
        var lines = sections.Select(sides => $"  {sides.Mine.Anchor.Value}: [{sides.Mine.Fingerprint}, {sides.Theirs.Fingerprint}]");
        return new PairRecording(file with { Bytes = TranslatedBlock.Renew(file.Bytes, [.. lines]) }, diagnostics);
    }

    private static PairRecording Refused(Diagnostic diagnostic) => new(null, [diagnostic]);

    private static ConceptId? NearestFolder(ContentFiles files, ConceptId typed)
    {
        var names = files.Files.Select(file => ContentPath.Parse(file.Path)).Where(path => path.Kind == ContentFileKind.Concept).Select(path => path.Name);
        return ConceptId.TryParse(Nearest.Of(typed.Value, names), out var near) ? near : null;
    }
}
