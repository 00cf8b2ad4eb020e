using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Html;
using StemCellKb.Model;
using StemCellKb.Web.Interface;
using StemCellKb.Web.References;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>Small markup that stands dozens of times on a page: a partial view costs many times what it takes to write these few letters.</summary>
public static class Pieces
{
    private static readonly ConditionalWeakTable<Reference, ConcurrentDictionary<(Language Language, bool LinksToPage), HtmlString>> Works = new();

    /// <summary>What is markup already.</summary>
    public static IHtmlContent Raw(string? markup) => new HtmlString(markup);

    /// <summary>How a study came out.</summary>
    public static IHtmlContent Direction(Direction direction, UiText text) =>
        new HtmlString($"<span class=\"direction\" data-direction=\"{direction.Word()}\">{Sign(direction.Word())}{Encoded(text.Evidence.Direction(direction))}</span>");

    public static IHtmlContent Word(ClaimWord word, UiText text) => new HtmlString(InMarkup(word, text));

    /// <summary>Four dots, filled from the left, and the word; the dots say nothing that the word does not.</summary>
    public static IHtmlContent Certainty(Certainty certainty, UiText text) => new HtmlString(InMarkup(certainty, text));

    /// <summary>A claim's word and, where it has one, its certainty.</summary>
    public static IHtmlContent Assessment(Assessment assessment, UiText text) => new HtmlString(
        assessment.Certainty is { } certainty ? $"{InMarkup(assessment.Word, text)} {InMarkup(certainty, text)}" : InMarkup(assessment.Word, text));

    public static IHtmlContent Concept(ConceptView view)
    {
        var (concept, kind) = (view.Concept, view.Concept.Kind.Word);
        var icon = view.WithIcon ? $"<svg aria-hidden=\"true\" viewBox=\"0 0 16 16\"><use href=\"#i-{kind}\" /></svg>" : "";
        return new HtmlString($"<a class=\"concept\" data-kind=\"{kind}\" href=\"{Encoded(concept.Url)}\">{icon}{Encoded(concept.Name)}</a>");
    }

    /// <summary>One mark is one study, and each can be asked.</summary>
    public static IHtmlContent Marks(IEnumerable<StudyMark> marks, UiText text) => Lines(marks.Select(mark =>
        $"<a class=\"mark\" data-direction=\"{mark.Direction.Word()}\" href=\"{Encoded(mark.Url)}\" title=\"{Encoded(mark.InWords(text))}\"><svg viewBox=\"0 0 12 12\"><use href=\"#i-{mark.Direction.Word()}\" /></svg></a>"));

    /// <summary>Marks inside a link that says in words what they say.</summary>
    public static IHtmlContent MarkSigns(IEnumerable<StudyMark> marks) => Lines(marks.Select(mark =>
        $"<svg class=\"mark\" aria-hidden=\"true\" viewBox=\"0 0 12 12\" data-direction=\"{mark.Direction.Word()}\"><use href=\"#i-{mark.Direction.Word()}\" /></svg>"));

    /// <summary>A work by its first maker and year, as a link to its page.</summary>
    public static IHtmlContent WorkLabel(Reference work, UiText text)
    {
        var ownTitle = work.Makers.Count == 0 ? WorkLanguage.TitleIn(text.Language, work) : null;
        return new HtmlString(Link(SiteUrls.Reference(text.Language, work.Key), ownTitle ?? VancouverStyle.Label(work), ownTitle is null ? Lang(WorkLanguage.Foreign(work, text.Language)) : ""));
    }

    /// <summary>
    /// A work as it stands in a list of references. It is kept with the work, which stands on many pages, for as long as the work is.
    /// </summary>
    public static IHtmlContent Work(WorkView view)
    {
        var kept = Works.GetOrCreateValue(view.Work);
        return kept.GetOrAdd((view.Text.Language, view.LinksToPage), static (_, view) => Written(view), view);
    }

