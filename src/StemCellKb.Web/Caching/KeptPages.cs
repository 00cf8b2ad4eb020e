using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StemCellKb.Store;

namespace StemCellKb.Web.Caching;

/// <summary>
/// Finished pages in a file of the data folder: a program that starts again answers at once what was asked for before. They belong to one
/// build, one program and one set of options; a file of any other, or one that is not whole, is as if there were none.
/// </summary>
internal sealed partial class KeptPages(KbFolder folder, CurrentBuild current, AnswerCache cache, IOptions<SiteOptions> options, ILogger<KeptPages> logger) : BackgroundService
{
    /// <summary>Bytes, of some thousand pages.</summary>
    private const long Most = 16 * 1024 * 1024;

    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private (string Owner, int Pages) written = ("", 0);

    /// <summary>Before the server listens, which starts last.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (current.IsLoaded)
            TakeUp(OwnerOf(current.Database));
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Between, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (current.IsLoaded)
                Write(current.Database);
        }
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

    private void TakeUp(string owner)
    {
        try
        {
            using var file = new FileStream(folder.PagesFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> seal = stackalloc byte[SHA256.HashSizeInBytes];
            file.ReadExactly(seal);
            if (!SHA256.HashData(file).AsSpan().SequenceEqual(seal))
                return;
            file.Position = seal.Length;
            using var reader = new BinaryReader(file);
            if (reader.ReadString() != owner)
                return;
            var pages = reader.ReadInt32();
            for (var i = 0; i < pages; i++)
                cache.Add(reader.ReadString(), ReadyAnswer.Read(reader));
            written = (owner, pages);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // There is none, or none to be read: pages are rendered when they are asked for.
        }
    }

    private void Write(KbDatabase build)
    {
        var owner = OwnerOf(build);
        var room = Most;
        var pages = cache.AnswersOf(build.BuildId).TakeWhile(page => (room -= page.Answer.Size) >= 0).ToList();
        if (pages.Count == 0 || written == (owner, pages.Count))
            return;
        var unfinished = folder.NewUnfinishedFile();
        try
        {
            using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                file.SetLength(SHA256.HashSizeInBytes);
                file.Position = SHA256.HashSizeInBytes;
                using var writer = new BinaryWriter(file);
                writer.Write(owner);
                writer.Write(pages.Count);
                foreach (var (key, answer) in pages)
                {
                    writer.Write(key);
                    answer.Write(writer);
                }
                writer.Flush();
                file.Position = SHA256.HashSizeInBytes;
                var seal = SHA256.HashData(file);
                file.Position = 0;
                file.Write(seal);
            }
            File.Move(unfinished, folder.PagesFile, overwrite: true);
            written = (owner, pages.Count);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            NotWritten(folder.PagesFile, problem.Message);
            Remove(unfinished);
        }
    }

    private static void Remove(string unfinished)
    {
        try
        {
            File.Delete(unfinished);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Tidied away with the next build.
        }
    }

    [LoggerMessage(LogLevel.Debug, "Finished pages are not kept in '{Path}': {Problem}")]
    private partial void NotWritten(string path, string problem);
}
