using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Api;
using StemCellKb.Web.Interface;
using StemCellKb.Web.Pages.Shared;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>All evidence, diseases by cell types; the filters are in the address.</summary>
public sealed class EvidencePageModel : SitePage
{
    /// <summary>A page of a long list.</summary>
    private const int MostListed = 250;

    public EvidenceFilter Filter { get; private set; } = EvidenceFilter.None;

    /// <summary>How the list is sorted, where the address says so.</summary>
    public ClaimOrder? Order { get; private set; }

    public EvidenceMatrix? Matrix { get; private set; }

    /// <summary>The claims of a disease, a cell type or a topic, or all claims in an order: then there is no matrix.</summary>
    public ClaimTable? List { get; private set; }

    public int ClaimCount { get; private set; }

    public int Items { get; private set; }

    public PageNumber Shown { get; private set; } = PageNumber.Only;

    protected override string? NextPage => Shown.Next is { } next ? UrlOf(Language, Filter, Order, next) : null;

    public IReadOnlyList<ConceptChoice> ConceptChoices { get; private set; } = [];

    /// <summary>Every choice by its name, and the filter without it.</summary>
    public IEnumerable<(string Name, EvidenceFilter Without)> Chosen => new (string? Name, EvidenceFilter Without)[]
    {
        (NameOf(Filter.Disease), Filter with { Disease = null }),
        (NameOf(Filter.CellType), Filter with { CellType = null }),
        (NameOf(Filter.Topic), Filter with { Topic = null }),
        (NameOf(Filter.Mechanism), Filter with { Mechanism = null }),
        (Filter.Design is { } design ? Text.Evidence.Design(design) : null, Filter with { Design = null }),
        (Filter.Direction is { } direction ? Text.Evidence.Direction(direction) : null, Filter with { Direction = null }),
        (Filter.Model is { } model ? Text.Evidence.Model(model) : null, Filter with { Model = null }),
    }.Where(choice => choice.Name is not null).Select(choice => (choice.Name!, choice.Without));

    /// <remarks>Unknown values are ignored, so that an old link still shows evidence.</remarks>
    public IActionResult OnGet(string? mechanism, string? design, string? direction, string? model, string? disease, string? topic, string? sort)
    {
        var (mechanisms, diseases, cellTypes, topics) = (NamesOf(ConceptKind.Mechanism), NamesOf(ConceptKind.Disease), NamesOf(ConceptKind.CellType), NamesOf(ConceptKind.Topic));
        string? cellType = Request.Query[ApiParameters.CellType.Name];
        Filter = new EvidenceFilter(
            ConceptChoice.Find(mechanisms, mechanism),
            Vocabularies.TryParse<StudyDesign>(design, out var studyDesign) ? studyDesign : null,
            Vocabularies.TryParse<Direction>(direction, out var found) ? found : null,
            Vocabularies.TryParse<EvidenceModel>(model, out var studied) ? studied : null)
        {
            Disease = ConceptChoice.Find(diseases, disease),
            CellType = ConceptChoice.Find(cellTypes, cellType),
            Topic = ConceptChoice.Find(topics, topic),
        };
        Order = Enum.GetValues<ClaimOrder>().Where(order => order.Word() == sort).Select(order => (ClaimOrder?)order).FirstOrDefault();
        ConceptChoices =
        [
            new(ApiParameters.Disease.Name, Text.Filter.Disease, diseases, Filter.Disease, Text.Filter.Any, disease),
            new(ApiParameters.CellType.Name, Text.Filter.CellType, cellTypes, Filter.CellType, Text.Filter.Any, cellType),
            new(ApiParameters.Mechanism.Name, Text.Filter.Mechanism, mechanisms, Filter.Mechanism, Text.Filter.Any, mechanism),
        ];
        object answer = Filter.IsOneRow || Order is not null ? ShowList() : ShowMatrix();
        return Answer(answer, new PageHead(
            Text.Evidence.Title, Text.Evidence.Lead, language => UrlOf(language, Filter, Order, Shown.Number), Forms: [AnswerFormat.Json], Trail: [], Narrow: !Filter.IsNone || Order is not null));
    }