    private static HtmlString Written(WorkView view)
    {
        var (work, text) = (view.Work, view.Text);
        var markup = new StringBuilder("<span class=\"work\">\n");
        if (WorkLanguage.TitleIn(text.Language, work) is { } title)
            markup.Append($"<span class=\"own-title\">{Encoded(title)}</span>\n");
        markup.Append($"<cite{Lang(WorkLanguage.Foreign(work, text.Language))}>{VancouverStyle.Html(work)}");
        if (VancouverStyle.Address(work) is { } address)
            markup.Append($" Available from: {External(address, address)}");
        markup.Append("</cite>\n");
        if (work.Retracted)
            markup.Append($"<strong class=\"retracted\">{Encoded(text.References.Retracted)}</strong>\n");
        markup.Append("<span class=\"work-links\">\n");
        if (view.LinksToPage)
            markup.Append(Link(SiteUrls.Reference(text.Language, work.Key), text.References.OnThisSite)).Append('\n');
        if (work.Doi is { } doi)
            markup.Append(External(SiteUrls.Doi(doi), $"doi:{doi}")).Append('\n');
        if (work.Pmid is { } pmid)
            markup.Append(External(SiteUrls.PubMed(pmid), $"PubMed {pmid}")).Append('\n');
        if (work.Pmcid is { } pmcid)
            markup.Append(External(SiteUrls.Pmc(pmcid), pmcid)).Append('\n');
        return new HtmlString(markup.Append("</span>\n</span>").ToString());
    }

    /// <summary>The heading of a section, with its links.</summary>
    public static IHtmlContent SectionHeading(SectionHeadingView view)
    {
        var (section, language, text) = (view.Section, view.Language, UiText.Of(view.Language).Article);
        var (tag, anchor, heading) = (section.Level == 2 ? "h2" : "h3", Encoded(section.Anchor), Encoded(section.Heading));
        var markup = new StringBuilder($"<div class=\"section-head\" data-level=\"{section.Level}\">\n<{tag} id=\"{anchor}\">{heading}</{tag}>\n");
        markup.Append($"<a class=\"section-link\" href=\"#{anchor}\" lang=\"{language.Tag}\" data-copied=\"{Encoded(text.Copied)}\" aria-label=\"{Encoded(text.CopyLink)}: {heading}\"><svg aria-hidden=\"true\" viewBox=\"0 0 16 16\"><use href=\"#i-link\" /></svg></a>\n");
        if (view.OtherUrl is { } url)
        {
            markup.Append($"<a class=\"section-switch\" href=\"{Encoded(url)}\" hreflang=\"{language.Other.Tag}\" lang=\"{language.Other.Tag}\">{(language.Other == Language.Chinese ? "中" : "EN")}");
            markup.Append($"<span class=\"visually-hidden\"> {Encoded(language.Other.OwnName)}: <span lang=\"{language.Tag}\">{heading}</span></span></a>\n");
        }
        return new HtmlString(markup.Append("</div>\n").ToString());
    }

    private static string InMarkup(ClaimWord word, UiText text) =>
        $"<b class=\"claim-word\" data-word=\"{word.Word()}\">{Sign(word.Word())}{Encoded(text.Evidence.Word(word))}</b>";

    private static string InMarkup(Certainty certainty, UiText text) =>
        $"<span class=\"certainty\" data-certainty=\"{certainty.Word()}\"><svg aria-hidden=\"true\" viewBox=\"0 0 46 10\"><use href=\"#i-certainty-{certainty.Word()}\" /></svg>{Encoded(text.Evidence.Certainty(certainty))}</span>";

    private static string Sign(string word) => $"<svg aria-hidden=\"true\" viewBox=\"0 0 12 12\"><use href=\"#i-{word}\" /></svg>";

    private static string Link(string url, string words, string attributes = "") => $"<a href=\"{Encoded(url)}\"{attributes}>{Encoded(words)}</a>";

    private static string External(string url, string words) => Link(url, words, " rel=\"external\"");

    private static string Lang(string? tag) => tag is null ? "" : $" lang=\"{Encoded(tag)}\"";

    /// <summary>A space between neighbours, so that lines can break there.</summary>
    private static HtmlString Lines(IEnumerable<string> markup) => new(string.Join('\n', markup));

    private static string Encoded(string text) => HtmlSyntax.Encoder.Encode(text);
}
