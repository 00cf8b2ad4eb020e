using StemCellKb.Model;
using StemCellKb.Store;
using StemCellKb.Store.Reading;
using StemCellKb.Web.Figures.Mechanisms;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Figures;

/// <summary>A figure of a page.</summary>
/// <param name="Picture">Null for a table.</param>
internal sealed record Figure(string Title, string Description, Func<SvgElement>? Picture, FigureTable Table);

/// <summary>The figures of one page; each may have nothing to show, and then it is not there.</summary>
public sealed class FiguresOf
{
    public const string StudiesName = "studies";
    public const string ForestName = "forest";
    public const string PeopleName = "people";
    public const string SummaryName = "summary";
    public const string EffectsName = "effects";

    private const int MostMarksInPage = 60;
    private const int MostRowsInPage = 20;
    private const int MostPathsUnasked = 20;

    private readonly Func<string, string> addressOf;

    private FiguresOf(UiText text, string subject, IReadOnlyList<Finding> findings, IReadOnlyList<string> names, Func<string, string> addressOf)
    {
        (Text, Subject, this.addressOf) = (text, subject, addressOf);
        Strip = names.Contains(StudiesName) && StudyStrip.Of(findings) is { Groups.Count: > 0 } strip ? strip : null;
        Forest = ForestPlot.Of(findings) is { Panels.Count: > 0 } forest ? forest : null;
        People = names.Contains(PeopleName) ? PeoplePair.Of(findings) : [];
        Summary = names.Contains(SummaryName) ? SummaryOfFindings.Of(findings) : [];
    }

    public UiText Text { get; }

    public string Subject { get; }

    public StudyStrip? Strip { get; }

    public ForestPlot? Forest { get; }

    public IReadOnlyList<PeoplePair> People { get; }

    public IReadOnlyList<IGrouping<ClaimId, SummaryRow>> Summary { get; }

    /// <summary>What acts on what; null where no claim of the page states it.</summary>
    public MechanismPicture? Mechanism { get; private init; }

    /// <summary>A mechanism is what its picture shows; elsewhere a tall one waits until it is asked for.</summary>
    public bool FoldsMechanism { get; private init; }

    /// <summary>Diseases have all but the counts of people, which stand in the summary; cell types have no summary; other pages have the forest plot only.</summary>
    public static FiguresOf Article(KbDatabase database, ArticlePage article)
    {
        var concept = article.Facts.Concept;
        var effects = PageEffects.Of(database, article.Language, concept);
        return new(
            UiText.Of(article.Language),
            concept.Name,
            concept.Kind == ConceptKind.Disease || concept.Kind == ConceptKind.CellType ? Findings.Of(article) : [],
            concept.Kind == ConceptKind.Disease ? [StudiesName, SummaryName] : [StudiesName],
            name => SiteUrls.Figure(article.Language, concept.Kind, concept.Id, name))
        {
            Mechanism = effects.Count > 0 ? MechanismPicture.Of(effects, concept.Kind == ConceptKind.CellType ? concept.Id : null) : null,
            FoldsMechanism = concept.Kind != ConceptKind.Mechanism && effects.Count > MostPathsUnasked,
        };
    }

    public static FiguresOf Claim(Language language, ClaimCard claim) =>
        new(UiText.Of(language), claim.Says, Findings.Of(language, claim), [PeopleName], name => SiteUrls.Figure(language, claim.Id, name));

    /// <summary>
    /// The picture is too large to stand in its page, which links to it: inline, those of a much studied subject would weigh more than
    /// all the rest of its page.
    /// </summary>
    public bool IsApart(string name) => name switch
    {
        StudiesName => Strip is { } strip && strip.Marks.Count() > MostMarksInPage,
        ForestName => Forest is { } forest && forest.Panels.Sum(panel => panel.Rows.Count) > MostRowsInPage,
        _ => false,
    };

    /// <summary>On its page.</summary>
    public static string AnchorOf(string name) => $"fig-{name}";

    public string AddressOf(string name) => addressOf(name);

    public string TitleOf(string name) => name switch
    {
        StudiesName => Text.Figures.StudiesOf(Subject),
        ForestName => Text.Figures.ForestOf(Subject),
        PeopleName => Text.Figures.PeopleOf(Subject),
        SummaryName => Text.Figures.SummaryOf(Subject),
        EffectsName => Text.Paths.FigureTitle(Subject),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    /// <summary>A table alone has none, nor have paths that are too many.</summary>
    public bool HasPicture(string name) => name != SummaryName && (name != EffectsName || Mechanism is { CanBeDrawn: true });

    internal Figure? Find(string name) => name switch
    {
        StudiesName when Strip is { } strip => new(
            TitleOf(name), Text.Figures.StripInWords(strip), () => StripDrawing.Draw(strip, Text, Subject), FigureData.Of(strip)),
        ForestName when Forest is { } forest => new(
            TitleOf(name), Text.Figures.ForestInWords(forest), () => ForestDrawing.Draw(forest, Text, Subject), FigureData.Of(forest, Text.Language)),
        PeopleName when People.Count > 0 => new(
            TitleOf(name), string.Join(' ', People.Select(pair => Text.Figures.PeopleInWords(pair))), () => PeopleDrawing.DrawAll(People, Text, Subject), FigureData.Of(People, Text.Language)),
        SummaryName when Summary.Count > 0 => new(
            TitleOf(name), Text.Figures.SummaryLead, null, FigureData.Of(Summary, Text)),
        EffectsName when Mechanism is { } mechanism => new(
            TitleOf(name), Text.Paths.LeadOf(mechanism), mechanism.CanBeDrawn ? () => MechanismDrawing.Draw(mechanism, Text, Subject) : null, FigureData.Of(mechanism)),
        _ => null,
    };
}
