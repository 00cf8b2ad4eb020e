using Markdig.Syntax.Inlines;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>The characters on either side of a line break, through emphasis and past citations.</summary>
internal static class InlineEdges
{
    public static bool JoinsChinese(LineBreakInline lineBreak, Language language) =>
        CharacterBefore(lineBreak, language) is { } before && CharacterAfter(lineBreak, language) is { } after
        && LineBreaks.JoinsChinese(before, after, language);

    private static char? CharacterBefore(Inline inline, Language language)
    {
        for (var at = inline; at is not null; at = at.Parent)
        {
            for (var sibling = at.PreviousSibling; sibling is not null; sibling = sibling.PreviousSibling)
            {
                if (LastOf(sibling, language) is { } c)
                    return c;
            }
        }
        return null;
    }

    private static char? CharacterAfter(Inline inline, Language language)
    {
        for (var at = inline; at is not null; at = at.Parent)
        {
            for (var sibling = at.NextSibling; sibling is not null; sibling = sibling.NextSibling)
            {
                if (FirstOf(sibling, language) is { } c)
                    return c;
            }
        }
        return null;
    }

    private static char? LastOf(Inline inline, Language language)
    {
        if (inline is not ContainerInline container)
            return ShownBy(inline, language) is { Length: > 0 } text ? text[^1] : null;
        for (var child = container.LastChild; child is not null; child = child.PreviousSibling)
        {
            if (LastOf(child, language) is { } c)
                return c;
        }
        return null;
    }

    private static char? FirstOf(Inline inline, Language language)
    {
        if (inline is not ContainerInline container)
            return ShownBy(inline, language) is { Length: > 0 } text ? text[0] : null;
        foreach (var child in container)
        {
            if (FirstOf(child, language) is { } c)
                return c;
        }
        return null;
    }

    /// <summary>A concept's name is not known here; in a Chinese article it is taken to be Chinese.</summary>
    private static string ShownBy(Inline inline, Language language) => inline switch
    {
        LiteralInline literal => literal.Content.AsSpan().Trim().ToString(),
        CodeInline code => code.Content,
        ConceptLinkInline link => link.Words ?? (ReferenceEquals(language, Language.Chinese) ? "名" : "name"),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline autolink => autolink.Url,
        _ => "",
    };
}
