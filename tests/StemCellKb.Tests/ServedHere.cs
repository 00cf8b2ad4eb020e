using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StemCellKb.Building;
using StemCellKb.Commands;
using StemCellKb.Serving;

namespace StemCellKb.Tests;

/// <summary>A program that serves, for a test to ask.</summary>
public interface IServed : IAsyncDisposable
{
    /// <summary>What it wrote to its log so far.</summary>
    string Log { get; }

    Task<HttpClient> ClientAsync();
}

/// <summary>
/// What <c>serve</c> does, in the process of the tests: the same build, server and watch. For whatever is not about processes, since each new one
/// compiles the program's code again, which takes two seconds of a processor.
/// </summary>
internal sealed class ServedHere : IServed
{
    private readonly WebApplication app;
    private readonly Lines lines;

    private ServedHere(WebApplication app, Lines lines) => (this.app, this.lines) = (app, lines);

    public string Log => lines.Text;

    /// <param name="more">Options as on the command line.</param>
    public static Task<ServedHere> ServeAsync(string content, string data, params string[] more) => ServeAsync(["--content", content, "--data", data, .. more]);

    public static async Task<ServedHere> ServeAsync(params string[] arguments)
    {
        var options = OptionsOf(["--urls", "http://127.0.0.1:0", "--search-rate", "0", .. arguments]);
        var lines = new Lines();
        var loggers = LoggerFactory.Create(logging => logging.AddProvider(lines));
        var finished = FinishedBuilds.Of(options);
        var outcome = finished is null ? KbBuilder.Build(options) : await ServeCommand.OpenAsync(finished, CancellationToken.None);
        var app = KbServer.Compose(Hosts.CreateBuilder(Environments.Production, applicationName: "stemcellkb"), options, finished, loggers);
        app.Services.GetRequiredService<BuildReport>().Write(outcome);
        Assert.True(outcome.Database is not null, lines.Text);
        app.Serve(outcome, outcome.Database);
        await app.StartAsync();
        return new ServedHere(app, lines);
    }

    public Task<HttpClient> ClientAsync() => Task.FromResult(new HttpClient { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromMinutes(2) });

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static KbOptions OptionsOf(string[] arguments)
    {
        var options = KbOption.All.Where(option => option.Default.Length > 0).Aggregate(new KbOptions(), (options, option) => option.With(options, option.Default)!);
        for (var i = 0; i < arguments.Length; i++)
        {
            var option = KbOption.All.Single(option => $"--{option.Name}" == arguments[i]);
            var value = i + 1 < arguments.Length && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal) ? arguments[++i] : "true";
            options = option.With(options, value)!;
        }
        return options;
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> lines = new();

        public string Text => string.Join('\n', lines);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
