using System.Collections.Concurrent;
using System.Threading.Channels;
using StemCellKb.Content;
using StemCellKb.LanguageServer.Texts;

namespace StemCellKb.LanguageServer.Workspace;

/// <summary>
/// A content folder with the texts of an editor over it. One worker checks: it always takes the newest texts, so that typing faster than it
/// checks leaves out states in between and delays nothing. Questions are answered beside it.
/// </summary>
internal sealed class ContentWorkspace : IDisposable
{
    /// <summary>Folders checked before the worker looks whether somebody has typed: some four on each processor.</summary>
    private static readonly int Portion = 4 * Environment.ProcessorCount;

    private readonly Lock gate = new();
    private readonly Dictionary<string, OpenDocument> open = new(StringComparer.Ordinal);
    private readonly HashSet<string> edited = new(StringComparer.Ordinal);
    private readonly Channel<bool> signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ConcurrentDictionary<string, IReadOnlyList<Diagnostic>> shown = new(StringComparer.Ordinal);
    private readonly DiskStamps stamps = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly Func<DateOnly> today;
    private readonly IEditor editor;
    private readonly Task work;
    private bool lookAtDisk = true;
    private bool isMissing;
    private LiveContent? live;

    /// <param name="root">The full path of the content folder.</param>
    public ContentWorkspace(string root, Func<DateOnly> today, IEditor editor)
    {
        (Root, this.today, this.editor) = (root, today, editor);
        work = Task.Run(WorkAsync);
        signal.Writer.TryWrite(true);
    }

    public string Root { get; }

    public EditorNames Names { get; } = new();

    /// <summary>Null until the folder has been read for the first time.</summary>
    public ContentFacts? Facts { get; private set; }

    /// <summary>The diagnostics of a file as the editor shows them.</summary>
    public IReadOnlyList<Diagnostic> Shown(string path) => shown.GetValueOrDefault(path, []);

    public IEnumerable<string> FoldersNaming(string id) => live?.FoldersNaming(id) ?? [];

    /// <summary>The path of a document below the content folder, with <c>/</c>; null elsewhere.</summary>
    public string? PathOf(string uri)
    {
        if (FileUri.PathOf(uri) is not { } full || Path.GetRelativePath(Root, full) is not { } relative
            || relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathFullyQualified(relative) || relative == ".")
            return null;
        relative = relative.Replace(Path.DirectorySeparatorChar, '/');
        return ContentFolder.IsLeftByAnotherProgram(relative) ? null : relative;
    }

    /// <summary>As the editor spelt it, if it has the file open.</summary>
    public string UriOf(string path)
    {
        lock (gate)
            return open.TryGetValue(path, out var document) ? document.Uri : FileUri.Of(path.Length == 0 ? Root : Path.Combine(Root, path));
    }

    /// <param name="shownPath">As messages show it.</param>
    public string UriOfShown(string shownPath) =>
        UriOf(Path.GetFileName(Root) + "/" is var root && shownPath.StartsWith(root, StringComparison.Ordinal) ? shownPath[root.Length..] : "");

    public OpenDocument? Document(string path)
    {
        lock (gate)
            return open.GetValueOrDefault(path);
    }

    /// <summary>A file as it stands in the editor, or else on disk as it was last seen.</summary>
    public ParsedFile? Parsed(string path) =>
        Facts is not { } facts ? null
        : Document(path) is { } document ? ContentParser.Parse(facts.Root, document.File)
        : facts.Parsed(path);

    /// <summary>Opens a document or takes its next text.</summary>
    public void Take(OpenDocument document)
    {
        lock (gate)
        {
            open[document.Path!] = document;
            edited.Add(document.Path!);
        }
        signal.Writer.TryWrite(true);
    }

    public void Close(string path)
    {
        lock (gate)
        {
            open.Remove(path);
            edited.Add(path);
        }
        signal.Writer.TryWrite(true);
    }

    /// <summary>Programs have written files: these, or any where none is named.</summary>
    public void Look(IReadOnlySet<string> written)
    {
        lock (gate)
        {
            // Files that come and go may be halves of a save: they are looked for among all the others.
            if (written.Count > 0 && written.All(path => Facts?.Files.ContainsKey(path) == true && ContentFolder.Find(Root, path) is not null))
                edited.UnionWith(written.Where(path => !open.ContainsKey(path)));
            else
                lookAtDisk = true;
        }
        signal.Writer.TryWrite(true);
    }

    public void Dispose()
    {
        stopping.Cancel();
        work.ContinueWith(_ => stopping.Dispose(), TaskScheduler.Default);
    }

    private async Task WorkAsync()
    {
        try
        {
            while (await signal.Reader.WaitToReadAsync(stopping.Token))
            {
                try
                {
                    Follow();
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                    editor.Log($"The content cannot be read: {exception.Message}");
                }
                catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException))
                {
                    // What was known may be half of something: the next letter begins anew.
                    live = null;
                    editor.Log($"Checking failed, by a fault of the program: {fault.GetType().Name}: {fault.Message}");
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Over.
        }
    }

