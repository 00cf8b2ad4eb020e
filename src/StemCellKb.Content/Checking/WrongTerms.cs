using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Texts use the field's terms: the rules of terms.yaml hold. Names and search words may have any form, since people type it.</summary>
internal static class WrongTerms
{
    public static IEnumerable<Diagnostic> Run(ConceptTexts texts, ContentIndex index) =>
        from article in texts.Articles
        from rule in index.TermRules
        where rule.In != TermPlace.Claims && rule.IsAbout(article.Language)
        from complaint in InHeadings(article, rule).Concat(rule.In == TermPlace.Headings ? [] : InText(article, rule))
        select complaint;

    public static IEnumerable<Diagnostic> Run(ContentIndex index) =>
        from written in TextsOf(index)
        from rule in index.TermRules
        where rule.In != TermPlace.Headings && (rule.In != TermPlace.Claims || Holds(rule, written.CellType))
        from language in Language.All
        where rule.IsAbout(language)
        from at in rule.FindIn(written.Text[language])
        select Complaint(rule, PlaceOf(written, language, at, rule.Wrong.Value.Length));

    private static IEnumerable<Diagnostic> InHeadings(ArticleFile article, TermRule rule) =>
        from heading in article.Sections.Select(section => section.Heading).Append(article.Title)
        from at in rule.FindIn(heading.Place.Source.Slice(heading.Place.Span))
        select Complaint(rule, heading.Place.Source.At(heading.Place.Span.Start + at, rule.Wrong.Value.Length));

    private static IEnumerable<Diagnostic> InText(ArticleFile article, TermRule rule) =>
        article.Sections.SelectMany(section => rule.FindIn(section.Text.Text).Select(at => section.Text.PlaceOf(at, rule.Wrong.Value.Length)))
            .Concat(rule.FindIn(article.Summary.Place.Source.Slice(article.Summary.Place.Span)).Select(at => article.Summary.Place.Source.At(article.Summary.Place.Span.Start + at, rule.Wrong.Value.Length)))
            .Select(place => Complaint(rule, place));

    private static Diagnostic Complaint(TermRule rule, Place place) => Problems.Style.WrongTerm(place, rule.Wrong.Value, rule.Right, rule.Reason);

    /// <param name="After">The record that the text belongs to; the text stands further down in the same file.</param>
    /// <param name="CellType">Of a claim, if it names one.</param>
    private sealed record WrittenText(Place After, Localized<string> Text, ConceptId? CellType);

    private static IEnumerable<WrittenText> TextsOf(ContentIndex index)
    {
        foreach (var claim in index.Claims)
        {
            yield return new(claim.Id.Place, claim.Says, claim.CellType?.Value);
            foreach (var item in claim.Evidence)
                yield return new(item.Reference.Place, item.Item.Found, claim.CellType?.Value);
        }
        foreach (var concept in index.Concepts)
        {
            if (concept.Definition is { } definition)
                yield return new(concept.Id.Place, definition, null);
        }
        foreach (var approval in index.Approvals)
        {
            yield return new(approval.Product.Place, approval.Approval.Indication, null);
            if (approval.Approval.Note is { } note)
                yield return new(approval.Product.Place, note, null);
        }
    }

    private static bool Holds(TermRule rule, ConceptId? cellType) =>
        cellType is { } about && rule.ExceptCellTypes.All(except => except.Value != about);

    /// <summary>Of the words in the file; of the record where they are written in another way, such as over two lines.</summary>
    private static Place PlaceOf(WrittenText written, Language language, int at, int length)
    {
        var (source, start) = (written.After.Source, written.After.Span.Start);
        var found = source.Text.IndexOf(written.Text[language], start, StringComparison.Ordinal);
        return found < 0 ? written.After : source.At(found + at, length);
    }
}
