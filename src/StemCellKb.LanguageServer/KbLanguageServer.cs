using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using StemCellKb.LanguageServer.Protocol;
using StreamJsonRpc;

namespace StemCellKb.LanguageServer;

/// <summary>The language server: one editor, over two streams, until it leaves.</summary>
public static class KbLanguageServer
{
    private const int Done = 0;
    private const int LeftWithoutAWord = 1;

    /// <summary>Ends when the editor says so, closes the input or, being the process it named, ends.</summary>
    /// <returns>The exit code of the protocol: 0 after <c>shutdown</c>, otherwise 1.</returns>
    public static async Task<int> RunAsync(Stream input, Stream output, LanguageServerOptions options, CancellationToken cancellationToken)
    {
        using var formatter = new SystemTextJsonFormatter { JsonSerializerOptions = Options() };
        await using var stream = new EditorStream(input, output, formatter);
        using var rpc = new JsonRpc(stream) { CancelLocallyInvokedMethodsWhenConnectionIsClosed = true, ExceptionStrategy = ExceptionProcessing.CommonErrorData };
        rpc.TraceSource.Switch.Level = SourceLevels.Off;
        using var session = new EditorSession(rpc, options);
        rpc.AddLocalRpcTarget(session, new JsonRpcTargetOptions { NotifyClientOfEvents = false });
        rpc.StartListening();
        await Task.WhenAny(rpc.Completion, session.Exit, Task.Delay(Timeout.Infinite, cancellationToken));
        return session.IsShutDown ? Done : LeftWithoutAWord;
    }

    private static JsonSerializerOptions Options() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };
}
