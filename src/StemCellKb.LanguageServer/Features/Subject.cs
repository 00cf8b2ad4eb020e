using StemCellKb.Content;
using StemCellKb.LanguageServer.Workspace;
using StemCellKb.Model;

namespace StemCellKb.LanguageServer.Features;

/// <summary>What a question is about: one open document as it stands, in a content folder as far as it is known.</summary>
internal sealed class Subject
{
    private readonly Lazy<ParsedFile> parsed;

    private Subject(ContentWorkspace workspace, ContentFacts facts, OpenDocument document)
    {
        (Workspace, Facts, Document, Path) = (workspace, facts, document, document.Path!);
        Kind = ContentPath.Parse(Path);
        parsed = new(() => ContentParser.Parse(facts.Root, document.File));
    }

    public ContentWorkspace Workspace { get; }

    public ContentFacts Facts { get; }

    public OpenDocument Document { get; }

    public string Path { get; }

    public SourceText Source => Document.Source;

    public ContentPath Kind { get; }

    public ParsedFile Parsed => parsed.Value;

    /// <summary>Of the article; of a file for both, English.</summary>
    public Language Language => Kind.Language ?? Language.English;

    /// <summary>Null for a document outside the content, and until the folder has been read.</summary>
    public static Subject? Of(ContentWorkspace? workspace, string uri)
    {
        workspace?.Attend();
        return workspace?.PathOf(uri) is { } path && workspace.Facts is { } facts && workspace.Document(path) is { } document ? new Subject(workspace, facts, document) : null;
    }

    public Mention? At(int offset) => MentionsOf.At(Parsed, offset);

    /// <summary>The other article of the pair; null where there is none.</summary>
    public (string Path, ArticleFile Article)? Peer() => Kind.Language is { } language && OtherPath(language) is var path && Workspace.Parsed(path)?.Article is { } article ? (path, article) : null;

    public string OtherPath(Language language) => Path[..^(language.Code.Length + ".md".Length)] + language.Other.Code + ".md";
}
