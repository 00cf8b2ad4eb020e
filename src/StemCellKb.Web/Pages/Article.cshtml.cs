using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Figures;
using StemCellKb.Web.Interface;
using StemCellKb.Web.Pages.Shared;
using StemCellKb.Web.References;
using StemCellKb.Web.Routing;
using StemCellKb.Web.Twins;
using StemCellKb.Web.Variants;

namespace StemCellKb.Web.Pages;

/// <summary>An article, alone or beside its other language; a glossary term has a smaller page of its own.</summary>
public sealed partial class ArticleModel(SiteRoot root) : SitePage
{
    private FiguresOf? figures;

    public ArticlePage? Article { get; private set; }

    /// <summary>The article in the other language, if both were requested (<c>?with=zh</c>).</summary>
    public ArticlePage? Other { get; private set; }

    public FiguresOf Figures => figures ??= FiguresOf.Article(Database, Article!);

    public IReadOnlyDictionary<ClaimWord, int> Words => Article!.Claims.CountBy(claim => claim.Assessment.Word).ToDictionary();

    public ClaimTable Claims { get; private set; } = ClaimTable.Of(Language.English, []);

    /// <summary>The address of the list of all claims about the concept.</summary>
    public Func<ClaimOrder, string> ListOfClaims => order => EvidencePageModel.UrlOf(Language, EvidenceFilter.About(Article!.Facts.Concept), order);

    /// <summary>Where that list comes to a question.</summary>
    public Func<ClaimGroup, string> RestOfClaims => group => EvidencePageModel.UrlOf(Language, EvidenceFilter.About(Article!.Facts.Concept), Claims, group);

    /// <summary>All works, or on a page whose claims show their studies elsewhere, those that the text cites.</summary>
    public IReadOnlyList<NumberedReference> References { get; private set; } = [];

    /// <summary>The concepts named in a text, in the language of that text.</summary>
    public IEnumerable<(string Url, Language Language, string Name, string OtherName, string Summary)> Previews =>
        from article in new[] { Article!, Other }.OfType<ArticlePage>()
        from tie in article.Connections
        where tie.MentionedHere
        select (
            SiteUrls.Concept(article.TextLanguage, tie.Concept.Kind, tie.Concept.Id),
            article.TextLanguage,
            article.IsTranslated ? tie.Concept.Name : tie.Concept.OtherName,
            article.IsTranslated ? tie.Concept.OtherName : tie.Concept.Name,
            tie.Summary);

    protected override SourcePlace? Source =>
        new($"{Article!.Facts.Concept.Kind.Folder}/{Article.Facts.Concept.Id}/{Article.TextLanguage.Code}.md", 1);

    public IActionResult OnGet(string kind, ConceptId id, string? with)
    {
        if (!ConceptKind.TryParseFolder(kind, out var conceptKind) || Database.Articles.Find(Language, conceptKind, id) is not { } article)
            return NotFound();

        Article = article;
        Claims = ClaimTable.Of(Language, article.Claims);
        References = Claims.OpensInPlace ? article.References : [.. article.References.Where(entry => entry.CitedInText)];
        if (with == Language.Other.Code && article.OtherTitle is not null)
            Other = Database.Articles.Find(Language.Other, conceptKind, id);

        return Format switch
        {
            // A variant's is made of the converted page, as every other page's.
            AnswerFormat.Markdown when HttpContext.Variant() is null => PlainText(ArticleTwin.Write(article, Text, root.Value, Database.BuildId), "text/markdown"),
            AnswerFormat.BibTex => PlainText(BibTex.Write(Bibliography(article)), "application/x-bibtex"),
            AnswerFormat.Ris => PlainText(Ris.Write(Bibliography(article)), "application/x-research-info-systems"),
            AnswerFormat.Html or AnswerFormat.Markdown or AnswerFormat.Json or AnswerFormat.Svg or AnswerFormat.Csv => Answer(article, new PageHead(
                article.Title,
                article.Summary,
                language => SiteUrls.Concept(language, conceptKind, id) + (Other is null ? "" : $"?with={language.Other.Code}"),
                Translated: article.OtherTitle is not null,
                Forms: [AnswerFormat.Json, AnswerFormat.Markdown, AnswerFormat.BibTex, AnswerFormat.Ris],
                Trail: [new TrailStep(Text.Kinds.Many(conceptKind), SiteUrls.Index(Language, conceptKind))],
                TitleLanguage: article.IsTranslated ? null : article.TextLanguage.Tag) 
            {
                Changes = SiteUrls.ChangesFeed(Language, conceptKind, id),
                // Both languages side by side are two pages: each has its forms under its own address.
                FormsOf = language => SiteUrls.Concept(language, conceptKind, id),
            }),
        };
    }

    /// <summary>The page itself, then the works it cites.</summary>
    private IEnumerable<Reference> Bibliography(ArticlePage article) => article.References.Select(entry => entry.Reference)
        .Prepend(PageAsWork.Of(article, Text, root));

    public string? SectionInOtherLanguage(SectionText section) => Article!.OtherTitle is null
        ? null
        : SiteUrls.Section(Language.Other, Article.Facts.Concept.Kind, Article.Facts.Concept.Id, section.Anchor);

    /// <summary>Sections of both languages side by side; a missing one leaves its side empty.</summary>
    public IEnumerable<(string Anchor, SectionText? Mine, SectionText? Theirs)> AlignedSections =>
        Article!.Sections.Select(section => section.Anchor).Union(Other!.Sections.Select(section => section.Anchor)).Select(anchor => (
            anchor,
            Article.Sections.FirstOrDefault(section => section.Anchor == anchor),
            Other.Sections.FirstOrDefault(section => section.Anchor == anchor)));

    /// <summary>An id must be unique on a page; the reader's own language keeps it.</summary>
    public static string WithoutIds(string html) => CitationId().Replace(html, "");

    [GeneratedRegex(@" id=""cite-[a-z0-9-]+""")]
    private static partial Regex CitationId();
}
