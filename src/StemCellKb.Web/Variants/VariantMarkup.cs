using System.Text;
using StemCellKb.Model;

namespace StemCellKb.Web.Variants;

/// <summary>
/// A Chinese page of ours, HTML or SVG, as a variant: texts and readable attributes are converted, links lead to pages of the variant.
/// Untouched are: other languages, citations (<c>lang</c> other than the page's), what <c>translate="no"</c> or <c>hreflang</c> marks, code,
/// scripts and styles, and what a reader typed. The markup is that of our own pages: quoted attributes, every element closed.
/// </summary>
/// <param name="root">The site's address, for whole addresses in links.</param>
internal sealed class VariantMarkup(VariantText text, string root)
{
    /// <summary>A term may begin before one of these and end behind it: <c>细胞&lt;mark&gt;因子&lt;/mark&gt;</c>.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Inline =
        new HashSet<string>(["a", "abbr", "b", "bdi", "cite", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "tspan", "u"]).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbatim =
        new HashSet<string>(["script", "style"]).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Code =
        new HashSet<string>(["code", "kbd", "pre", "samp"]).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly VariantText text = text;

    public string Convert(string page) => new Walk(this, page).Run();

    private string LinkTo(string address)
    {
        if (address == SiteUrls.Suggest(Language.Chinese))
            return $"{address}&variant={text.Variant.Code}";
        var (start, rest) = address.StartsWith(root + "/", StringComparison.Ordinal) ? (root, address[root.Length..]) : ("", address);
        return SiteUrls.InVariant(text.Variant, rest) is { } there ? start + there : address;
    }

    /// <summary>Whether the inside of an element is converted: its language is the page's, and nothing around it forbids it.</summary>
    private readonly record struct Scope(int NameStart, int NameLength, bool IsOurs, bool IsAllowed)
    {
        public bool IsConverted => IsOurs && IsAllowed;
    }

    /// <summary>A stretch of the page between two converted pieces: markup as it will be written, or text to convert.</summary>
    private readonly record struct Part(string? Markup, int Start, int Length);

    /// <summary>Places in the page, of a name and of the value between its quotes.</summary>
    private readonly record struct NamedValue(int NameStart, int NameLength, int Start, int Length);

    private sealed class Walk(VariantMarkup rules, string page)
    {
        // One list for all tags: a page with pictures has thousands of them.
        private readonly List<NamedValue> attributesOfTag = [];
        private readonly StringBuilder written = new(page.Length + page.Length / 16);
        private readonly Stack<Scope> open = new();
        private readonly List<Part> parts = [];
        private readonly StringBuilder run = new();
        private Scope current = new(0, 0, IsOurs: true, IsAllowed: true);

        public string Run()
        {
            var place = 0;
            while (place < page.Length)
            {
                var tag = page.IndexOf('<', place);
                if (tag < 0)
                    tag = page.Length;
                if (tag > place)
                    Text(place, tag);
                place = tag < page.Length ? Markup(tag) : tag;
            }
            EndRun();
            return written.ToString();
        }

        private void Text(int start, int end)
        {
            if (current.IsConverted)
            {
                parts.Add(new Part(null, run.Length, end - start));
                run.Append(page, start, end - start);
            }
            else
            {
                EndRun();
                written.Append(page, start, end - start);
            }
        }

        /// <returns>The place behind the markup.</returns>
        private int Markup(int start)
        {
            if (start + 1 >= page.Length || !(char.IsAsciiLetter(page[start + 1]) || page[start + 1] is '/' or '!' or '?'))
            {
                Text(start, start + 1);
                return start + 1;
            }
            if (page[start + 1] is '!' or '?')
                return Put(start, After(page.AsSpan(start).StartsWith("<!--") ? "-->" : ">", start));
            return page[start + 1] == '/' ? EndTag(start) : StartTag(start);
        }

        private int EndTag(int start)
        {
            var end = After(">", start);
            var name = NameAt(start + 2);
            // An element that was left open ends with the one around it.
            if (Is(current, name) || IsOpen(name))
            {
                while (!Is(current, name))
                    current = open.Pop();
                current = open.Pop();
            }
            return Put(start, end, Inline.Contains(page.AsSpan(name.Start, name.Length)));
        }

        private bool Is(Scope scope, (int Start, int Length) name) =>
            scope.NameLength > 0 && page.AsSpan(scope.NameStart, scope.NameLength).SequenceEqual(page.AsSpan(name.Start, name.Length));

        private bool IsOpen((int Start, int Length) name)
        {
            foreach (var scope in open)
            {
                if (Is(scope, name))
                    return true;
            }
            return false;
        }

        private int StartTag(int start)
        {
            var name = NameAt(start + 1);
            var tagName = page.AsSpan(name.Start, name.Length);
            var attributes = Attributes(name.Start + name.Length, out var end);
            var isKept = Find(attributes, "hreflang") is not null;
            var language = Find(attributes, "lang");
            var inside = new Scope(
                name.Start,
                name.Length,
                language is { } tag ? page.AsSpan(tag.Start, tag.Length).SequenceEqual(Language.Chinese.Tag) : current.IsOurs,
                current.IsAllowed && !isKept && !Code.Contains(tagName) && !(Find(attributes, "translate") is { } translate && page.AsSpan(translate.Start, translate.Length).SequenceEqual("no")));
            Put(start, end, attributes.Count == 0 ? null : Rewritten(start, end, attributes, tagName, inside, isKept), Inline.Contains(tagName));
            if (HtmlSyntax.IsVoid(tagName) || page[end - 2] == '/')
                return end;
            if (Verbatim.Contains(tagName))
                return Put(end, page.IndexOf($"</{tagName}", end, StringComparison.Ordinal) is var close && close < 0 ? page.Length : After(">", close));
            open.Push(current);
            current = inside;
            return end;
        }

