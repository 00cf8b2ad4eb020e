using StemCellKb.Web;

namespace StemCellKb.Exporting;

/// <summary>A start tag.</summary>
/// <param name="End">Behind it.</param>
/// <param name="IsEmpty">Nothing follows that belongs to it.</param>
internal readonly record struct MarkupTag(int NameStart, int NameLength, int End, bool IsEmpty);

/// <summary>Places in a page: of a name, and of the value between its quotes, empty where there is none.</summary>
internal readonly record struct MarkupAttribute(int NameStart, int NameLength, int Start, int Length);

/// <summary>Reads the markup of our own pages: quoted attributes, names in small letters, every element closed.</summary>
internal readonly ref struct Markup(ReadOnlySpan<char> page)
{
    private readonly ReadOnlySpan<char> page = page;

    public ReadOnlySpan<char> NameOf(MarkupTag tag) => page.Slice(tag.NameStart, tag.NameLength);

    public ReadOnlySpan<char> NameOf(MarkupAttribute attribute) => page.Slice(attribute.NameStart, attribute.NameLength);

    public ReadOnlySpan<char> ValueOf(MarkupAttribute attribute) => page.Slice(attribute.Start, attribute.Length);

    /// <summary>The next <c>&lt;</c>, or the end.</summary>
    public int Next(int from) => page[from..].IndexOf('<') is var found && found < 0 ? page.Length : from + found;

    /// <summary>Behind the next mark, or the end.</summary>
    public int After(ReadOnlySpan<char> mark, int from) => page[from..].IndexOf(mark) is var found && found < 0 ? page.Length : from + found + mark.Length;

    public bool IsStartTag(int at) => at + 1 < page.Length && char.IsAsciiLetter(page[at + 1]);

    public bool IsEndTag(int at) => at + 1 < page.Length && page[at + 1] == '/';

    /// <summary>Behind a comment, a declaration, an end tag, or a sign that begins no markup.</summary>
    public int AfterOther(int at) => page[at..].StartsWith("<!--") ? After("-->", at) : at + 1 < page.Length && page[at + 1] is '!' or '?' or '/' ? After(">", at) : at + 1;

    public bool IsEndTagOf(ReadOnlySpan<char> name, int at) =>
        IsEndTag(at) && page[(at + 2)..].StartsWith(name) && (at + 2 + name.Length >= page.Length || !char.IsAsciiLetterOrDigit(page[at + 2 + name.Length]));

    /// <summary>The element's inside is text, whatever it looks like.</summary>
    public bool IsVerbatim(MarkupTag tag) => NameOf(tag) is "script" or "style";

    /// <summary>Where the end tag of such an element begins.</summary>
    public int EndOfVerbatim(MarkupTag tag)
    {
        var name = NameOf(tag);
        var at = Next(tag.End);
        while (at < page.Length && !IsEndTagOf(name, at))
            at = Next(at + 1);
        return at;
    }

    /// <param name="attributes">Filled with those of the tag.</param>
    public MarkupTag TagAt(int at, List<MarkupAttribute> attributes)
    {
        attributes.Clear();
        var nameStart = ++at;
        while (at < page.Length && !char.IsWhiteSpace(page[at]) && page[at] is not ('>' or '/'))
            at++;
        var nameLength = at - nameStart;
        while (at < page.Length && page[at] != '>')
        {
            if (char.IsWhiteSpace(page[at]) || page[at] == '/')
                at++;
            else
                at = Attribute(at, attributes);
        }
        var end = Math.Min(at + 1, page.Length);
        return new MarkupTag(nameStart, nameLength, end, page[end - 2] == '/' || HtmlSyntax.IsVoid(page.Slice(nameStart, nameLength)));
    }

    /// <summary>Behind the element that a tag begins.</summary>
    /// <param name="scratch">Overwritten.</param>
    public int EndOf(MarkupTag tag, List<MarkupAttribute> scratch)
    {
        if (tag.IsEmpty)
            return tag.End;
        var name = NameOf(tag);
        var depth = 1;
        var at = IsVerbatim(tag) ? EndOfVerbatim(tag) : Next(tag.End);
        while (at < page.Length)
        {
            if (!IsStartTag(at))
            {
                depth -= IsEndTagOf(name, at) ? 1 : 0;
                at = AfterOther(at);
                if (depth == 0)
                    return at;
            }
            else
            {
                var inner = TagAt(at, scratch);
                depth += !inner.IsEmpty && NameOf(inner).SequenceEqual(name) ? 1 : 0;
                at = IsVerbatim(inner) ? EndOfVerbatim(inner) : inner.End;
            }
            at = Next(at);
        }
        return at;
    }

    /// <returns>The place behind it.</returns>
    private int Attribute(int at, List<MarkupAttribute> attributes)
    {
        var nameStart = at;
        while (at < page.Length && page[at] is not ('=' or '>' or '/') && !char.IsWhiteSpace(page[at]))
            at++;
        var nameLength = at - nameStart;
        if (at >= page.Length || page[at] != '=')
        {
            attributes.Add(new MarkupAttribute(nameStart, nameLength, at, 0));
            return at;
        }
        at++;
        if (at < page.Length && page[at] is '"' or '\'')
        {
            var length = page[(at + 1)..].IndexOf(page[at]);
            length = length < 0 ? page.Length - at - 1 : length;
            attributes.Add(new MarkupAttribute(nameStart, nameLength, at + 1, length));
            return Math.Min(at + length + 2, page.Length);
        }
        var start = at;
        while (at < page.Length && page[at] != '>' && !char.IsWhiteSpace(page[at]))
            at++;
        attributes.Add(new MarkupAttribute(nameStart, nameLength, start, at - start));
        return at;
    }
}
