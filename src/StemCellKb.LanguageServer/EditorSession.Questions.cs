using StemCellKb.LanguageServer.Features;
using StemCellKb.LanguageServer.Protocol;
using StemCellKb.LanguageServer.Texts;
using StreamJsonRpc;

namespace StemCellKb.LanguageServer;

/// <summary>Questions about a document.</summary>
internal sealed partial class EditorSession
{
    private const int RequestFailed = -32803;

    [JsonRpcMethod("textDocument/completion", UseSingleObjectParameterDeserialization = true)]
    public async Task<CompletionList> CompleteAsync(TextDocumentPosition place) => Ask(place) is var (subject, offset)
        ? await Completion.AtAsync(subject, offset)
        : CompletionList.None;

    [JsonRpcMethod("completionItem/resolve", UseSingleObjectParameterDeserialization = true)]
    public CompletionItem Resolve(CompletionItem item) =>
        item.Data is { } data && Ask(data.Uri) is { } subject ? Completion.Resolved(subject, item, options.Words(subject.Language)) : item;

    [JsonRpcMethod("textDocument/hover", UseSingleObjectParameterDeserialization = true)]
    public Hover? HoverOver(TextDocumentPosition place) => Ask(place) is var (subject, offset) ? Hovers.At(subject, offset, options.Words(subject.Language)) : null;

    [JsonRpcMethod("textDocument/definition", UseSingleObjectParameterDeserialization = true)]
    public IReadOnlyList<Location> Define(TextDocumentPosition place) => Ask(place) is var (subject, offset) ? Navigation.Definition(subject, offset) : [];

    [JsonRpcMethod("textDocument/implementation", UseSingleObjectParameterDeserialization = true)]
    public IReadOnlyList<Location> Implement(TextDocumentPosition place) => Ask(place) is var (subject, offset) ? Navigation.Peer(subject, offset) : [];

    [JsonRpcMethod("textDocument/references", UseSingleObjectParameterDeserialization = true)]
    public async Task<IReadOnlyList<Location>> ReferToAsync(ReferenceRequest request) => Ask(new TextDocumentPosition(request.TextDocument, request.Position)) is var (subject, offset)
        ? await Task.Run(() => Navigation.References(subject, offset, request.Context?.IncludeDeclaration ?? true))
        : [];

    [JsonRpcMethod("textDocument/documentSymbol", UseSingleObjectParameterDeserialization = true)]
    public IReadOnlyList<DocumentSymbol> Outline(DocumentRequest request) => Ask(request.TextDocument.Uri) is { } subject ? Symbols.Of(subject) : [];

    [JsonRpcMethod("workspace/symbol", UseSingleObjectParameterDeserialization = true)]
    public async Task<IReadOnlyList<WorkspaceSymbol>> FindAsync(WorkspaceSymbolRequest request)
    {
        Ready();
        return workspace is { Facts: { } facts } known ? await Symbols.FindAsync(known, facts, request.Query) : [];
    }

    [JsonRpcMethod("textDocument/prepareRename", UseSingleObjectParameterDeserialization = true)]
    public RenamePlace? PrepareRename(TextDocumentPosition place) => Ask(place) is var (subject, offset) ? Renaming.Prepare(subject, offset) : null;

    [JsonRpcMethod("textDocument/rename", UseSingleObjectParameterDeserialization = true)]
    public async Task<WorkspaceEdit?> RenameAsync(RenameRequest request)
    {
        if (Ask(new TextDocumentPosition(request.TextDocument, request.Position)) is not var (subject, offset))
            return null;
        var (edit, problem) = await Task.Run(() => Renaming.Rename(subject, offset, request.NewName, canMoveFolders));
        return edit ?? throw new LocalRpcException(problem) { ErrorCode = RequestFailed };
    }

    [JsonRpcMethod("textDocument/codeAction", UseSingleObjectParameterDeserialization = true)]
    public IReadOnlyList<CodeAction> Mend(CodeActionRequest request) => Ask(request.TextDocument.Uri) is { } subject
        ? CodeActions.In(subject, request.Range, found => Shown(found, workspace!.UriOfShown))
        : [];

    [JsonRpcMethod("textDocument/codeLens", UseSingleObjectParameterDeserialization = true)]
    public IReadOnlyList<CodeLens> Lens(DocumentRequest request) => Ask(request.TextDocument.Uri) is { } subject ? Lenses.Of(subject, options.Words(subject.Language)) : [];

    private Subject? Ask(string uri)
    {
        Ready();
        return Subject.Of(workspace, uri);
    }

    private (Subject Subject, int Offset)? Ask(TextDocumentPosition place) =>
        Ask(place.TextDocument.Uri) is { } subject ? (subject, subject.Source.OffsetOf(place.Position)) : null;
}
