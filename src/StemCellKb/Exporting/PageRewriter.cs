using System.Buffers;
using System.Net;
using StemCellKb.Model;

namespace StemCellKb.Exporting;

/// <summary>Makes files of pages: links lead to files, and what needs a running program is left out. Everything else stays as it was served.</summary>
/// <param name="addresses">Where the root is not known, whole addresses become relative too, and elements that require them are left out.</param>
/// <param name="hasVariants">Reading variants are exported; otherwise links to them are left out.</param>
internal sealed class PageRewriter(RootAddresses addresses, LinkTargets targets, bool hasVariants)
{
    /// <exception cref="InvalidOperationException">The page is not one of ours.</exception>
    public ExportedPage Rewrite(string address, ReadOnlySpan<char> html, ArrayBufferWriter<char> written) =>
        new Walk(addresses, targets, hasVariants, address, html, written).Run();

    private ref struct Walk
    {
        private readonly RootAddresses addresses;
        private readonly LinkTargets targets;
        private readonly bool hasVariants;
        private readonly string address;
        private readonly ReadOnlySpan<char> page;
        private readonly ArrayBufferWriter<char> written;
        private readonly Markup markup;
        private readonly string file;
        private readonly List<MarkupAttribute> attributes = [];
        private readonly List<(MarkupAttribute Attribute, string Value)> changes = [];
        private readonly HashSet<LinkTarget> found = new(ReferenceEqualityComparer.Instance);
        private readonly HashSet<(string File, string Anchor)> places = [];
        private readonly List<string> ids = [];
        private readonly List<string> live = [];
        private SearchPlace? search;
        private bool hasResults;

        public Walk(RootAddresses addresses, LinkTargets targets, bool hasVariants, string address, ReadOnlySpan<char> page, ArrayBufferWriter<char> written)
        {
            (this.addresses, this.targets, this.hasVariants, this.address, this.written) = (addresses, targets, hasVariants, address, written);
            this.page = page;
            markup = new Markup(page);
            file = ExportLayout.FileOf(address);
        }

        public ExportedPage Run()
        {
            var at = 0;
            while (at < page.Length)
            {
                var next = markup.Next(at);
                if (next < page.Length && markup.IsStartTag(next))
                {
                    var tag = markup.TagAt(next, attributes);
                    var isKept = Prepare(tag);
                    // White space before an element that is left out goes with it.
                    if (isKept || !page[at..next].IsWhiteSpace())
                        Text(at, next);
                    at = isKept ? StartTag(next, tag) : markup.EndOf(tag, attributes);
                    continue;
                }
                Text(at, next);
                at = next < page.Length ? markup.AfterOther(next) : next;
                if (search is not null && next < page.Length && markup.IsEndTagOf("head", next))
                    written.Write(search.InHead);
                written.Write(page[next..at]);
            }
            return search is null || hasResults
                ? new ExportedPage(file, found, places, ids, live)
                : throw new InvalidOperationException("The page of results has no place for them.");
        }

        private readonly void Text(int start, int end)
        {
            var text = page[start..end];
            written.Write(addresses.IsIn(text) ? Escaped(addresses.Replace(WebUtility.HtmlDecode(text.ToString()))) : text);
        }

        /// <returns>Behind the tag, or behind the whole element where its inside is no markup.</returns>
        private int StartTag(int start, MarkupTag tag)
        {
            var name = markup.NameOf(tag);
            if (name is "html" && ExportLayout.LanguageOfSearch(address) is { } language)
                search = SearchPlace.Of(file, language, Value("lang").ToString());
            var isResults = search is not null && HasClass("search-results");
            hasResults |= isResults;
            if (isResults)
                written.Write(search!.Before);
            var copied = start;
            foreach (var (attribute, value) in changes)
            {
                written.Write(page[copied..attribute.Start]);
                written.Write(value);
                copied = attribute.Start + attribute.Length;
            }
            written.Write(page[copied..(tag.End - 1)]);
            if (isResults)
                written.Write(search!.Attributes);
            written.Write(page[(tag.End - 1)..tag.End]);
            if (isResults)
                written.Write(search!.Within);
            if (tag.IsEmpty || !markup.IsVerbatim(tag))
                return tag.End;
            var end = markup.EndOfVerbatim(tag);
            var inside = page[tag.End..end];
            written.Write(addresses.IsIn(inside) ? addresses.Replace(inside.ToString()) : inside);
            return end;
        }

        /// <summary>Finds what changes in a tag; false if the element is left out.</summary>
        private bool Prepare(MarkupTag tag)
        {
            changes.Clear();
            if (IsLeftOut(markup.NameOf(tag)))
                return false;
            foreach (var attribute in attributes)
            {
                var name = markup.NameOf(attribute);
                var value = markup.ValueOf(attribute);
                if (name is "id")
                    ids.Add(WebUtility.HtmlDecode(value.ToString()));
                else if (name is "data-suggest")
                    changes.Add((attribute, $"\" data-offline=\"{ExportLayout.Relative(file, OfflineSearchFiles.Entrance)}"));
                else if (name is "href" or "src" or "action" or "content" && LinkOf(name, value, out var isWhole) is { } link)
                {
                    if (!Follow(markup.NameOf(tag), attribute, link, isWhole))
                        return false;
                }
                else if (addresses.IsIn(value))
                {
                    changes.Add((attribute, Escaped(addresses.Replace(WebUtility.HtmlDecode(value.ToString())))));
                }
            }
            return true;
        }

        private readonly bool IsLeftOut(ReadOnlySpan<char> name)
        {
            foreach (var attribute in attributes)
            {
                var value = markup.ValueOf(attribute);
                var isLeftOut = markup.NameOf(attribute) switch
                {
                    "data-live" => true,
                    "hreflang" => (!hasVariants && value.StartsWith("zh-Hant")) || (!addresses.IsKnown && name is "link"),
                    "class" => !hasVariants && HasClass("language-menu"),
                    "rel" => !addresses.IsKnown && name is "link" && value is "canonical",
                    "type" => !addresses.IsKnown && name is "link" && value is "application/atom+xml",
                    "property" => !addresses.IsKnown && name is "meta" && (value is "og:url" || value.StartsWith("og:image")),
                    "name" => !addresses.IsKnown && name is "meta" && value is "twitter:card",
                    _ => false,
                };
                if (isLeftOut)
                    return true;
            }
            return false;
        }

        /// <summary>An address of the site, from its first slash; null if the attribute leads to none.</summary>
        private readonly string? LinkOf(ReadOnlySpan<char> name, ReadOnlySpan<char> value, out bool isWhole)
        {
            isWhole = value.StartsWith(addresses.Root) && value.Length > addresses.Root.Length && value[addresses.Root.Length] == '/';
            var link = isWhole ? WebUtility.HtmlDecode(value[addresses.Root.Length..].ToString())
                : name is "content" ? null
                : value.StartsWith('/') ? WebUtility.HtmlDecode(value.ToString())
                : value.StartsWith('?') ? address.Split('?')[0] + WebUtility.HtmlDecode(value.ToString())
                : null;
            return link is null || link.StartsWith("//", StringComparison.Ordinal) ? null : link;
        }

        /// <returns>False if the element is left out.</returns>
        private readonly bool Follow(ReadOnlySpan<char> tag, MarkupAttribute attribute, string link, bool isWhole)
        {
            var end = link.IndexOf('#', StringComparison.Ordinal) is var at && at < 0 ? link.Length : at;
            var target = targets.Of(link.AsSpan(0, end));
            if (target.IsLive && tag is not "link")
                live.Add(link);
            if (target.IsLive)
                return tag is not "link";
            if (target.NeedsRoot && !addresses.IsKnown)
                return false;
            found.Add(target);
            if (end < link.Length - 1)
                places.Add((target.File, Uri.UnescapeDataString(link[(end + 1)..])));
            var there = isWhole && addresses.IsKnown ? ExportLayout.Public(addresses.Root, target.File) : ExportLayout.Relative(file, target.File);
            changes.Add((attribute, Escaped(there + target.Query + link[end..])));
            return true;
        }

        private readonly ReadOnlySpan<char> Value(string name)
        {
            foreach (var attribute in attributes)
            {
                if (markup.NameOf(attribute).SequenceEqual(name))
                    return markup.ValueOf(attribute);
            }
            return [];
        }

        private readonly bool HasClass(string name)
        {
            var classes = Value("class");
            foreach (var each in classes.Split(' '))
            {
                if (classes[each].SequenceEqual(name))
                    return true;
            }
            return false;
        }

        /// <summary>For a text and for a value between quotes.</summary>
        private static string Escaped(string text) => text.AsSpan().ContainsAny("&<>\"") ? WebUtility.HtmlEncode(text) : text;
    }
}
