namespace StemCellKb.LanguageServer.Texts;

/// <summary>Paths as editors write them: <c>file:///home/a%20b/银屑病.md</c>, <c>file:///c%3A/kb/x.md</c>.</summary>
internal static class FileUri
{
    private const string Scheme = "file:";

    /// <summary>A full path of this machine; null for a document that is no file here.</summary>
    public static string? PathOf(string uri)
    {
        if (!uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var rest = uri[Scheme.Length..];
        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            var slash = rest.IndexOf('/', 2);
            if (slash < 0 || (slash > 2 && !rest.AsSpan(2, slash - 2).Equals("localhost", StringComparison.OrdinalIgnoreCase)))
                return null;
            rest = rest[slash..];
        }
        var end = rest.AsSpan().IndexOfAny('?', '#');
        var path = Uri.UnescapeDataString(end < 0 ? rest : rest[..end]);
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
            return null;
        var isDrive = path.Length > 2 && path[0] == '/' && char.IsAsciiLetter(path[1]) && path[2] == ':';
        if (OperatingSystem.IsWindows())
            path = (isDrive ? char.ToUpperInvariant(path[1]) + path[2..] : path).Replace('/', '\\');
        return Path.IsPathFullyQualified(path) ? Path.GetFullPath(path) : null;
    }

    /// <summary>Every byte escaped that is no letter, digit or <c>-._~</c>.</summary>
    public static string Of(string path)
    {
        var parts = path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Select(Uri.EscapeDataString);
        var written = string.Join('/', parts);
        return Scheme + "//" + (written.StartsWith('/') ? "" : "/") + written;
    }
}
