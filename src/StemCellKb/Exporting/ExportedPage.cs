using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StemCellKb.Exporting;

/// <summary>A page converted to a file: links lead to files, and parts that need a running program are removed.</summary>
/// <param name="Addresses">Every address of the site that the page links to, in the site's form.</param>
/// <param name="Links">The files it links to, each with its fragment or an empty text.</param>
/// <param name="Ids">The ids that a link may use as fragments.</param>
internal sealed record ExportedPage(string File, string Html, IReadOnlyList<string> Addresses, IReadOnlyList<(string File, string Anchor)> Links, IReadOnlySet<string> Ids)
{
    private static readonly string[] LinkAttributes = ["href", "src", "action", "content"];

    /// <summary>Metadata that requires whole addresses.</summary>
    private const string NeedsRoot = "link[rel=canonical], link[hreflang], link[type='application/atom+xml'], meta[property='og:url'], meta[property^='og:image'], meta[name='twitter:card']";

    /// <summary>Links to reading variants, and the menu that is there for them.</summary>
    private const string Variants = "[hreflang^='zh-Hant'], .language-menu";

    /// <param name="root">The site's address in the page.</param>
    /// <param name="isKnown">The root is the public address; otherwise whole addresses become relative too, and elements that require them are removed.</param>
    /// <param name="hasVariants">Reading variants are exported; otherwise links to them are removed.</param>
    public static ExportedPage Of(string address, string html, string root, bool isKnown, bool hasVariants)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var page = new Rewriting(address, root, isKnown);
        Remove(document, "[data-live]");
        if (!hasVariants)
            Remove(document, Variants);
        if (!isKnown)
            Remove(document, NeedsRoot);
        page.Rewrite(document);
        if (ExportLayout.LanguageOfSearch(address) is { } language)
            OfflineSearchFiles.AddTo(document, page.File, language);
        using var written = new StringWriter();
        document.ToHtml(written, HtmlMarkupFormatter.Instance);
        return new ExportedPage(page.File, written.ToString(), page.Addresses, page.Links, document.All.Select(element => element.Id).OfType<string>().ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Removes elements together with the white space before each.</summary>
    private static void Remove(IHtmlDocument document, string selector)
    {
        foreach (var element in document.QuerySelectorAll(selector))
        {
            if (element.PreviousSibling is IText text && string.IsNullOrWhiteSpace(text.Data))
                text.Remove();
            element.Remove();
        }
    }

    private sealed class Rewriting(string address, string root, bool isKnown)
    {
        private readonly List<string> addresses = [];
        private readonly List<(string File, string Anchor)> links = [];

        public string File { get; } = ExportLayout.FileOf(address);

        public IReadOnlyList<string> Addresses => addresses;

        public IReadOnlyList<(string File, string Anchor)> Links => links;

        public void Rewrite(IHtmlDocument document)
        {
            foreach (var element in document.All.ToList())
            {
                foreach (var attribute in element.Attributes.ToList())
                    Rewrite(element, attribute);
            }
            // Addresses in text and data blocks.
            foreach (var text in document.Descendants<IText>().Where(text => RootAddresses.IsIn(text.Data, root)).ToList())
                text.Data = RootAddresses.Replace(text.Data, root, isKnown);
        }

        private void Rewrite(IElement element, IAttr attribute)
        {
            if (attribute.Name == "data-suggest")
            {
                attribute.Value = "";
                element.SetAttribute("data-offline", ExportLayout.Relative(File, OfflineSearchFiles.Entrance));
                return;
            }
            var isWhole = attribute.Value.StartsWith(root + "/", StringComparison.Ordinal);
            var target = isWhole ? attribute.Value[root.Length..] : attribute.Value.StartsWith('?') ? address.Split('?')[0] + attribute.Value : attribute.Value;
            var isLink = LinkAttributes.Contains(attribute.Name) && target.StartsWith('/') && !target.StartsWith("//", StringComparison.Ordinal) && (isWhole || attribute.Name != "content");
            if (!isLink)
            {
                if (RootAddresses.IsIn(attribute.Value, root))
                    attribute.Value = RootAddresses.Replace(attribute.Value, root, isKnown);
            }
            else if (ExportLayout.IsLive(target))
            {
                if (element.LocalName == "link")
                    element.Remove();
                else
                    links.Add((target, ""));
            }
            else if (!isKnown && ExportLayout.NeedsRoot(target))
            {
                element.Remove();
            }
            else
            {
                attribute.Value = Follow(target, isWhole && isKnown);
            }
        }

        private string Follow(string target, bool whole)
        {
            var (to, rest) = (ExportLayout.FileOf(target), ExportLayout.RestOf(target));
            addresses.Add(ExportLayout.IsSearch(target) ? target.Split('?')[0] : target.Split('#')[0]);
            links.Add((to, rest.IndexOf('#', StringComparison.Ordinal) is var at && at >= 0 ? Uri.UnescapeDataString(rest[(at + 1)..]) : ""));
            return (whole ? ExportLayout.Public(root, to) : ExportLayout.Relative(File, to)) + rest;
        }
    }
}