        private string? Rewritten(int start, int end, List<NamedValue> attributes, ReadOnlySpan<char> tagName, Scope inside, bool isKept)
        {
            StringBuilder? changed = null;
            var copied = start;
            foreach (var attribute in attributes)
            {
                var name = page.AsSpan(attribute.NameStart, attribute.NameLength);
                var value = page.AsSpan(attribute.Start, attribute.Length);
                var now = name switch
                {
                    "lang" => inside.IsConverted && value.SequenceEqual(Language.Chinese.Tag) ? rules.text.Variant.Tag : null,
                    _ when isKept => null,
                    "href" or "action" or "data-url" or "data-suggest" => tagName is not "link" || value.StartsWith('/') ? rules.LinkTo(value.ToString()) : null,
                    "value" => null,
                    "content" when IsCitation(attributes) => null,
                    _ when inside.IsConverted && value.ContainsAnyExceptInRange('\0', '\u2000') => rules.text.Convert(value.ToString()),
                    _ => null,
                };
                if (now is null || value.SequenceEqual(now))
                    continue;
                (changed ??= new StringBuilder(end - start + 64)).Append(page, copied, attribute.Start - copied).Append(now);
                copied = attribute.Start + attribute.Length;
            }
            return changed?.Append(page, copied, end - copied).ToString();
        }

        private bool IsCitation(List<NamedValue> attributes) =>
            Find(attributes, "name") is { } name && page.AsSpan(name.Start, name.Length).StartsWith("citation_");

        private (int Start, int Length)? Find(List<NamedValue> attributes, string name)
        {
            foreach (var attribute in attributes)
            {
                if (page.AsSpan(attribute.NameStart, attribute.NameLength).SequenceEqual(name))
                    return (attribute.Start, attribute.Length);
            }
            return null;
        }

        /// <param name="end">Behind the tag.</param>
        private List<NamedValue> Attributes(int place, out int end)
        {
            attributesOfTag.Clear();
            var attributes = attributesOfTag;
            while (place < page.Length && page[place] != '>')
            {
                if (char.IsWhiteSpace(page[place]) || page[place] == '/')
                {
                    place++;
                    continue;
                }
                var nameStart = place;
                while (place < page.Length && page[place] is not ('=' or '>' or '/') && !char.IsWhiteSpace(page[place]))
                    place++;
                var nameLength = place - nameStart;
                if (place < page.Length && page[place] == '=')
                {
                    place++;
                    var quote = place < page.Length && page[place] is '"' or '\'' ? page[place++] : ' ';
                    var valueStart = place;
                    while (place < page.Length && (quote == ' ' ? page[place] != '>' && !char.IsWhiteSpace(page[place]) : page[place] != quote))
                        place++;
                    attributes.Add(new NamedValue(nameStart, nameLength, valueStart, place - valueStart));
                    place += quote == ' ' ? 0 : 1;
                }
                else if (nameLength == 0)
                {
                    place++;
                }
            }
            end = Math.Min(place + 1, page.Length);
            return attributes;
        }

        private (int Start, int Length) NameAt(int place)
        {
            var start = place;
            while (place < page.Length && page[place] is not ('>' or '/') && !char.IsWhiteSpace(page[place]))
                place++;
            return (start, place - start);
        }

        private int After(string what, int from) => page.IndexOf(what, from, StringComparison.Ordinal) is var at && at < 0 ? page.Length : at + what.Length;

        private int Put(int start, int end, bool isInline = false)
        {
            Put(start, end, null, isInline);
            return end;
        }

        private void Put(int start, int end, string? markup, bool isInline)
        {
            if (!isInline)
                EndRun();
            if (parts.Count > 0)
                parts.Add(new Part(markup ?? page[start..end], 0, 0));
            else if (markup is null)
                written.Append(page, start, end - start);
            else
                written.Append(markup);
        }

        /// <summary>Converts the text gathered so far as one, and writes it between its markup.</summary>
        private void EndRun()
        {
            if (parts.Count == 0)
                return;
            var whole = run.ToString();
            var place = 0;
            Term? term = null;
            var termStart = 0;
            foreach (var part in parts)
            {
                if (part.Markup is { } markup)
                {
                    written.Append(markup);
                    continue;
                }
                var end = part.Start + part.Length;
                while (place < end)
                {
                    if (term is null && (term = rules.text.TermAt(whole, place)) is not null)
                        termStart = place;
                    if (term is null)
                    {
                        written.Append(rules.text.CharacterAt(whole, place));
                        place++;
                        continue;
                    }
                    var termEnd = termStart + term.Written.Length;
                    var stop = Math.Min(end, termEnd);
                    // Across markup, each side keeps its share of the characters.
                    var (from, to) = (ShareOf(term, place - termStart), ShareOf(term, stop - termStart));
                    written.Append(term.Said, from, to - from);
                    place = stop;
                    if (stop == termEnd)
                        term = null;
                }
            }
            parts.Clear();
            run.Clear();
        }

        private static int ShareOf(Term term, int characters) => (characters * term.Said.Length + term.Written.Length / 2) / term.Written.Length;
    }
}
