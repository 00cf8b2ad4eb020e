using System.CommandLine;
using StemCellKb.Building;
using StemCellKb.Publishing;
using StemCellKb.Serving;
using StemCellKb.Store;

namespace StemCellKb.Commands;

/// <summary><c>publish</c>: a sealed build for servers elsewhere, and which of them to serve.</summary>
internal static class PublishCommand
{
    private const int MostKept = 100_000;

    public static Command Create()
    {
        var options = OptionSet.Of(KbOption.Content, KbOption.Data);
        var target = new Option<string>("--to") { Description = "The folder to publish to, which any web server can hand out, or an object store: s3://bucket/prefix (credentials, region and endpoint as AWS_… variables).", HelpName = "PLACE", Required = true };
        var keep = new Option<string?>("--keep") { Description = "How many builds to keep there, the current one included. Default: all.", HelpName = "N" };
        target.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } given && (given.Length == 0 || (given.Contains("://", StringComparison.Ordinal) && !S3Place.TryParse(given, out _))))
                result.AddError($"--to: '{given}' is neither a folder nor a place in an object store, like s3://bucket/prefix.");
        });
        keep.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } given && Kept(given) is null)
                result.AddError(FormattableString.Invariant($"--keep: '{given}' is not a whole number from 1 to {MostKept}."));
        });
        var command = new Command("publish", "Builds the knowledge base and publishes the build: builds/<id>.db.zst, then current.json, which 'serve --database' follows.") { target, keep };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) => options.Read(parsed) is { } given
            ? await RunAsync(given, parsed.GetValue(target)!, parsed.GetValue(keep) is { } kept ? Kept(kept) : null, cancellationToken)
            : ExitCode.Misuse);
        return command;
    }

    private static int? Kept(string text) => OptionValue.Number(text, MostKept) is { } kept and > 0 ? kept : null;

    private static async Task<int> RunAsync(KbOptions options, string target, int? keep, CancellationToken cancellationToken)
    {
        // Elsewhere: told to stop, the command line ends the program only once this has begun to wait for something.
        var outcome = await Task.Run(() => KbBuilder.Build(options), CancellationToken.None);
        using (var log = ProgramLog.OfCommand(asJson: false))
            new BuildReport(log.Loggers.CreateLogger<BuildReport>()).Write(outcome);
        if (outcome.Database is not { } database || outcome.IsStale)
        {
            await Console.Error.WriteLineAsync("Nothing was published.");
            return ExitCode.Failed;
        }
        try
        {
            var place = S3Place.TryParse(target, out var found) ? found : null;
            using var objects = place is null ? null : new S3Store(place, StorePatience.Usual, options.DataPath);
            await Console.Error.WriteLineAsync(await PublishAsync(database, (IBuildTarget?)objects ?? new FolderStore(Path.GetFullPath(target)), keep, cancellationToken));
            return ExitCode.Clean;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"The publication to '{target}' is not finished: {problem.Message.ReplaceLineEndings(" ")} The same command goes on with it.");
            return ExitCode.Failed;
        }
        finally
        {
            database.Close();
        }
    }

    private static async Task<string> PublishAsync(KbDatabase database, IBuildTarget store, int? keep, CancellationToken cancellationToken)
    {
        using var alone = store.BeginPublishing();
        var (manifest, written) = await Publication.PutAsync(database, store, cancellationToken);
        var thinned = keep is { } most ? await store.ThinAsync(most, manifest.Id, cancellationToken) : 0;
        var told = written switch
        {
            [] => $"Build {manifest.Id} is current in '{store.Name}' already.",
            [_] => $"Build {manifest.Id} was in '{store.Name}' already and is current again.",
            _ => FormattableString.Invariant($"Build {manifest.Id} is current in '{store.Name}': {manifest.Database.Bytes / 1e6:0.0} MB, packed {manifest.Packed.Bytes / 1e6:0.0} MB."),
        };
        return thinned > 0 ? FormattableString.Invariant($"{told} {thinned} older deleted.") : told;
    }
}
