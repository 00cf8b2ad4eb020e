using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using StemCellKb.Content;
using StemCellKb.LanguageServer.Texts;
using StemCellKb.Model;

namespace StemCellKb.LanguageServer.Workspace;

/// <summary>
/// A content folder with the texts of an editor over it. One worker checks: it always takes the newest texts, so that typing faster than it
/// checks leaves out states in between and delays nothing. What the data files say together takes it too long at many thousand concepts: another
/// thread settles that, and the worker takes the result if it is of the newest texts. Questions are answered beside both.
/// </summary>
internal sealed class ContentWorkspace : IDisposable
{
    /// <summary>Folders checked before the worker looks whether somebody has typed: some four on each processor.</summary>
    private static readonly int Portion = 4 * Environment.ProcessorCount;

    /// <summary>A person who has just typed or asked will again: one processor is left for that.</summary>
    private static readonly TimeSpan Attended = TimeSpan.FromSeconds(2);

    /// <summary>What is settled within this time is shown with the rest, not after it.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(50);

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
    private bool namesMayDiffer;
    private bool isNew;
    private long lastAsked;
    private LiveContent? live;
    private Task<(DataFacts Found, TimeSpan Took)>? settling;

    /// <summary>The last time, as far as is known.</summary>
    private TimeSpan settlingTook;


    /// <param name="root">The full path of the content folder.</param>
    public ContentWorkspace(string root, Func<DateOnly> today, IEditor editor)
    {
        (Root, this.today, this.editor) = (root, today, editor);
        work = Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
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

    /// <summary>Somebody has typed or asked something.</summary>
    public void Attend() => Volatile.Write(ref lastAsked, Environment.TickCount64);

    /// <summary>Opens a document or takes its next text.</summary>
    public void Take(OpenDocument document)
    {
        Attend();
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

    /// <summary>On a thread of its own: those of the pool answer questions.</summary>
    private void Work()
    {
        try
        {
            while (signal.Reader.WaitToReadAsync(stopping.Token).AsTask().GetAwaiter().GetResult())
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
                    (live, settling) = (null, null);
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
            if (live is null || isLook)
                LookAtAll(texts, changed);
            else
                Edit(changed);
            if (live is not { } content)
                return;
            var isSettledNow = Settle(content) || before != content;
            Facts = content.Facts;
            if (isSettledNow && namesMayDiffer)
            {
                Names.Follow(content.Facts.Index);
                namesMayDiffer = false;
            }
            var folders = texts.Keys.Select(FolderOf).OfType<string>();
            var checkedNow = Check(content, folders, isTyped: changed.Count > 0);
            foreach (var path in texts.Keys.Where(path => changed.Contains(path) || checkedNow.Contains(FolderOf(path))))
                Show(content, path, texts);
            foreach (var path in isSettledNow ? texts.Keys.Where(path => FolderOf(path) is null) : [])
                Show(path, content.DiagnosticsOf(path), texts);
            if (signal.Reader.TryPeek(out _) || (content.IsSettled && content.Stale > 0))
                continue;
            if (content.IsSettled)
                ShowRest(content, texts);
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

    /// <summary>Takes what has been settled, or has it settled.</summary>
    /// <returns>It has been taken.</returns>
    private bool Settle(LiveContent content)
    {
        if (content.IsSettled)
            return false;
        settling ??= Begin(content);
        if (settlingTook <= AtOnce)
            settling.Wait(AtOnce);
        if (!settling.IsCompleted)
        {
            settlingTook = TimeSpan.MaxValue;
            return false;
        }
        (var found, settlingTook) = settling.GetAwaiter().GetResult();
        settling = null;
        if (content.Settle(found))
            return true;
        settling = Begin(content);
        return false;
    }

    private Task<(DataFacts Found, TimeSpan Took)> Begin(LiveContent content)
    {
        var work = content.Settling();
        var begun = Task.Factory.StartNew(() =>
        {
            var watch = Stopwatch.StartNew();
            return (OrderedParallel.Alone(work), watch.Elapsed);
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        begun.ContinueWith(_ => signal.Writer.TryWrite(true), TaskScheduler.Default);
        return begun;
    }

    private IReadOnlyList<string> Check(LiveContent content, IEnumerable<string> folders, bool isTyped)
    {
        if (Environment.TickCount64 - Volatile.Read(ref lastAsked) > Attended.TotalMilliseconds)
            return content.Check(folders, isTyped || !content.IsSettled ? 0 : Portion);
        return OrderedParallel.Alone(() => content.Check(folders, isTyped || !content.IsSettled ? 0 : 1));
    }

    private void Edit(HashSet<string> changed)
    {
        if (changed.Count == 0)
            return;
        if (changed.Any(path => !live!.Has(path) || Now(path) is null))
        {
            Build(ContentFolder.Read(Root));
            return;
        }
        live!.Replace([.. changed.Select(path => Now(path)!)]);
        namesMayDiffer |= changed.Any(path => ContentPath.Parse(path).Kind is ContentFileKind.Concept or ContentFileKind.Glossary);
    }

    private void LookAtAll(Dictionary<string, OpenDocument> texts, HashSet<string> changed)
    {
        var files = ContentFolder.Read(Root);
        if (files.Files.Count == 0)
        {
            if (!isMissing)
                editor.Tell($"The content folder '{Root}' is not there, or is empty; what was known of it is kept until it is back.");
            isMissing = true;
            if (live is not null)
                Edit([.. changed.Where(path => live.Has(path) && texts.ContainsKey(path))]);
            return;
        }
        isMissing = false;
        if (stamps.Take(files) is not { } written || live is null)
            Build(files);
        else
            Edit([.. changed, .. written.Select(file => file.Path).Where(path => !texts.ContainsKey(path))]);
    }

    private void Build(ContentFiles files)
    {
        stamps.Take(files);
        Dictionary<string, ContentFile> all = files.Files.ToDictionary(file => file.Path);
        lock (gate)
        {
            foreach (var (path, document) in open)
                all[path] = document.File;
        }
        live = new LiveContent(ContentFiles.Of(Path.GetFileName(Root), all.Values, files.Diagnostics), today());
        (settling, namesMayDiffer, isNew) = (null, true, true);
    }

    /// <summary>In the editor, or else on disk; null where there is no such file.</summary>
    private ContentFile? Now(string path) => Document(path)?.File ?? ContentFolder.Find(Root, path);

    private static string? FolderOf(string path) =>
        ContentPath.Parse(path) is { Kind: ContentFileKind.Article or ContentFileKind.Concept } parsed ? parsed.Name : null;

    /// <summary>Some is known only when every article has been read, and all of other files is kept until then.</summary>
    private void ShowRest(LiveContent content, Dictionary<string, OpenDocument> texts)
    {
        // Of another folder than before, even a clean file may have been shown.
        IReadOnlyList<string> known = isNew ? [.. shown.Keys] : [];
        isNew = false;
        foreach (var path in content.Touched().Union(known))
            Show(path, content.DiagnosticsOf(path), texts);
    }

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