    private EvidenceMatrix ShowMatrix()
    {
        Matrix = EvidenceMatrix.Of(Database, Language, Filter, Request.Query["page"]);
        (Shown, ClaimCount, Items) = (Matrix.Shown, Matrix.Claims, Matrix.Items);
        return Matrix;
    }

    /// <returns>The claims of the page, as it shows them.</returns>
    private List<ClaimCard> ShowList()
    {
        var claims = Database.Evidence.ListAbout(Filter.Concepts);
        var order = Order ?? ClaimOrder.Certainty;
        var arranged = claims.Ids.Count <= MostListed ? null : Database.Evidence.Arranged(UrlOf(Language.English, Filter, order), () => Arrange(claims, order));
        Shown = PageNumber.Of(Request.Query["page"], arranged?.Ids.Count ?? 0, MostListed);
        List = ClaimTable.Of(Language, Kept(claims, arranged is null ? claims.Ids : [.. Shown.PartOf(arranged.Ids, MostListed)]), order, isWhole: true, arranged?.Groups);
        var shown = List.Groups.SelectMany(group => group.Lines).Select(line => line.Claim).ToList();
        (ClaimCount, Items) = arranged is null ? (shown.Count, shown.Sum(claim => claim.Items.Count)) : (arranged.Ids.Count, arranged.Items);
        return shown;
    }

    private List<ClaimCard> Kept(ListedClaims claims, IReadOnlyCollection<ClaimId> wanted) =>
        [.. claims.In(Language, wanted).Select(Filter.Apply).Where(claim => Filter.KeepsAnyItem || claim.Items.Count > 0)];

    /// <summary>Reads them a page's worth at a time: tens of thousands would be gigabytes.</summary>
    private ArrangedClaims Arrange(ListedClaims claims, ClaimOrder order)
    {
        var ranks = claims.Ids.Chunk(MostListed).SelectMany(part => Kept(claims, part)).Select(claim => ClaimRank.Of(ClaimLine.Of(Language, claim))).ToList();
        return new ArrangedClaims([.. ClaimRank.Ordered(ranks, rank => rank, order).Select(rank => rank.Claim)], ranks.Sum(rank => rank.Items), ranks.CountBy(rank => rank.Group).ToDictionary());
    }

    private IReadOnlyList<ConceptLink> NamesOf(ConceptKind kind) => Database.Indexes.Names(Language, kind);

    private string? NameOf(ConceptId? id) => id is { } known ? Database.Indexes.Find(Language, known.Value)?.Name : null;

    /// <summary>Where the list of all claims of a table comes to one of its questions.</summary>
    public static string UrlOf(Language language, EvidenceFilter filter, ClaimTable table, ClaimGroup group)
    {
        var before = table.Groups.TakeWhile(each => each != group).Sum(each => each.Count);
        return $"{UrlOf(language, filter, ClaimOrder.Certainty, (before / MostListed) + 1)}#{ClaimAnchors.Group(group.Asks)}";
    }

    public static string UrlOf(Language language, EvidenceFilter filter, ClaimOrder? order = null, int page = 1)
    {
        var query = string.Join('&', new[]
        {
            filter.Disease is { } disease ? $"disease={disease}" : null,
            filter.CellType is { } cellType ? $"cell-type={cellType}" : null,
            filter.Topic is { } topic ? $"topic={topic}" : null,
            filter.Mechanism is { } mechanism ? $"mechanism={mechanism}" : null,
            filter.Design is { } design ? $"design={design.Word()}" : null,
            filter.Direction is { } direction ? $"direction={direction.Word()}" : null,
            filter.Model is { } model ? $"model={model.Word()}" : null,
            order is { } by ? $"sort={by.Word()}" : null,
        }.OfType<string>());
        return SiteUrls.Page(SiteUrls.Evidence(language) + (query.Length == 0 ? "" : "?" + query), page);
    }
}
