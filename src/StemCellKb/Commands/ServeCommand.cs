using System.CommandLine;
using System.Diagnostics;
using StemCellKb.Building;
using StemCellKb.Serving;

namespace StemCellKb.Commands;

/// <summary><c>serve</c>: builds the knowledge base if needed, then serves it.</summary>
internal sealed partial class ServeCommand(KbOptions options, ILogger<ServeCommand> logger)
{
    public const string Name = "serve";

    public static Command Create()
    {
        var options = OptionSet.All();
        // Passed by a host that runs this program in its own process.
        var environment = new Option<string?>("--environment") { Hidden = true };
        var contentRoot = new Option<string?>("--contentRoot") { Hidden = true };
        var applicationName = new Option<string?>("--applicationName") { Hidden = true };
        var command = new Command(Name, "Builds the knowledge base and serves it.") { environment, contentRoot, applicationName };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) => options.Read(parsed) is { } given
            ? await RunAsync(() => Hosts.CreateBuilder(parsed.GetValue(environment), parsed.GetValue(contentRoot), parsed.GetValue(applicationName)), given, cancellationToken)
            : ExitCode.Misuse);
        return command;
    }

    private static async Task<int> RunAsync(Func<WebApplicationBuilder> createHost, KbOptions options, CancellationToken cancellationToken)
    {
        if (OpenFiles.Shortage() is { } shortage)
        {
            CommandOutput.WriteProblem(shortage, options.JsonLog);
            return ExitCode.Misuse;
        }
        var finished = FinishedBuilds.Of(options);
        // The database is opened while the server is set up: neither needs the other.
        var opening = Task.Run(() => finished is null ? Task.FromResult(KbBuilder.Build(options)) : OpenAsync(finished, cancellationToken), CancellationToken.None);
        var host = createHost();
        using var log = ProgramLog.OfServer(options, host.Configuration);
        await using var app = KbServer.Compose(host, options, finished, log.Loggers);
        return await new ServeCommand(options, log.Loggers.CreateLogger<ServeCommand>()).ServeAsync(app, await opening, cancellationToken);
    }

    private async Task<int> ServeAsync(WebApplication app, BuildOutcome outcome, CancellationToken cancellationToken)
    {
        app.Services.GetRequiredService<BuildReport>().Write(outcome);
        if (outcome.Database is not { } database)
        {
            NothingToServe();
            return ExitCode.Failed;
        }
        app.Serve(outcome, database);
        try
        {
            foreach (var url in options.Urls)
                ListenAddress.RemoveAbandonedSocket(url);
            await app.StartAsync(cancellationToken);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            CannotListen(options.Urls.Select(ListenAddress.WhyNot).FirstOrDefault(reason => reason is not null) ?? ListenAddress.WhyNot(options.Urls, problem));
            return ExitCode.Misuse;
        }
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Clean;
    }

    public static async Task<BuildOutcome> OpenAsync(IFinishedBuilds finished, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var first = await finished.FirstAsync(cancellationToken);
        return new BuildOutcome(first.Database, Compilation: null, watch.Elapsed, first.Problem);
    }

    [LoggerMessage(LogLevel.Critical, "There is no build of the knowledge base to serve.")]
    private partial void NothingToServe();

    [LoggerMessage(LogLevel.Critical, "--urls: {Problem}")]
    private partial void CannotListen(string problem);
}
