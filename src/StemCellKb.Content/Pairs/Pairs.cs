using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Records that both languages of an article say the same: the fingerprints of every shared section.</summary>
public static class Pairs
{
    /// <summary>The concept's file with its <c>translated</c> block renewed; nothing is written to disk.</summary>
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
        var renewed = file with { Bytes = TranslatedBlock.Renew(file.Bytes, [.. lines]) };
        return SaysTheSameBut(parsed, renewed, files.Root, pair)
            ? new PairRecording(renewed, diagnostics)
            : Refused(Problems.Pairs.CannotRecord(Problems.Whole($"{files.Root}/{file.Path}"), concept));
    }

    /// <summary>What would be written is read back: whole, with the new record, and otherwise as it was.</summary>
    private static bool SaysTheSameBut(IReadOnlyList<ParsedFile> before, ContentFile renewed, string root, ArticlePair pair)
    {
        var after = ContentParser.Parse(root, renewed);
        var old = before.SelectMany(file => file.Concepts).Single();
        return after.Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error) && after.Concepts is [var now]
            && now.Names.English.Name == old.Names.English.Name && now.Names.Chinese.Name == old.Names.Chinese.Name
            && now.Reviewed?.Value == old.Reviewed?.Value && now.Identifiers.SequenceEqual(old.Identifiers)
            && now.Broader.Select(broader => broader.Value).SequenceEqual(old.Broader.Select(broader => broader.Value))
            && now.Translated.Select(section => (section.Anchor.Value, section.English, section.Chinese)).SequenceEqual(
                pair.Sections.Where(sides => ReferenceEquals(sides.Language, Language.English))
                    .Select(sides => (sides.Mine.Anchor.Value, sides.Mine.Fingerprint, sides.Theirs.Fingerprint)));
    }

    private static PairRecording Refused(Diagnostic diagnostic) => new(null, [diagnostic]);

    private static ConceptId? NearestFolder(ContentFiles files, ConceptId typed)
    {
        var names = files.Files.Select(file => ContentPath.Parse(file.Path)).Where(path => path.Kind == ContentFileKind.Concept).Select(path => path.Name);
        return ConceptId.TryParse(Nearest.Of(typed.Value, names), out var near) ? near : null;
    }
}
