using Microsoft.AspNetCore.Mvc;
using StemCellKb.Model;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Pages.Shared;
using StemCellKb.Web.Routing;

namespace StemCellKb.Web.Pages;

/// <summary>The starting page: search, an entry per kind of concept, the evidence at a glance, the news.</summary>
public sealed class HomeModel : SitePage
{
    /// <summary>Shows the concepts with most claims; the full list has its own page.</summary>
    private const int MostOfAKind = 24;

    private const int MostCellTypes = 6;

    private const int MostTopics = 6;

    private const int NewStudies = 6;

    /// <summary>Of a study; its own page has all.</summary>
    private const int MostFindings = 5;

    public IReadOnlyList<Way> Ways { get; private set; } = [];

    /// <summary>The words that the marks beside the concepts stand for.</summary>
    public IEnumerable<ClaimWord> WordsShown => Ways.SelectMany(way => way.Shown.Concepts).SelectMany(entry => entry.Claims.Keys).Distinct().Order();

    public IndexPage Topics { get; private set; } = null!;

    /// <summary>Where a patient, a clinician and a researcher begin.</summary>
    public IEnumerable<Door> Doors =>
    [
        new(Text.Home.Patient, SiteUrls.Index(Language, ConceptKind.Disease),
            [.. Topics.Foremost(MostTopics).Concepts.Select(entry => (entry.Concept.Name, entry.Concept.Url)), (Text.Approvals.Title, SiteUrls.Approvals(Language))]),
        new(Text.Home.Clinician, SiteUrls.Evidence(Language),
            [(Text.Approvals.Title, SiteUrls.Approvals(Language)), (Text.Navigation.Methods, SiteUrls.Methods(Language)), (Text.References.Title, SiteUrls.References(Language))]),
        new(Text.Home.Researcher, SiteUrls.Effects(Language),
            [(Text.Paths.ChainsTitle, SiteUrls.Paths(Language)), (Text.Navigation.Map, SiteUrls.Map(Language)), (Text.Data.Title, SiteUrls.DataIn(Language))]),
    ];

    public EvidenceMatrix Matrix { get; private set; } = null!;

    public IReadOnlyList<NewStudy> Newest { get; private set; } = [];

    public DateOnly? LastReview { get; private set; }

    public IActionResult OnGet()
    {
        Ways = [.. new[] { ConceptKind.Disease, ConceptKind.CellType, ConceptKind.Mechanism }.Select(kind => Way.Of(Database.Indexes.List(Language, kind)))];
        Topics = Database.Indexes.List(Language, ConceptKind.Topic);
        Matrix = EvidenceMatrix.Small(Database, Language, Ways[0].Shown, Ways[1].Shown.Foremost(MostCellTypes));
        Newest = Database.Evidence.ListNewest(Language, NewStudies, MostFindings);
        LastReview = Database.Indexes.LastReview();
        return Answer(
            new { Language, Kinds = Ways.Select(way => way.Shown).Append(Topics), Newest, LastReview },
            new PageHead(Text.SiteName, Text.Home.Lead, SiteUrls.Home, Forms: [AnswerFormat.Json]));
    }

    /// <summary>The first page for a kind of reader, and the next ones.</summary>
    public sealed record Door((string Name, string Finds) For, string Url, IReadOnlyList<(string Name, string Url)> Links)
    {
        public string Reader => For.Name;

        public string Finds => For.Finds;
    }

    /// <summary>A kind of concept as an entry to the site.</summary>
    /// <param name="Count">The number of all concepts of the kind.</param>
    public sealed record Way(IndexPage Shown, int Count)
    {
        /// <summary>By field of medicine, where the kind has them.</summary>
        public IReadOnlyList<IGrouping<string?, ConceptEntry>> Groups { get; } = [.. Shown.Concepts.GroupBy(entry => entry.GroupName)];

        internal static Way Of(IndexPage index) => new(index.Foremost(MostOfAKind), index.Concepts.Count);
    }
}
