using StemCellKb.Content;
using StemCellKb.LanguageServer.Protocol;
using StemCellKb.LanguageServer.Texts;
using StemCellKb.LanguageServer.Workspace;

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
        var redirects = workspace.Document(RedirectEntry.File)?.Source
            ?? (facts.Files.GetValueOrDefault(RedirectEntry.File) is { } file ? SourceDecoder.Decode(RedirectEntry.File, file.Bytes.Span, []) : null);
        var (change, problem) = IdChange.Of(facts.Index, [.. Navigation.FilesNaming(workspace, facts, sought, subject.Path)], sought.What, sought.Id, name, redirects);
        if (change is null)
            return (null, problem);
        if (change.Folder is not null && !canMoveFolders)
            return (null, "The concept's folder has to be renamed, and this editor cannot do that.");

        // Where the editor can make no file and there is none, nothing leads on from the former id.
        var makesFile = change.MakesRedirectFile && canMoveFolders;
        var changes = change.All.Where(each => makesFile || !change.MakesRedirectFile || each != change.Redirect)
            .GroupBy(each => each.Path, each => Edits.Replacing(each.Place, each.Text))
            .ToDictionary(file => file.Key, file => (IReadOnlyList<TextEdit>)[.. file]);
        if (change.Folder is null && !makesFile)
            return (new WorkspaceEdit(Changes: changes.ToDictionary(file => workspace.UriOf(file.Key), file => file.Value)), "");
        return (new WorkspaceEdit(DocumentChanges:
        [
            .. makesFile ? [new CreateFile(workspace.UriOf(RedirectEntry.File))] : (object[])[],
            .. changes.Select(file => new TextDocumentEdit(new VersionedDocument(workspace.UriOf(file.Key), workspace.Document(file.Key)?.Version), file.Value)),
            .. change.Folder is var (from, to) ? [new RenameFile(workspace.UriOf(from), workspace.UriOf(to))] : (object[])[],
        ]), "");
    }

    private static Mention? Sought(Subject subject, int offset) => subject.At(offset) is { What: not Named.Section, IdPlace.Span.Length: > 0 } mention ? mention : null;
}