    private void Follow()
    {
        while (!stopping.IsCancellationRequested)
        {
            var (texts, changed, isLook) = Pending();
            var before = live;
            var names = live is null || isLook ? LookAtAll(texts, changed) : Edit(changed);
            if (live is not { } content)
                return;
            Facts = content.Facts;
            if (before != content || names)
                Names.Follow(content.Facts.Index);
            var folders = texts.Keys.Select(FolderOf).OfType<string>();
            var isTyped = changed.Count > 0;
            var checkedNow = content.Check(folders, isTyped ? 0 : Portion);
            foreach (var path in texts.Keys.Where(path => changed.Contains(path) || checkedNow.Contains(FolderOf(path))))
                Show(content, path, texts);
            if (content.Stale > 0 || signal.Reader.TryPeek(out _))
                continue;
            foreach (var (path, found) in Whole(content))
                Show(path, found, texts);
            return;
        }
    }

    private (Dictionary<string, OpenDocument> Texts, HashSet<string> Changed, bool IsLook) Pending()
    {
        signal.Reader.TryRead(out _);
        lock (gate)
        {
            var taken = (new Dictionary<string, OpenDocument>(open), new HashSet<string>(edited), lookAtDisk);
            edited.Clear();
            lookAtDisk = false;
            return taken;
        }
    }

    /// <returns>Names may have changed.</returns>
    private bool Edit(HashSet<string> changed)
    {
        if (changed.Count == 0)
            return false;
        if (changed.Any(path => !live!.Has(path) || Now(path) is null))
            return Build(ContentFolder.Read(Root));
        live!.Replace([.. changed.Select(path => Now(path)!)]);
        return changed.Any(path => ContentPath.Parse(path).Kind is ContentFileKind.Concept or ContentFileKind.Glossary);
    }

    private bool LookAtAll(Dictionary<string, OpenDocument> texts, HashSet<string> changed)
    {
        var files = ContentFolder.Read(Root);
        if (files.Files.Count == 0)
        {
            if (!isMissing)
                editor.Tell($"The content folder '{Root}' is not there, or is empty; what was known of it is kept until it is back.");
            isMissing = true;
            return live is not null && Edit([.. changed.Where(path => live.Has(path) && texts.ContainsKey(path))]);
        }
        isMissing = false;
        if (stamps.Take(files) is not { } written || live is null)
            return Build(files);
        return Edit([.. changed, .. written.Select(file => file.Path).Where(path => !texts.ContainsKey(path))]);
    }

    private bool Build(ContentFiles files)
    {
        stamps.Take(files);
        Dictionary<string, ContentFile> all = files.Files.ToDictionary(file => file.Path);
        lock (gate)
        {
            foreach (var (path, document) in open)
                all[path] = document.File;
        }
        live = new LiveContent(ContentFiles.Of(Path.GetFileName(Root), all.Values, files.Diagnostics), today());
        return true;
    }

    /// <summary>In the editor, or else on disk; null where there is no such file.</summary>
    private ContentFile? Now(string path) => Document(path)?.File ?? ContentFolder.Find(Root, path);

    private static string? FolderOf(string path) =>
        ContentPath.Parse(path) is { Kind: ContentFileKind.Article or ContentFileKind.Concept } parsed ? parsed.Name : null;

    private IEnumerable<(string Path, IReadOnlyList<Diagnostic> Found)> Whole(LiveContent content)
    {
        var all = content.Diagnostics();
        return shown.Keys.Where(path => !all.Contains(path)).ToList().Select(path => (path, (IReadOnlyList<Diagnostic>)[]))
            .Concat(all.Select(file => (file.Key, (IReadOnlyList<Diagnostic>)[.. file])));
    }

    /// <summary>Known only when every article has been read, and kept until then.</summary>
    private void Show(LiveContent content, string path, Dictionary<string, OpenDocument> texts)
    {
        shown[path] = content.DiagnosticsOf(path);
        editor.Publish(UriOf(path), texts[path].Version, shown[path], UriOfShown);
    }

    private void Show(string path, IReadOnlyList<Diagnostic> found, Dictionary<string, OpenDocument> texts)
    {
        var document = texts.GetValueOrDefault(path);
        // Hints are for the one who writes the file.
        if (document is null)
            found = [.. found.Where(each => each.Severity < Severity.Hint)];
        if (Shown(path).Select(KeyOf).SequenceEqual(found.Select(KeyOf)))
            return;
        if (found.Count > 0 || document is not null)
            shown[path] = found;
        else
            shown.TryRemove(path, out _);
        editor.Publish(UriOf(path), document?.Version, found, UriOfShown);
    }

    private static (string, TextSpan, string) KeyOf(Diagnostic diagnostic) => (diagnostic.Code, diagnostic.Place.Span, diagnostic.Message);
}
