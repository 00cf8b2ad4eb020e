using System.CommandLine;
using StemCellKb.Building;
using StemCellKb.Exporting;
using StemCellKb.Serving;
using StemCellKb.Store;

namespace StemCellKb.Commands;

/// <summary><c>export</c>: the whole site as static files, for any file server.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var options = OptionSet.Of(KbOption.Content, KbOption.Data);
        var output = new Option<string>("--out") { Description = "The folder to write to: empty, or of an earlier export.", HelpName = "DIR", Required = true };
        var root = new Option<string?>("--base")
        {
            Description = "The public address, e.g. https://example.org/kb. Without it there are no sitemap, robots.txt and feeds.",
            HelpName = "URL",
        };
        var variants = new Option<bool>("--variants") { Description = "Also the Chinese pages in Traditional Chinese, as in Taiwan and in Hong Kong: twice as many files." };
        var books = new Option<bool>("--epub") { Description = "Also a book (EPUB) in each language, data/stemcellkb-en.epub and -zh.epub, to read without a network." };
        root.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } given && OptionValue.SiteAddress(given) is null)
                result.AddError($"'{given}' is no address a site can have: it begins with http:// or https:// and has no '?', '#', '@' or space.");
        });
        var command = new Command("export", "Writes the whole site as files: every page in both languages, its other forms, and a search that runs in the browser.") { output, root, variants, books };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) => options.Read(parsed) is { } given
            ? await RunAsync(given, Path.GetFullPath(parsed.GetValue(output)!), new ExportExtent(OptionValue.SiteAddress(parsed.GetValue(root)), parsed.GetValue(variants), parsed.GetValue(books)), cancellationToken)
            : ExitCode.Misuse);
        return command;
    }

    private static async Task<int> RunAsync(KbOptions options, string output, ExportExtent extent, CancellationToken cancellationToken)
    {
        // Elsewhere: told to stop, the command line ends the program only once this has begun to wait for something.
        var outcome = await Task.Run(() => KbBuilder.Build(options), CancellationToken.None);
        using (var log = ProgramLog.OfCommand(asJson: false))
            new BuildReport(log.Loggers.CreateLogger<BuildReport>()).Write(outcome);
        // An export shows the present content; an older build will not do.
        if (outcome.Database is not { } database || outcome.IsStale)
        {
            await Console.Error.WriteLineAsync("Nothing was exported.");
            return ExitCode.Failed;
        }
        if (ExportFolder.Open(output, out var refused) is not { } folder)
        {
            await Console.Error.WriteLineAsync(refused);
            return ExitCode.Misuse;
        }
        using (folder)
            return await WriteAsync(database, folder, output, extent, cancellationToken);
    }

    private static async Task<int> WriteAsync(KbDatabase database, ExportFolder folder, string output, ExportExtent extent, CancellationToken cancellationToken)
    {
        var progress = new ExportProgress(Console.Error, isWatched: !Console.IsErrorRedirected);
        try
        {
            if (folder.HoldsAll(extent.Of(database)))
            {
                progress.Finish(FormattableString.Invariant($"{folder.Count} files, {folder.Bytes / 1e6:0.0} MB in '{output}', all as this build makes them: nothing to write ({progress.Elapsed.TotalSeconds:0.0} s)"));
                return ExitCode.Clean;
            }
            var problems = await new SiteExport(database, folder, progress, extent).RunAsync(cancellationToken);
            progress.Finish(FormattableString.Invariant($"{folder.Count} files, {folder.Bytes / 1e6:0.0} MB in '{output}': {folder.Count - folder.Unchanged} written, {folder.Unchanged} unchanged, {folder.Removed} removed ({progress.Elapsed.TotalSeconds:0.0} s), {problems.Count} broken links"));
            if (extent.Root is null)
                await Console.Error.WriteLineAsync("Without --base there are no feeds, no sitemap.xml, no robots.txt and no addresses for previews: all of them need the public address.");
            foreach (var problem in problems)
                await Console.Error.WriteLineAsync(problem);
            return problems.Count == 0 ? ExitCode.Clean : ExitCode.Failed;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            progress.Finish($"The export is not finished: {problem.Message.ReplaceLineEndings(" ")} The same command begins it anew.");
            return ExitCode.Failed;
        }
    }
}
