using StemCellKb.Content;
using StemCellKb.Model;

namespace StemCellKb.Testing;

/// <summary>A content folder in memory, whose texts may carry marks. Every change gives a new draft.</summary>
public sealed class ContentDraft
{
    private readonly SortedDictionary<string, MarkedText> files;

    private ContentDraft(IEnumerable<KeyValuePair<string, MarkedText>> files) =>
        this.files = new(files.ToDictionary(), StringComparer.Ordinal);

    public static ContentDraft Empty { get; } = new([]);

    /// <summary>Paths and texts in order of path.</summary>
    public IReadOnlyDictionary<string, MarkedText> Texts => files;

    public ContentFiles Files => ContentFiles.Of(files.Select(file => KeyValuePair.Create(file.Key, file.Value.Text)));

    public static ContentDraft Of(ContentFiles files) => files.Files.Aggregate(
        Empty, (draft, file) => draft.With(file.Path, System.Text.Encoding.UTF8.GetString(file.Bytes.Span)));

    /// <summary>A disease with a name in both languages, and nothing else yet.</summary>
    public static ContentDraft WithConcept(string id) => Empty.AndConcept(id);

    public ContentDraft AndConcept(string id, ConceptKind? kind = null) => With(
        $"{(kind ?? ConceptKind.Disease).Folder}/{id}/concept.yaml",
        $"""
        names:
          en: {"{"}name: {id.Replace('-', ' ')}{"}"}
          zh: {"{"}name: 概念{id.Replace('-', ' ')}{"}"}
        reviewed: 2026-11-23

        """);

    /// <summary>An article of the first concept: front matter and one section, <c>{#text}</c>, are put around the body.</summary>
    public ContentDraft WithArticle(Language language, string body)
    {
        var concept = files.Keys.First(path => path.EndsWith("/concept.yaml", StringComparison.Ordinal));
        return With(concept.Replace("concept.yaml", $"{language.Code}.md", StringComparison.Ordinal), ArticleAround(language, body));
    }

    public ContentDraft With(string path, string markedText) =>
        new(files.Where(file => file.Key != path).Append(KeyValuePair.Create(path, MarkedText.Parse(markedText))));

    public ContentDraft Without(string path) => new(files.Where(file => file.Key != path));

    public Compilation Compile(DateOnly? today = null) => ContentCompiler.Compile(Files, today ?? new DateOnly(2026, 11, 23));

    /// <summary>The body as the only section of an article.</summary>
    public static string ArticleAround(Language language, string body) => ReferenceEquals(language, Language.English)
        ? $"---\ntitle: A title\nsummary: A summary.\n---\n## Text {{#text}}\n\n{body}\n"
        : $"---\ntitle: 标题\nsummary: 摘要。\n---\n## 正文 {{#text}}\n\n{body}\n";
}
