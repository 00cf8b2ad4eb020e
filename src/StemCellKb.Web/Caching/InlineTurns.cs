using Microsoft.AspNetCore.Http;

namespace StemCellKb.Web.Caching;

/// <summary>
/// With <see cref="SiteOptions.InlineAnswers"/>, which requests may stay on the thread that reads the sockets: those whose bytes are ready,
/// and of those only a few in a row. A client that sends without pause would otherwise keep the thread, and with it everybody else.
/// </summary>
internal static class InlineTurns
{
    /// <summary>Leaving costs some 5 µs and an answer some 20: with sixteen it hardly counts, and others wait for a third of a millisecond.</summary>
    private const int Most = 16;

    [ThreadStatic]
    private static int taken;

    /// <summary>Whether this thread may send the answer itself; if not, another takes it over.</summary>
    public static bool MayAnswer(FinishedPage page, HttpRequest request)
    {
        if (page.IsReadyFor(request) && ++taken <= Most)
            return true;
        taken = 0;
        return false;
    }

    /// <summary>Goes on with a request on another thread.</summary>
    public static async Task ElsewhereAsync(Func<Task> work)
    {
        await Task.Yield();
        await work();
    }
}
