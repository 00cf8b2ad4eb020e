using System.Text;
using Microsoft.AspNetCore.Html;
using StemCellKb.Model;

namespace StemCellKb.Web.References;

/// <summary>
/// A work as medical readers expect it in a list: the style of the ICMJE and the National Library of Medicine ("Vancouver").
/// Only what the record contains. Journal names and page ranges are not abbreviated.
/// </summary>
public static class VancouverStyle
{
    private const int MaxAuthors = 6;

    /// <summary>Plain text, with the address of an online source but without identifiers, which are separate links.</summary>
    public static string Format(Reference work) =>
        Compose(work, text => text.Plain) + (Address(work) is { } address ? $" Available from: {address}" : "");

    /// <summary>The same as HTML, without the address, which is a link.</summary>
    public static IHtmlContent Html(Reference work) => new HtmlString(Compose(work, TitleMarkup.Html));

    /// <summary>A title with italics and superscripts as its only markup.</summary>
    public static IHtmlContent Title(Reference work) => new HtmlString(TitleMarkup.Html(TitleMarkup.Of(work).Title));

    /// <summary>The address of an online source; null for printed works and works with a DOI.</summary>
    public static string? Address(Reference work) =>
        work.Url is { } url && (work.Doi is null || WorkTypes.IsWeb(work.Type)) && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? work.Url : null;

    /// <summary><c>Deng 2017</c>; a work without authors is labelled by its editors, its journal or the start of its title.</summary>
    public static string Label(Reference work)
    {
        var makers = work.Makers;
        var name = makers.Count switch
        {
            0 => work.ContainerTitle ?? Shortened(work.Title),
            1 when !work.AuthorsIncomplete => makers[0].Short,
            2 when !work.AuthorsIncomplete => $"{makers[0].Short} & {makers[1].Short}",
            _ => $"{makers[0].Short} et al.",
        };
        return work.Issued is { } issued ? $"{name} {issued.Year}" : name;
    }

    /// <summary><c>Deng 2017</c>, the first author only, for pictures.</summary>
    public static string ShortLabel(Reference work) => work is { Makers: [var first, ..], Issued: { } issued } ? $"{first.Short} {issued.Year}" : Label(work);

    private static string Compose(Reference work, Func<StyledText, string> write)
    {
        var text = new StringBuilder();
        var titles = TitleMarkup.Of(work);
        var (title, container) = (titles.Title, titles.Container);
        var medium = Address(work) is null ? "" : " [Internet]";

        if (work.Authors.Count > 0)
            Sentence(TitleMarkup.Unmarked(Names(work.Authors, work.AuthorsIncomplete)));
        else if (work.Editors.Count > 0 && !WorkTypes.IsPart(work.Type))
            Sentence(TitleMarkup.Unmarked(EditorsOf(work)));

        if (WorkTypes.IsWeb(work.Type) && container is not null)
        {
            Sentence(container, medium);
            Sentence(TitleMarkup.Unmarked(PublishedAndSeen(work)));
            Sentence(title);
        }
        else if (WorkTypes.IsPart(work.Type) && container is not null)
        {
            Sentence(title);
            text.Append(" In: ");
            if (work.Editors.Count > 0)
                text.Append(write(TitleMarkup.Unmarked(EditorsOf(work)))).Append(". ");
            Sentence(container, medium, space: false);
            Sentence(TitleMarkup.Unmarked(PublishedAndSeen(work)));
            if (PageRange.Of(work.Page) is { } pages)
                Sentence(TitleMarkup.Unmarked($"p. {pages.With("-")}"));
        }
        else if (WorkTypes.IsSerial(work.Type))
        {
            Sentence(title, container is null ? medium : "");
            if (container is not null)
                Sentence(container, medium);
            Sentence(TitleMarkup.Unmarked(Issue(work)));
        }
        else
        {
            Sentence(title, medium);
            if (container is not null && container.Plain != work.Publisher)
                Sentence(container);
            if (work.Volume is { } volume)
                Sentence(TitleMarkup.Unmarked($"Vol. {volume}"));
            Sentence(TitleMarkup.Unmarked(PublishedAndSeen(work)));
        }
        return text.ToString();

        void Sentence(StyledText sentence, string end = "", bool space = true)
        {
            var plain = (sentence.Plain + end).TrimEnd();
            if (plain.Length == 0)
                return;
            text.Append(space && text.Length > 0 ? " " : "").Append(write(sentence)).Append(end);
            text.Append(plain[^1] is '.' or '?' or '!' or '。' or '．' or '｡' or '？' or '！' ? "" : ".");
        }
    }

    private static string Names(IReadOnlyList<PersonName> names, bool incomplete) =>
        string.Join(", ", names.Take(MaxAuthors).Select(Name)) + (incomplete || names.Count > MaxAuthors ? ", et al" : "");

    private static string EditorsOf(Reference work) => Names(work.Editors, incomplete: false) + (work.Editors.Count == 1 ? ", editor" : ", editors");

    /// <summary>Family name, then initials without full stops: <c>Álvaro-Gracia JM</c>. A Chinese name stays whole.</summary>
    private static string Name(PersonName name)
    {
        if (name.Literal is not null || name.IsEastAsian)
            return name.InFull;
        var initials = string.Concat((name.Given ?? "")
            .Split([' ', '-', '.', '‐'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => char.ConvertFromUtf32(char.ConvertToUtf32(part, 0)).ToUpperInvariant()));
        return string.Join(' ', new[] { name.FamilyInFull, initials, name.Suffix }.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary><c>2017;76(8):1436-1439</c>, leaving out what is unknown: <c>2024;(1)</c>, <c>2018;499-506</c>.</summary>
    private static string Issue(Reference work)
    {
        var text = new StringBuilder(work.Volume);
        if (work.Issue is { } issue)
            text.Append('(').Append(issue).Append(')');
        if (PageRange.Of(work.Page) is { } pages)
            text.Append(text.Length > 0 ? ":" : "").Append(pages.With("-"));
        var year = CitedDate.Year(work);
        if (Seen(work) is { Length: > 0 } seen)
            year += seen;
        return year.Length > 0 && text.Length > 0 ? $"{year};{text}" : year + text;
    }

    private static string PublishedAndSeen(Reference work)
    {
        var date = CitedDate.Day(work) + Seen(work);
        var publisher = work.Publisher == work.ContainerTitle && WorkTypes.IsWeb(work.Type) ? null : work.Publisher;
        return publisher is null ? date.TrimStart() : date.Length == 0 ? publisher : $"{publisher}; {date.TrimStart()}";
    }

    private static string Seen(Reference work) => Address(work) is not null && work.Accessed is { } seen ? $" [cited {CitedDate.Day(seen)}]" : "";

    private static string Shortened(string title)
    {
        var words = title.Split(' ', 6);
        return words.Length < 6 ? title : string.Join(' ', words[..5]) + " …";
    }
}
