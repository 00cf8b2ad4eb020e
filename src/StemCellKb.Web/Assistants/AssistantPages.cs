using StemCellKb.Model;
using StemCellKb.Search;
using StemCellKb.Store;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Interface;
using StemCellKb.Web.References;

namespace StemCellKb.Web.Assistants;

/// <summary>What an answer says, whole.</summary>
/// <param name="Path">Of the page that says the same.</param>
/// <param name="Works">Those it may cite.</param>
internal sealed record AssistantPage(Language Language, string Path, string OtherPath, string Title, string Markdown, string Quote, DateOnly? Reviewed, string Cite, IEnumerable<Reference> Works);

/// <summary>The pages of a build as assistants read them. An id is the path of the page, without the slash before it.</summary>
internal sealed partial class AssistantPages(KbDatabase database, SiteRoot root)
{
    /// <summary>In one answer; more would crowd out the text.</summary>
    private const int MostWorks = 25;

    public KbDatabase Database => database;

    public string Root => root.Value;

    /// <summary>One part of a page, with what an assistant needs to quote it.</summary>
    /// <param name="next">As an earlier part gave it, or null.</param>
    public AssistantAnswer Answer(AssistantPage page, string? next)
    {
        var from = 0;
        if (next is not null && !(int.TryParse(next, System.Globalization.NumberStyles.None, null, out from) && from > 0 && from < page.Markdown.Length && !char.IsLowSurrogate(page.Markdown[from])))
            throw new AssistantMisuse("next is what an earlier answer to the same question gave in metadata.next.");
        var (part, rest) = TextParts.Cut(page.Markdown, from);
        var text = UiText.Of(page.Language);
        var cited = page.Works.DistinctBy(work => work.Key).Where(work => part.Contains($"{SiteUrls.Reference(page.Language, work.Key)}>", StringComparison.Ordinal)).Take(MostWorks);
        return new(page.Path[1..], page.Title, part, root + page.Path, new(
            page.Language, root + page.OtherPath, page.Quote, page.Reviewed, database.BuildId, page.Cite,
            [.. cited.Select(work => new CitedWork(SiteUrls.Reference(page.Language, work.Key)[1..], VancouverStyle.Label(work), StandingOf(work, page.Language)))],
            rest?.ToString(System.Globalization.CultureInfo.InvariantCulture), text.Article.MedicalNotice));
    }

    /// <summary>Null where the id names nothing.</summary>
    /// <param name="id">Also a whole address, or a concept's id or identifier of a public vocabulary.</param>
    public AssistantPage? Find(string id)
    {
        var path = (id.StartsWith(Root, StringComparison.Ordinal) ? id[Root.Length..] : id).Split('?', '#')[0].Trim('/');
        return path.Split('/') switch
        {
            [var only] => OfConcept(Language.English, only),
            ["id", "claims", var claim] => OfClaim(Language.English, claim),
            ["id", "works", var work] => OfWork(Language.English, work),
            ["id", var concept] => OfConcept(Language.English, concept),
            [var code, .. var rest] when Language.TryParse(code, out var language) => rest switch
            {
                ["methods"] => Rule(language),
                ["evidence", var claim] => OfClaim(language, claim),
                ["references", var work] => OfWork(language, work),
                [_, var concept] when database.Indexes.Find(language, concept) is { } found && found.Url == $"/{path}" => OfConcept(language, concept),
                _ => null,
            },
            _ => null,
        };
    }

    /// <summary>A concept by id, identifier, name or abbreviation.</summary>
    public ConceptLink Concept(string name, Language language)
    {
        if (database.Indexes.Find(language, name.Trim()) is { } exact)
            return exact;
        var results = database.Search.Search(new SearchRequest(TypedText.Read(name), language, FacetSelection.None));
        var id = results.Concepts is [var meant, ..] ? meant.Id : results.Hits is [var first, ..] ? first.Id : null;
        return (id is null ? null : database.Indexes.Find(language, id)) ?? throw new AssistantMisuse("Nothing is held under that name. search finds what is.");
    }

    public AssistantPage Rule(Language language)
    {
        var methods = UiText.Of(language).Methods;
        var markdown = $"# {methods.Title}\n\n{methods.Lead}\n\n" + string.Concat(methods.Rule.Select(step => $"## {step.Heading}\n\n{string.Concat(step.Sentences.Select(sentence => $"- {sentence}\n"))}\n"));
        return Page(language, SiteUrls.Methods, methods.Title, markdown, methods.Lead, []);
    }

