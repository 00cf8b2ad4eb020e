using StemCellKb.Content;
using StemCellKb.LanguageServer.Protocol;
using StemCellKb.LanguageServer.Texts;
using StemCellKb.LanguageServer.Workspace;
using StreamJsonRpc;

namespace StemCellKb.LanguageServer;

/// <summary>The methods of the protocol. They are called one after another, in the order of the messages.</summary>
internal sealed partial class EditorSession(JsonRpc rpc, LanguageServerOptions options) : IEditor, IDisposable
{
    private const int NotInitialized = -32002;
    private const int InvalidRequest = -32600;
    private const string Source = "stemcellkb";
    private static readonly IReadOnlySet<string> Anything = new HashSet<string>();

    private readonly TaskCompletionSource exit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource ended = new();
    private bool isInitialized;
    private bool canMoveFolders;
    private IDisposable? watching;
    private ContentWorkspace? workspace;

    /// <summary>Ends when the editor or its process has.</summary>
    public Task Exit => exit.Task;

    public bool IsShutDown { get; private set; }

    [JsonRpcMethod("initialize", UseSingleObjectParameterDeserialization = true)]
    public InitializeResult Initialize(InitializeRequest request)
    {
        if (isInitialized)
            throw new LocalRpcException("The session has begun already.") { ErrorCode = InvalidRequest };
        isInitialized = true;
        if (request.ProcessId is { } editor)
            _ = FollowAsync(editor);
        canMoveFolders = request.Capabilities?.Workspace?.WorkspaceEdit is { DocumentChanges: true, ResourceOperations: { } operations } && operations.Contains("rename");
        Begin(ContentRoot.Of(request, options.ContentPath));
        return new InitializeResult(new ServerCapabilities(), new ServerInfo("stemcellkb", options.Version));
    }

    [JsonRpcMethod("initialized")]
    public void Initialized()
    {
        if (isInitialized && workspace is null)
            Tell("There is no content folder here: open the folder that holds 'content', or the content folder itself.");
    }

    [JsonRpcMethod("shutdown")]
    public object? Shutdown()
    {
        Ready();
        IsShutDown = true;
        return null;
    }

    [JsonRpcMethod("exit")]
    public void End() => exit.TrySetResult();

    [JsonRpcMethod("workspace/didChangeWatchedFiles")]
    public void DidChangeWatchedFiles() => LookUnlessWatched();

    [JsonRpcMethod("textDocument/didSave")]
    public void DidSave() => LookUnlessWatched();

    [JsonRpcMethod("textDocument/didOpen", UseSingleObjectParameterDeserialization = true)]
    public void DidOpen(DidOpen opened)
    {
        if (!isInitialized || IsShutDown)
            return;
        var (uri, text, version) = opened.TextDocument;
        if (workspace is null)
            Begin(ContentRoot.Above(uri));
        if (workspace?.PathOf(uri) is { } path)
            workspace.Take(new OpenDocument(uri, path, version, new SourceText($"{Path.GetFileName(workspace.Root)}/{path}", text)));
    }

    [JsonRpcMethod("textDocument/didChange", UseSingleObjectParameterDeserialization = true)]
    public void DidChange(DidChange changed)
    {
        if (Open(changed.TextDocument.Uri) is { } document)
            workspace!.Take(document.With(changed.TextDocument.Version, document.Source.With(changed.ContentChanges)));
    }

    [JsonRpcMethod("textDocument/didClose", UseSingleObjectParameterDeserialization = true)]
    public void DidClose(DocumentRequest closed)
    {
        if (Open(closed.TextDocument.Uri) is { Path: { } path })
            workspace!.Close(path);
    }

    public void Publish(string uri, int? version, IReadOnlyList<Diagnostic> diagnostics, Func<string, string> uriOf) =>
        Notify("textDocument/publishDiagnostics", new PublishDiagnostics(uri, [.. diagnostics.Select(found => Shown(found, uriOf))], version));

    public void Tell(string sentence)
    {
        Log(sentence);
        Notify("window/showMessage", new ShowMessage(2, sentence));
    }

    public void Log(string sentence) => options.Log(sentence);

    public void Dispose()
    {
        ended.Cancel();
        watching?.Dispose();
        workspace?.Dispose();
        ended.Dispose();
    }

    private void Begin(string? root)
    {
        if (root is null)
            return;
        var begun = workspace = new ContentWorkspace(root, options.Today, this);
        watching = options.Watch?.Invoke(root, begun.Look);
    }

    private void LookUnlessWatched()
    {
        if (watching is null)
            workspace?.Look(Anything);
    }

    private OpenDocument? Open(string uri) => workspace?.PathOf(uri) is { } path ? workspace.Document(path) : null;

    private void Ready()
    {
        if (!isInitialized)
            throw new LocalRpcException("The session has not begun: 'initialize' comes first.") { ErrorCode = NotInitialized };
        if (IsShutDown)
            throw new LocalRpcException("The session is over.") { ErrorCode = InvalidRequest };
    }

    /// <summary>An editor that crashes says no goodbye, and a pipe to it can stay open.</summary>
    private async Task FollowAsync(int process)
    {
        try
        {
            using var editor = System.Diagnostics.Process.GetProcessById(process);
            await editor.WaitForExitAsync(ended.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // Ended, or on another machine where its number means nothing: then the input ends with it.
            return;
        }
        exit.TrySetResult();
    }

    private void Notify(string method, object parameters) =>
        _ = rpc.NotifyWithParameterObjectAsync(method, parameters).ContinueWith(sent => sent.Exception, TaskScheduler.Default);

    private static EditorDiagnostic Shown(Diagnostic diagnostic, Func<string, string> uriOf) => new(
        EditorPositions.RangeOf(diagnostic.Place),
        diagnostic.Message,
        diagnostic.Severity switch { Severity.Error => 1, Severity.Warning => 2, Severity.Hint => 4 },
        diagnostic.Code,
        Source,
        diagnostic.Notes.Count == 0 ? null : [.. diagnostic.Notes.Select(note => new RelatedPlace(new Location(uriOf(note.Place.Path), EditorPositions.RangeOf(note.Place)), note.Message))]);
}
