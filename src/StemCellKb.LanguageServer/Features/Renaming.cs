using StemCellKb.Content;
using StemCellKb.LanguageServer.Mentions;
using StemCellKb.LanguageServer.Protocol;
using StemCellKb.LanguageServer.Texts;
using StemCellKb.LanguageServer.Workspace;
using StemCellKb.Model;

namespace StemCellKb.LanguageServer.Features;

/// <summary>Another id for a concept, claim or work, in every file; a concept's folder moves with it.</summary>
internal static class Renaming
{
    public static RenamePlace? Prepare(Subject subject, int offset) =>
        Sought(subject, offset) is { } mention ? new RenamePlace(EditorPositions.RangeOf(mention.IdPlace), mention.Id) : null;

    /// <returns>The edit, or why there is none.</returns>
    public static (WorkspaceEdit? Edit, string Problem) Rename(Subject subject, int offset, string name, bool canMoveFolders)
    {
        var (facts, workspace) = (subject.Facts, subject.Workspace);
        if (Sought(subject, offset) is not { } sought)
            return (null, "Here stands no id of a concept, a claim or a work.");
        if (!IsId(sought.What, name))
            return (null, $"'{name}' is no id: use lower-case letters, digits and single hyphens.");
        if (IsTaken(facts.Index, sought.What, name))
            return (null, $"'{name}' exists already.");
        if (facts.Index.Redirects.FirstOrDefault(each => each.Of == FormerlyOf(sought.What) && each.Former.Value == name) is { } taken)
            return (null, $"'{name}' is a former name of '{taken.Now.Value}': delete its entry in {RedirectEntry.File} first.");
        if (facts.Data.Keys.Select(path => workspace.Parsed(path)?.Diagnostics.FirstOrDefault(found => found.Severity == Severity.Error)).FirstOrDefault(found => found is not null) is { } error)
            return (null, $"Not every place can be found while a file has an error: {DiagnosticPrinter.Headline(error)}");
        var folder = sought.What == Named.Concept && facts.Index.FindConcept(sought.Id) is { Kind: { HasArticles: true } kind } ? $"{kind.Folder}/{sought.Id}" : null;
        if (folder is not null && !canMoveFolders)
            return (null, "The concept's folder has to be renamed, and this editor cannot do that.");

        var changes = Navigation.Of(workspace, facts, sought, subject.Path)
            .Where(found => found.Mention.IdPlace.Span.Length > 0)
            .GroupBy(found => found.Path, found => Edits.Replacing(found.Mention.IdPlace, name))
            .ToDictionary(file => file.Key, file => (IReadOnlyList<TextEdit>)[.. file.Distinct()]);
        var isNew = AddRedirect(workspace, facts, changes, sought, name, canMoveFolders);
        if (folder is null && !isNew)
            return (new WorkspaceEdit(Changes: changes.ToDictionary(file => workspace.UriOf(file.Key), file => file.Value)), "");
        return (new WorkspaceEdit(DocumentChanges:
        [
            .. isNew ? [new CreateFile(workspace.UriOf(RedirectEntry.File))] : (object[])[],
            .. changes.Select(file => new TextDocumentEdit(new VersionedDocument(workspace.UriOf(file.Key), workspace.Document(file.Key)?.Version), file.Value)),
            .. folder is null ? [] : (object[])[new RenameFile(workspace.UriOf(folder), workspace.UriOf(folder[..(folder.LastIndexOf('/') + 1)] + name))],
        ]), "");
    }

    /// <summary>Former links keep leading somewhere. Not where the editor can make no file and there is none.</summary>
    /// <returns>The file has to be made first.</returns>
    private static bool AddRedirect(ContentWorkspace workspace, ContentFacts facts, Dictionary<string, IReadOnlyList<TextEdit>> changes, Mention sought, string name, bool canMakeFiles)
    {
        var source = workspace.Document(RedirectEntry.File)?.Source
            ?? (facts.Files.GetValueOrDefault(RedirectEntry.File) is { } file ? SourceDecoder.Decode(RedirectEntry.File, file.Bytes.Span, []) : null);
        if (source is null && !canMakeFiles)
            return false;
        var (at, text) = RedirectEntry.Of(source?.Text ?? "", FormerlyOf(sought.What), sought.Id, name);
        var edit = Edits.Replacing((source ?? new SourceText(RedirectEntry.File, "")).At(at, 0), text);
        changes[RedirectEntry.File] = [.. changes.GetValueOrDefault(RedirectEntry.File) ?? [], edit];
        return source is null;
    }

    private static Formerly FormerlyOf(Named what) => what switch
    {
        Named.Concept => Formerly.Concept,
        Named.Work => Formerly.Work,
        Named.Claim => Formerly.Claim,
        Named.Section => throw new ArgumentOutOfRangeException(nameof(what), "Sections have no redirects."),
    };

    private static Mention? Sought(Subject subject, int offset) => subject.At(offset) is { What: not Named.Section, IdPlace.Span.Length: > 0 } mention ? mention : null;

    private static bool IsId(Named what, string name) => what switch
    {
        Named.Concept => ConceptId.TryParse(name, out _),
        Named.Work => ReferenceKey.TryParse(name, out _),
        Named.Claim => ClaimId.TryParse(name, out _),
        Named.Section => false,
    };

    private static bool IsTaken(ContentIndex index, Named what, string name) => what switch
    {
        Named.Concept => index.FindConcept(name) is not null,
        Named.Work => index.FindReference(name) is not null,
        Named.Claim => index.Claims.Any(claim => claim.Id.Value.Value == name),
        Named.Section => false,
    };
}
