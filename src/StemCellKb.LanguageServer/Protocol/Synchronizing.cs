namespace StemCellKb.LanguageServer.Protocol;

internal sealed record DidOpen(OpenedDocument TextDocument);

internal sealed record OpenedDocument(string Uri, string Text, int? Version = null);

internal sealed record DidChange(VersionedTextDocument TextDocument, IReadOnlyList<ContentChange> ContentChanges);

/// <param name="Range">Null where the text is the whole document.</param>
internal sealed record ContentChange(string Text, Range? Range = null);

internal sealed record PublishDiagnostics(string Uri, IReadOnlyList<EditorDiagnostic> Diagnostics, int? Version = null);

/// <param name="Severity">1 error, 2 warning, 4 hint.</param>
internal sealed record EditorDiagnostic(
    Range Range, string Message, int? Severity = null, string? Code = null, string? Source = null, IReadOnlyList<RelatedPlace>? RelatedInformation = null);

internal sealed record RelatedPlace(Location Location, string Message);

/// <param name="Type">1 error, 2 warning, 3 information.</param>
internal sealed record ShowMessage(int Type, string Message);
