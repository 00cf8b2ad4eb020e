using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace StemCellKb.LanguageServer.Protocol;

/// <summary>
/// Messages with a header that gives their length. A message that cannot be read is answered with an error or passed over, and the next one is
/// looked for: one slip of an editor does not end the session.
/// </summary>
internal sealed class EditorStream : MessageHandlerBase
{
    /// <summary>Bytes; the largest file of a content folder is half of it.</summary>
    private const int LongestMessage = 64 * 1024 * 1024;

    private const int LongestLine = 4096;
    private const string Length = "Content-Length:";
    private const int ParseError = -32700;
    private const int InvalidRequest = -32600;

    private readonly Stream output;
    private readonly BufferedStream input;
    private readonly ConcurrentDictionary<string, bool> asked = new();
    private readonly ArrayBufferWriter<byte> written = new();

    public EditorStream(Stream input, Stream output, IJsonRpcMessageFormatter formatter)
        : base(formatter) => (this.input, this.output) = (new BufferedStream(input, 64 * 1024), output);

    public override bool CanRead => true;

    public override bool CanWrite => true;

    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(CancellationToken cancellationToken)
    {
        while (await ReadLengthAsync(cancellationToken) is { } length)
        {
            if (length > LongestMessage)
            {
                await AnswerAsync(RequestId.Null, ParseError, "The message is too long.", cancellationToken);
                continue;
            }
            var body = new byte[length];
            if (await input.ReadAtLeastAsync(body, length, throwOnEndOfStream: false, cancellationToken) < length)
                return null;
            if (Problem(body) is var (id, code, problem))
            {
                if (problem.Length > 0)
                    await AnswerAsync(id, code, problem, cancellationToken);
                continue;
            }
            try
            {
                return Formatter.Deserialize(new ReadOnlySequence<byte>(body));
            }
            catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
            {
                await AnswerAsync(RequestId.Null, InvalidRequest, "This is no request.", cancellationToken);
            }
        }
        return null;
    }

    protected override async ValueTask WriteCoreAsync(JsonRpcMessage content, CancellationToken cancellationToken)
    {
        if (content is JsonRpcRequest { IsResponseExpected: true } request)
            asked[request.RequestId.ToString()] = true;
        written.ResetWrittenCount();
        Formatter.Serialize(written, content);
        await output.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Length} {written.WrittenCount}\r\n\r\n")), cancellationToken);
        await output.WriteAsync(written.WrittenMemory, cancellationToken);
    }

    protected override async ValueTask FlushAsync(CancellationToken cancellationToken) => await output.FlushAsync(cancellationToken);

    protected override void DisposeReader() => input.Dispose();

    protected override void DisposeWriter() => output.Dispose();

    /// <summary>Null where the message may be read; no sentence where it is passed over.</summary>
    private (RequestId Id, int Code, string Problem)? Problem(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var message = document.RootElement;
            if (message.ValueKind != JsonValueKind.Object)
                return (RequestId.Null, InvalidRequest, "A message is one object.");
            var hasId = message.TryGetProperty("id", out var given);
            if (hasId && given.ValueKind is not (JsonValueKind.Number or JsonValueKind.String or JsonValueKind.Null))
                return (RequestId.Null, InvalidRequest, "An id is a number or a text.");
            RequestId id = !hasId || given.ValueKind == JsonValueKind.Null ? RequestId.Null : given.ValueKind == JsonValueKind.String ? new(given.GetString()!) : given.TryGetInt64(out var number) ? new(number) : RequestId.NotSpecified;
            if (hasId && id == RequestId.NotSpecified)
                return (RequestId.Null, InvalidRequest, "An id is a whole number or a text.");
            if (message.TryGetProperty("method", out var method))
            {
                return method.ValueKind != JsonValueKind.String ? (id, InvalidRequest, "The method is a name.")
                    : message.TryGetProperty("params", out var given2) && given2.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null) ? (id, InvalidRequest, "Parameters are an object.")
                    : null;
            }
            // An answer to a question that was not asked.
            return hasId && asked.TryRemove(id.ToString(), out _) ? null : (id, InvalidRequest, "");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return (RequestId.Null, ParseError, "The message is no JSON.");
        }
    }

    private ValueTask AnswerAsync(RequestId id, int code, string message, CancellationToken cancellationToken) => WriteAsync(
        new JsonRpcError { RequestId = id, Error = new JsonRpcError.ErrorDetail { Code = (JsonRpcErrorCode)code, Message = message } }, cancellationToken);

    /// <summary>The length of the next message, after whatever stands before its header; null at the end of the input.</summary>
    private async ValueTask<int?> ReadLengthAsync(CancellationToken cancellationToken)
    {
        int? length = null;
        while (await ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Length == 0)
            {
                if (length is not null)
                    return length;
            }
            // The rest of a message that was longer than it said can stand before it on the same line.
            else if (line.LastIndexOf(Length, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            {
                length = long.TryParse(line.AsSpan(at + Length.Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? (int)Math.Min(number, int.MaxValue) : null;
            }
        }
        return null;
    }

    private async ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (true)
        {
            if (await input.ReadAsync(one, cancellationToken) == 0)
                return null;
            if (one[0] == '\n')
                return Encoding.Latin1.GetString([.. line]).TrimEnd('\r');
            // Of a line that is no header, its end is enough.
            if (line.Count == LongestLine)
                line.RemoveRange(0, LongestLine / 2);
            line.Add(one[0]);
        }
    }
}
