namespace StemCellKb.Content;

/// <summary>Where a plain Markdown link may lead: the web, a mailbox, or a section of the same page. Everything inside the site is <c>[[id]]</c>.</summary>
internal static class LinkTargets
{
    public static bool IsWebAddress(string target) => HasScheme(target, "http", "https");

    public static bool IsExternal(string target) => HasScheme(target, "http", "https", "mailto");

    public static bool IsAnchor(string target) => target.StartsWith('#');

    private static bool HasScheme(string target, params ReadOnlySpan<string> schemes)
    {
        foreach (var scheme in schemes)
        {
            if (target.StartsWith(scheme + ":", StringComparison.OrdinalIgnoreCase))
                return Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme == scheme && (scheme == "mailto" || uri.Host.Length > 0);
        }
        return false;
    }
}
