using StemCellKb.Content;

namespace StemCellKb.LanguageServer.Workspace;

/// <summary>What a workspace says on its own account: to an editor, or to a measurement.</summary>
internal interface IEditor
{
    /// <param name="uriOf">Of a file as messages show it.</param>
    void Publish(string uri, int? version, IReadOnlyList<Diagnostic> diagnostics, Func<string, string> uriOf);

    /// <summary>To the person.</summary>
    void Tell(string sentence);

    /// <summary>To the standard error.</summary>
    void Log(string sentence);
}
