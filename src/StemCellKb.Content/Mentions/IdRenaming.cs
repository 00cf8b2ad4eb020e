using System.Text;

namespace StemCellKb.Content;

/// <summary>Another id for a concept, claim or work throughout a content folder on disk, known in full before anything is written.</summary>
/// <param name="Files">As they will be, at their present paths.</param>
/// <param name="Places">Each place as messages show it, with what will stand there.</param>
/// <param name="Folder">The concept's folder, and where it moves.</param>
public sealed record IdRenaming(IReadOnlyList<ContentFile> Files, IReadOnlyList<string> Places, (string From, string To)? Folder)
{
    /// <summary>What an id may name.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["concept", "claim", "work"];

    private static readonly Named[] Renamed = [Named.Concept, Named.Claim, Named.Work];

    /// <param name="kind">One of <see cref="Kinds"/>, if the id alone does not say it.</param>
    /// <returns>The renaming, or why there is none.</returns>
    public static (IdRenaming? Renaming, string Problem) Of(ContentFiles files, string id, string name, string? kind = null)
    {
        var parsed = files.Files.Zip(ContentParser.Parse(files.Root, files.Files), (file, parsed) => (file.Path, File: parsed)).ToList();
        var index = ContentIndex.Of([.. parsed.Select(each => each.File).Where(file => file.Path.Kind != ContentFileKind.Article)], []);
        var named = Renamed.Where((what, i) => (kind is null || Kinds[i] == kind) && IdsOf(index, what).Contains(id)).ToList();
        if (named is not [var what])
        {
            return (null, named.Count > 1
                ? $"'{id}' is {string.Join(" and ", named.Select(each => "a " + Kinds[Array.IndexOf(Renamed, each)]))}: say which with --kind."
                : $"No {kind ?? "concept, claim or work"} is called '{id}'.{DidYouMean(Nearest.Of(id, Renamed.SelectMany(each => IdsOf(index, each))))}");
        }
        var redirects = parsed.FirstOrDefault(each => each.File.Path.Kind == ContentFileKind.Redirects) is { Path: { } path } ? SourceOf(files, path) : null;
        var (change, problem) = IdChange.Of(index, parsed, what, id, name, redirects);
        return change is null ? (null, problem) : (Of(files, change), "");
    }

    private static IdRenaming Of(ContentFiles files, IdChange change)
    {
        var changes = change.All.ToLookup(each => each.Path);
        return new IdRenaming(
            [.. changes.Select(file => new ContentFile(file.Key, Edited(files.Files.FirstOrDefault(each => each.Path == file.Key), file)))],
            [.. change.Places.Select(each => $"{Shown(files, each)}: {each.Text}"), $"{Shown(files, change.Redirect)}: {change.Redirect.Text.Trim()}"],
            change.Folder);
    }

    /// <summary>Keeps the mark at the beginning, line breaks and all else.</summary>
    private static byte[] Edited(ContentFile? file, IEnumerable<TextChange> changes)
    {
        var mark = file is not null && file.Bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.GetPreamble() : [];
        return [.. mark, .. Encoding.UTF8.GetBytes(TextChange.In(changes.First().Place.Source.Text, changes))];
    }

    private static string Shown(ContentFiles files, TextChange change)
    {
        var (line, column) = change.Place.Source.PositionOf(change.Place.Span.Start);
        return $"{files.Root}/{change.Path}:{line}:{column}";
    }

    private static SourceText? SourceOf(ContentFiles files, string path) =>
        SourceDecoder.Decode(path, files.Files.First(file => file.Path == path).Bytes.Span, []);

    private static IEnumerable<string> IdsOf(ContentIndex index, Named what) => what switch
    {
        Named.Concept => index.Concepts.Select(concept => concept.Id.Value.Value),
        Named.Claim => index.Claims.Select(claim => claim.Id.Value.Value),
        Named.Work => index.References.Select(work => work.Key.Value.Value),
        Named.Section => [],
    };

    private static string DidYouMean(string? nearest) => nearest is null ? "" : $" Did you mean '{nearest}'?";
}
