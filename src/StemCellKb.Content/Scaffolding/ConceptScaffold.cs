using System.Globalization;
using System.Text;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>The three initial files of a new concept: every required key, the headings of its kind, and placeholders for the texts.</summary>
public static class ConceptScaffold
{
    /// <param name="kind">A kind that has articles.</param>
    /// <param name="today">The day the pair counts as reviewed.</param>
    public static IReadOnlyList<ContentFile> For(ConceptKind kind, ConceptId id, DateOnly today)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(kind.HasArticles, false, nameof(kind));
        var name = NameOf(id);
        return
        [
            FileOf(kind, id, "concept.yaml", ConceptYaml(name, today)),
            FileOf(kind, id, "en.md", Article(Language.English, name, kind)),
            FileOf(kind, id, "zh.md", Article(Language.Chinese, Placeholders.In(Language.Chinese), kind)),
        ];
    }

    /// <summary>A concept or glossary term has this id; all kinds share one set of ids.</summary>
    public static bool IsTaken(ContentFiles files, ConceptId id) =>
        files.Files.Any(file => file.Path.Split('/') is [_, var folder, _] && folder == id.Value)
        || ContentParser.Parse(files.Root, files.Files.Where(file => ContentPath.Parse(file.Path).Kind == ContentFileKind.Glossary))
            .SelectMany(file => file.Concepts).Any(term => term.Id.Value == id);

    private static ContentFile FileOf(ConceptKind kind, ConceptId id, string name, string text) =>
        new($"{kind.Folder}/{id}/{name}", Encoding.UTF8.GetBytes(text));

    /// <summary><c>type-1-diabetes</c> becomes "Type 1 diabetes" until an editor improves it.</summary>
    private static string NameOf(ConceptId id)
    {
        var words = id.Value.Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string ConceptYaml(string name, DateOnly today) => string.Create(CultureInfo.InvariantCulture, $$"""
        {{SchemaComment.Of("concept", depth: 2)}}
        # short: the usual abbreviation; also: [synonyms]
        names:
          en: {name: "{{name}}", also: []}
          zh: {name: "{{Placeholders.In(Language.Chinese)}}", also: []}
        # e.g. {mondo: "MONDO:0007915", mesh: D008180}
        identifiers: {}
        # ids of the wider concepts it belongs under
        broader: []
        reviewed: {{today:yyyy-MM-dd}}

        """);

    private static string Article(Language language, string title, ConceptKind kind)
    {
        var article = new StringBuilder($"---\ntitle: {title}\nsummary: {Placeholders.In(language)}\n---\n");
        foreach (var heading in HeadingSkeleton.Of(kind))
            article.Append('#', heading.Level).Append($" {heading.Words[language]} {{#{heading.Anchor}}}\n\n{Placeholders.In(language)}\n\n");
        return article.ToString().TrimEnd('\n') + "\n";
    }
}
