using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StemCellKb.Store;

namespace StemCellKb.Web.Caching;

/// <summary>
/// Finished pages in a file of the data folder: a program that starts again answers at once what was asked for before. They belong to one
/// build, one program and one set of options; a file of any other, or one that is not whole, is as if there were none.
/// </summary>
internal sealed partial class KeptPages(KbFolder folder, CurrentBuild current, AnswerCache cache, IOptions<SiteOptions> options, ILogger<KeptPages> logger) : IHostedService
{
    /// <summary>Bytes, of some thousand pages.</summary>
    private const long Most = 16 * 1024 * 1024;

    private bool isWritten;

    /// <summary>Before the server listens, which starts last.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (current.IsLoaded)
            TakeUp(current.Database);
        return Task.CompletedTask;
    }

    /// <summary>
    /// After the server, which stops first, and once, though a host may be stopped twice. Not while it serves: to look at every page would
    /// make each as young as the others.
    /// </summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        if (current.IsLoaded && !Interlocked.Exchange(ref isWritten, true))
            Write(current.Database);
        return Task.CompletedTask;
    }

    /// <summary>Whatever a page is made of: the build, the modules, the options.</summary>
    private string OwnerOf(KbDatabase build)
    {
        var site = options.Value;
        return string.Join('\n', [
            build.BuildId, build.BuiltAt.Ticks, Environment.Version,
            typeof(KeptPages).Module.ModuleVersionId, typeof(KbDatabase).Module.ModuleVersionId, typeof(Model.Language).Module.ModuleVersionId,
            site.BaseUrl, site.IssuesUrl, .. site.AllowedHosts]);
    }

    private void TakeUp(KbDatabase build)
    {
        try
        {
            using var file = folder.OpenPages();
            if (file is null)
                return;
            using var reader = new BinaryReader(file);
            if (reader.ReadString() != OwnerOf(build))
                return;
            for (var pages = reader.ReadInt32(); pages > 0; pages--)
                cache.Add(reader.ReadString(), ReadyAnswer.Read(reader));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Pages are rendered when they are asked for.
        }
    }

    private void Write(KbDatabase build)
    {
        var room = Most;
        var pages = cache.AnswersOf(build.BuildId).TakeWhile(page => (room -= page.Answer.Size) >= 0).ToList();
        if (pages.Count == 0)
            return;
        try
        {
            folder.WritePages(file =>
            {
                using var writer = new BinaryWriter(file);
                writer.Write(OwnerOf(build));
                writer.Write(pages.Count);
                foreach (var (key, answer) in pages)
                {
                    writer.Write(key);
                    answer.Write(writer);
                }
            });
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            NotWritten(folder.PagesFile, problem.Message);
        }
    }

    [LoggerMessage(LogLevel.Debug, "Finished pages are not kept in '{Path}': {Problem}")]
    private partial void NotWritten(string path, string problem);
}
