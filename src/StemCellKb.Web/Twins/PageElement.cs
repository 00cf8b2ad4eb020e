using System.Net;

namespace StemCellKb.Web.Twins;

/// <summary>A piece of one of our own pages: an element, or a text where <see cref="Name"/> is empty.</summary>
/// <remarks>Their markup is well known: quoted attributes, every element closed. Whatever is not so is read as far as it goes.</remarks>
public sealed class PageElement(string name, string text = "")
{
    public string Name { get; } = name;

    public string Text { get; } = text;

    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    public List<PageElement> Children { get; } = [];

    /// <summary>Empty where it is absent.</summary>
    public string this[string attribute] => Attributes.GetValueOrDefault(attribute, "");

    public IEnumerable<PageElement> All => Children.SelectMany(child => child.All.Prepend(child));

    public string WholeText => Name.Length == 0 ? Text : string.Concat(Children.Select(child => child.WholeText));

    public static PageElement Parse(string page)
    {
        var root = new PageElement("#page");
        var open = new Stack<PageElement>([root]);
        var place = 0;
        while (place < page.Length)
        {
            var tag = page.IndexOf('<', place);
            if (tag < 0)
                tag = page.Length;
            if (tag > place)
                open.Peek().Children.Add(new PageElement("", WebUtility.HtmlDecode(page[place..tag])));
            place = tag < page.Length ? Markup(page, tag, open) : tag;
        }
        return root;
    }

    /// <returns>The place behind the markup.</returns>
    private static int Markup(string page, int start, Stack<PageElement> open)
    {
        if (page.AsSpan(start).StartsWith("<!--"))
            return After("-->", start);
        var name = start + 1;
        var isEnd = name < page.Length && page[name] == '/';
        if (isEnd)
            name++;
        var end = name;
        while (end < page.Length && (char.IsAsciiLetterOrDigit(page[end]) || page[end] is '-' or ':'))
            end++;
        if (end == name)
            return After(">", start);
        var word = page[name..end].ToLowerInvariant();
        if (isEnd)
        {
            if (open.Any(element => element.Name == word))
            {
                while (open.Pop().Name != word)
                {
                    // An element that was left open ends with the one around it.
                }
            }
            return After(">", start);
        }
        var element = new PageElement(word);
        open.Peek().Children.Add(element);
        var behind = element.ReadAttributes(page, end);
        if (word is "script" or "style")
            return page.IndexOf($"</{word}", behind, StringComparison.OrdinalIgnoreCase) is var close && close < 0 ? page.Length : After(">", close);
        if (!HtmlSyntax.IsVoid(word) && page[Math.Max(start, behind - 2)] != '/')
            open.Push(element);
        return behind;

        int After(string mark, int from) => page.IndexOf(mark, from, StringComparison.Ordinal) is var found && found < 0 ? page.Length : found + mark.Length;
    }

    private int ReadAttributes(string page, int at)
    {
        while (at < page.Length && page[at] != '>')
        {
            if (char.IsWhiteSpace(page[at]) || page[at] == '/')
            {
                at++;
                continue;
            }
            var start = at;
            while (at < page.Length && !char.IsWhiteSpace(page[at]) && page[at] is not ('=' or '>' or '/'))
                at++;
            // What begins with an equals sign is no attribute.
            var name = page[start..Math.Max(at, start)];
            if (at < page.Length && page[at] == '=')
            {
                at++;
                var quote = at < page.Length && page[at] is '"' or '\'' ? page[at++] : ' ';
                var end = quote == ' ' ? page.AsSpan(at).IndexOfAny(' ', '>') : page.AsSpan(at).IndexOf(quote);
                end = end < 0 ? page.Length : at + end;
                Attributes[name] = WebUtility.HtmlDecode(page[at..end]);
                at = quote == ' ' ? end : Math.Min(end + 1, page.Length);
            }
            else
            {
                Attributes[name] = "";
            }
        }
        return Math.Min(at + 1, page.Length);
    }
}
