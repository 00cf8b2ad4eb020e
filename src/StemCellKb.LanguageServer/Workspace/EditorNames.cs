using StemCellKb.Content;
using StemCellKb.Model;
using StemCellKb.Search;

namespace StemCellKb.LanguageServer.Workspace;

/// <summary>The names of all concepts for completion, made anew beside the typing when a name has changed.</summary>
internal sealed class EditorNames
{
    private volatile Task<NameSuggestions> ready = Task.FromResult(NameSuggestions.Of([]));

    /// <summary>The names before the last change, until those after it are ready.</summary>
    public Task<NameSuggestions> Ready => ready;

    public void Follow(ContentIndex index)
    {
        var next = Task.Factory.StartNew(() => OrderedParallel.Alone(() => NameSuggestions.Of([.. index.Concepts.Select(concept => concept.ToConcept())])), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (!ready.IsCompleted || isFirst)
            (ready, isFirst) = (next, false);
        else
            next.ContinueWith(made => ready = made, CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
    }

    private bool isFirst = true;
}
