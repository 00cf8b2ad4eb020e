namespace StemCellKb.LanguageServer.Protocol;

/// <param name="IsIncomplete">Asked again with every letter: the order and the choice depend on all of what was typed.</param>
internal sealed record CompletionList(bool IsIncomplete, IReadOnlyList<CompletionItem> Items)
{
    public static readonly CompletionList None = new(false, []);
}

/// <param name="Kind">See <see cref="CompletionKind"/>.</param>
/// <param name="FilterText">What was typed: an editor would leave out what begins otherwise, as a name that pinyin found.</param>
internal sealed record CompletionItem(string Label, int Kind, string Detail, string SortText, string FilterText, TextEdit TextEdit, MarkupContent? Documentation = null, CompletionData? Data = null);

/// <summary>What an item is, for the editor that asks for more about it.</summary>
internal sealed record CompletionData(string Uri, string Id, bool IsWork);

/// <summary>Numbers of the protocol.</summary>
internal static class CompletionKind
{
    public const int Field = 5;
    public const int Property = 10;
    public const int Value = 12;
    public const int Reference = 18;
}

internal sealed record MarkupContent(string Value, string Kind = "markdown");

internal sealed record Hover(MarkupContent Contents, Range Range);

internal sealed record ReferenceRequest(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext? Context = null);

internal sealed record ReferenceContext(bool IncludeDeclaration);

internal sealed record DocumentSymbol(string Name, string Detail, int Kind, Range Range, Range SelectionRange, IReadOnlyList<DocumentSymbol> Children);

/// <summary>Numbers of the protocol.</summary>
internal static class SymbolKind
{
    public const int Class = 5;
    public const int Property = 7;
    public const int Constant = 14;
    public const int Text = 15;
    public const int Event = 24;
}

internal sealed record WorkspaceSymbolRequest(string Query);

internal sealed record WorkspaceSymbol(string Name, int Kind, Location Location, string ContainerName);

internal sealed record RenameRequest(TextDocumentIdentifier TextDocument, Position Position, string NewName);

internal sealed record RenamePlace(Range Range, string Placeholder);

internal sealed record CodeActionRequest(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext? Context = null);

internal sealed record CodeActionContext(IReadOnlyList<EditorDiagnostic>? Diagnostics = null, IReadOnlyList<string>? Only = null);

internal sealed record CodeAction(string Title, string Kind, IReadOnlyList<EditorDiagnostic> Diagnostics, WorkspaceEdit Edit, bool IsPreferred);

/// <param name="DocumentChanges">Edits of documents, and renames of files, in the order in which they are done.</param>
internal sealed record WorkspaceEdit(IReadOnlyList<object>? DocumentChanges = null, IReadOnlyDictionary<string, IReadOnlyList<TextEdit>>? Changes = null);

internal sealed record TextDocumentEdit(VersionedDocument TextDocument, IReadOnlyList<TextEdit> Edits);

/// <param name="Version">Null for a file that is not open.</param>
internal sealed record VersionedDocument(string Uri, [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)] int? Version);

internal sealed record CreateFile(string Uri)
{
    public string Kind { get; } = "create";
}

internal sealed record RenameFile(string OldUri, string NewUri)
{
    public string Kind { get; } = "rename";
}

internal sealed record CodeLens(Range Range, Command Command);

/// <param name="Name">Empty for words that lead nowhere.</param>
internal sealed record Command(string Title, [property: System.Text.Json.Serialization.JsonPropertyName("command")] string Name = "");
