namespace StemCellKb.LanguageServer.Protocol;

internal sealed record InitializeRequest(int? ProcessId = null, string? RootUri = null, string? RootPath = null, IReadOnlyList<WorkspaceFolder>? WorkspaceFolders = null, ClientCapabilities? Capabilities = null);

internal sealed record WorkspaceFolder(string Uri, string? Name = null);

/// <summary>What of an editor's abilities matters here.</summary>
internal sealed record ClientCapabilities(WorkspaceAbilities? Workspace = null);

internal sealed record WorkspaceAbilities(WorkspaceEditAbilities? WorkspaceEdit = null);

internal sealed record WorkspaceEditAbilities(bool? DocumentChanges = null, IReadOnlyList<string>? ResourceOperations = null);

internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

internal sealed record ServerCapabilities
{
    public string PositionEncoding { get; init; } = "utf-16";

    public TextDocumentSync TextDocumentSync { get; init; } = new(OpenClose: true, Change: 2, new SaveOptions(IncludeText: false));

    public CompletionOptions CompletionProvider { get; init; } = new(["[", "@", "#", "|"], ResolveProvider: true);

    public bool HoverProvider { get; init; } = true;

    public bool DefinitionProvider { get; init; } = true;

    public bool ImplementationProvider { get; init; } = true;

    public bool ReferencesProvider { get; init; } = true;

    public bool DocumentSymbolProvider { get; init; } = true;

    public bool WorkspaceSymbolProvider { get; init; } = true;

    public CodeActionOptions CodeActionProvider { get; init; } = new(["quickfix"]);

    public CodeLensOptions CodeLensProvider { get; init; } = new(ResolveProvider: false);

    public RenameOptions RenameProvider { get; init; } = new(PrepareProvider: true);
}

/// <param name="Change">2: an edit is sent as the part that changed.</param>
internal sealed record TextDocumentSync(bool OpenClose, int Change, SaveOptions Save);

internal sealed record SaveOptions(bool IncludeText);

internal sealed record CompletionOptions(IReadOnlyList<string> TriggerCharacters, bool ResolveProvider);

internal sealed record CodeActionOptions(IReadOnlyList<string> CodeActionKinds);

internal sealed record CodeLensOptions(bool ResolveProvider);

internal sealed record RenameOptions(bool PrepareProvider);
