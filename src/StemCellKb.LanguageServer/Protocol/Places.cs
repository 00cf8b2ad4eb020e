namespace StemCellKb.LanguageServer.Protocol;

/// <summary>Line and UTF-16 unit, both from 0.</summary>
internal sealed record Position(int Line, int Character);

/// <summary>The end is exclusive.</summary>
internal sealed record Range(Position Start, Position End);

internal sealed record Location(string Uri, Range Range);

internal sealed record TextEdit(Range Range, string NewText);

internal sealed record TextDocumentIdentifier(string Uri);

internal sealed record VersionedTextDocument(string Uri, int? Version = null);

internal sealed record TextDocumentPosition(TextDocumentIdentifier TextDocument, Position Position);

internal sealed record DocumentRequest(TextDocumentIdentifier TextDocument);
