namespace StemCellKb.Web.Caching;

/// <summary>A seventh of a rendered page are the spaces that its templates are indented by, and empty lines.</summary>
internal static class Indentation
{
    /// <summary>Takes it out in place; line ends stay, so that no words run together.</summary>
    /// <returns>How many bytes are left.</returns>
    public static int Remove(Span<byte> page)
    {
        // Rare, and their spaces are text.
        if (page.IndexOf("<pre"u8) >= 0 || page.IndexOf("<textarea"u8) >= 0)
            return page.Length;
        var (from, to) = (0, 0);
        while (from < page.Length)
        {
            var end = page[from..].IndexOf((byte)'\n');
            var line = end < 0 ? page[from..] : page.Slice(from, end + 1);
            line.CopyTo(page[to..]);
            (from, to) = (from + line.Length, to + line.Length);
            var next = page[from..].IndexOfAnyExcept(" \t\r\n"u8);
            from = next < 0 ? page.Length : from + next;
        }
        return to;
    }
}