    /// <param name="path">Of the page in a language.</param>
    /// <param name="quote">Null where there is no sentence to quote but the title.</param>
    public AssistantPage Page(Language language, Func<Language, string> path, string title, string markdown, string? quote, IEnumerable<Reference> works)
    {
        var text = UiText.Of(language);
        var reviewed = database.Indexes.LastReview();
        var cite = $"{SiteAuthor.Name}. {title}{(reviewed is { } day ? $". {day:O}" : "")}. {root}{path(language)}";
        return new(language, path(language), path(language.Other), title, markdown, quote ?? title + text.Colon + root + path(language), reviewed, cite, works);
    }

    private AssistantPage? OfConcept(Language language, string id)
    {
        if (database.Indexes.Find(language, id) is not { } concept)
            return null;
        var text = UiText.Of(language);
        if (!concept.Kind.HasArticles)
        {
            var term = database.Articles.FindTerm(language, concept.Id)!;
            var cut = term.Claims.Count < term.ClaimCount ? $"\n\n{text.Article.FirstOfMany(term.Claims.Count, term.ClaimCount)}" : "";
            var markdown = $"# {concept.Name}\n\n{term.Definition}\n\n{Claims(term.Claims, text)}{cut}";
            return Page(language, other => SiteUrls.Concept(other, concept.Kind, concept.Id), concept.Name, markdown, term.Definition, WorksOf(term.Claims));
        }
        if (database.Articles.Find(language, concept.Kind, concept.Id) is not { } article)
            return null;
        var quote = article.Claims is [var first, ..] ? Quote(first, text) : article.Summary;
        return new(
            language, concept.Url, SiteUrls.Concept(language.Other, concept.Kind, concept.Id), article.Title,
            Twins.ArticleTwin.Write(article, text, Root, database.BuildId), quote, article.Facts.Reviewed,
            VancouverStyle.Format(PageAsWork.Of(article, text, root)), article.References.Select(entry => entry.Reference));
    }

    private AssistantPage? OfClaim(Language language, string id)
    {
        if (!ClaimId.TryParse(id, out var claim) || database.Evidence.FindClaim(language, claim) is not { } card)
            return null;
        var text = UiText.Of(language);
        var reviewed = database.Indexes.LastReview();
        return new(
            language, card.Url, SiteUrls.Claim(language.Other, claim), card.Says, Claims([card], text), Quote(card, text), reviewed,
            VancouverStyle.Format(PageAsWork.Of(card, text, root, reviewed)), WorksOf([card]));
    }

    public AssistantPage? OfWork(Language language, string key)
    {
        if (!ReferenceKey.TryParse(key, out var work) || database.References.FindWork(work) is not { } reference)
            return null;
        var page = database.References.Find(language, reference);
        var text = UiText.Of(language);
        var identity = reference.Doi is { } doi ? $"<{SiteUrls.Doi(doi)}>" : reference.Pmid is { } pmid ? $"<{SiteUrls.PubMed(pmid)}>" : "";
        var markdown = $"# {reference.Title}\n\n{VancouverStyle.Format(reference)} {identity} [{key}](<{root}{SiteUrls.Reference(language, work)}>)\n\n**{StandingOf(reference, language)}**\n\n{Claims(page.Claims, text)}";
        // What it found, for the claim that comes first.
        var found = page.Claims.SelectMany(claim => claim.Items).FirstOrDefault(item => item.Work.Key == work)?.Found;
        return Page(language, other => SiteUrls.Reference(other, work), reference.Title, markdown, found is null ? null : $"{VancouverStyle.Label(reference)}{text.Colon}{found}", [reference, .. WorksOf(page.Claims)]);
    }

    public static IEnumerable<Reference> WorksOf(IEnumerable<ClaimCard> claims) => claims.SelectMany(claim => claim.Items).SelectMany(item => item.NamedWorks.Values.Prepend(item.Work));

    private static string StandingOf(Reference work, Language language)
    {
        var text = UiText.Of(language);
        var own = AssistantText.Of(language);
        return (work.Retracted ? text.References.Retracted : work.StatusChecked is null ? own.NotChecked : own.NotKnownRetracted)
            + (work.StatusChecked is { } day ? text.InBrackets($"{day:O}") : "");
    }
}
