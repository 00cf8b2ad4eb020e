using System.Text.RegularExpressions;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Adds to <c>redirects.yaml</c> what a renaming leaves behind, and touches nothing else in the file.</summary>
internal static class RedirectEntry
{
    public const string File = "redirects.yaml";

    /// <param name="text">The file as it is; empty where there is none.</param>
    /// <returns>Where to write what.</returns>
    public static (int At, string Text) Of(string text, Formerly of, string former, string now)
    {
        var key = RedirectsFileParser.KeyOf(of);
        var found = Regex.Match(text, $@"^{key}:[ \t]*(?:(?<flow>\{{)|(?<none>~|null)?[ \t]*(?:#[^\r\n]*)?(?<end>\r?\n|\z))", RegexOptions.Multiline | RegexOptions.CultureInvariant);
        if (found.Groups["flow"] is { Success: true } bracket)
        {
            var at = bracket.Index + 1;
            var isEmpty = text.AsSpan(at).TrimStart() is ['}', ..];
            return (at, $"{former}: {now}{(isEmpty ? "" : ", ")}");
        }
        if (found.Success && !found.Groups["none"].Success)
        {
            var end = found.Index + found.Length;
            // As deep as the entries that are there.
            var indent = Regex.Match(text[end..], @"\A(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*(?<indent>[ ]+)[^\s#]", RegexOptions.CultureInvariant) is { Success: true } next ? next.Groups["indent"].Value : "  ";
            return (end, $"{(found.Groups["end"].Length == 0 ? "\n" : "")}{indent}{former}: {now}\n");
        }
        return (text.Length, $"{(text.Length > 0 && text[^1] != '\n' ? "\n" : "")}{key}:\n  {former}: {now}\n");
    }
}
