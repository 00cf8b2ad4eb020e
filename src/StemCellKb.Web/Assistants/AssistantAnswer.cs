using System.Text.Encodings.Web;
using System.Text.Json;
using StemCellKb.Model;
using StemCellKb.Web.Api;

namespace StemCellKb.Web.Assistants;

internal sealed record FoundList(IReadOnlyList<FoundPage> Results);

/// <param name="Id">What <c>fetch</c> takes.</param>
internal sealed record FoundPage(string Id, string Title, string Url);

/// <summary>What is read, as clients that search and fetch expect it.</summary>
/// <param name="Text">Markdown.</param>
internal sealed record AssistantAnswer(string Id, string Title, string Text, string Url, AnswerMetadata Metadata)
{
    /// <summary>The text is put into a string of JSON: what need not be escaped is not, or Chinese would be escaped twice.</summary>
    public static readonly JsonSerializerOptions Options = new(ApiJson.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

/// <param name="Quote">One sentence to be quoted as it stands.</param>
/// <param name="Reviewed">The last review, of the page or else of the knowledge base.</param>
/// <param name="Works">Those the text cites.</param>
/// <param name="Next">Given back as <c>next</c>, yields what follows; null at the end.</param>
internal sealed record AnswerMetadata(
    Language Language, string OtherUrl, string Quote, DateOnly? Reviewed, string Build, string Cite, IReadOnlyList<CitedWork> Works, string? Next, string Notice);

/// <param name="Standing">Whether it is retracted, and when that was looked up.</param>
internal sealed record CitedWork(string Id, string Label, string Standing);

/// <summary>A call that cannot be answered, in words for the assistant. Never says again what was given.</summary>
internal sealed class AssistantMisuse(string message) : Exception(message);

/// <summary>Parts of a text that an assistant can take in.</summary>
internal static class TextParts
{
    /// <summary>A token is about three Latin letters or one Chinese character.</summary>
    private const int UnitsInToken = 3;

    /// <summary>The whole answer stays below 8,000 tokens with what stands around the text.</summary>
    public const int MostTokens = 5_000;

    public static int Tokens(string text) => (text.Sum(Units) + UnitsInToken - 1) / UnitsInToken;

    /// <returns>The part, and where the next one begins; null at the end.</returns>
    public static (string Part, int? Next) Cut(string text, int from)
    {
        var units = 0;
        var end = from;
        while (end < text.Length && (units += Units(text[end])) <= MostTokens * UnitsInToken)
            end++;
        if (end == text.Length)
            return (text[from..], null);
        var part = text.AsSpan(from, end - from);
        // A long list is one paragraph: it is cut between its lines, or its heading would come alone.
        foreach (var mark in (ReadOnlySpan<string>)["\n\n", "\n", "。", " "])
        {
            if (part.LastIndexOf(mark, StringComparison.Ordinal) is var at && at > part.Length / 2)
                return (text[from..(from + at + mark.Length)], from + at + mark.Length);
        }
        end -= char.IsLowSurrogate(text[end]) ? 1 : 0;
        return (text[from..end], end);
    }

    private static int Units(char letter) => letter < 0x80 ? 1 : UnitsInToken;
}
