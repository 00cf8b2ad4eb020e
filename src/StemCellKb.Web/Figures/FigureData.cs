using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StemCellKb.Model;
using StemCellKb.Web.Downloads;
using StemCellKb.Web.Figures.Mechanisms;
using StemCellKb.Web.Interface;

using ForestRowIn = (StemCellKb.Web.Figures.ForestPanel Panel, StemCellKb.Web.Figures.ForestRow Row, StemCellKb.Model.Language Language);
using PeopleRow = (StemCellKb.Web.Figures.PeoplePair Pair, StemCellKb.Model.Language Language);
using SummaryIn = (StemCellKb.Web.Figures.SummaryRow Row, StemCellKb.Web.Interface.UiText Text);
using StripRow = (StemCellKb.Web.Figures.StripGroup Group, StemCellKb.Web.Figures.StripMark Mark);

namespace StemCellKb.Web.Figures;

/// <summary>The numbers of a figure: as CSV, and as JSON with its name and what it shows.</summary>
internal static class FigureData
{
    private static readonly Table<StripRow> Strip = new(
        "studies",
        Named<StripRow>("group", row => row.Group.Name),
        Named<StripRow>("asks", row => row.Group.Asks.Word()),
        Named<StripRow>("study", row => row.Mark.Study.Value),
        Named<StripRow>("label", row => row.Mark.Label),
        Named<StripRow>("issued", row => row.Mark.Issued.Iso),
        Named<StripRow>("row", row => row.Mark.Lane.Word()),
        Named<StripRow>("design", row => row.Mark.Design.Word()),
        Named<StripRow>("people", row => row.Mark.People),
        Named<StripRow>("directions", row => row.Mark.Directions.Select(direction => direction.Word())),
        Named<StripRow>("address", row => row.Mark.Url));

    private static readonly Table<ForestRowIn> Forest = new(
        "forest",
        Named<ForestRowIn>("measure", row => row.Panel.Measure.Word()),
        Named<ForestRowIn>("better", row => row.Panel.Better.Word()),
        Named<ForestRowIn>("work", row => row.Row.Work.Value),
        Named<ForestRowIn>("label", row => row.Row.Label),
        Named<ForestRowIn>("outcome", row => row.Row.Outcome.Name[row.Language]),
        Named<ForestRowIn>("people", row => row.Row.People),
        Named<ForestRowIn>("analysis-set", row => row.Row.AnalysisSet?.Word()),
        Named<ForestRowIn>("estimate", row => row.Row.Effect.Estimate),
        Named<ForestRowIn>("low", row => row.Row.Effect.Low),
        Named<ForestRowIn>("high", row => row.Row.Effect.High),
        Named<ForestRowIn>("level", row => row.Row.Effect.Level),
        Named<ForestRowIn>("computed", row => row.Row.Effect.IsComputed),
        Named<ForestRowIn>("pooled", row => row.Row.IsPooled),
        Named<ForestRowIn>("direction", row => row.Row.Direction.Word()),
        Named<ForestRowIn>("address", row => row.Row.Url));

    private static readonly Table<PeopleRow> People = new(
        "people",
        Named<PeopleRow>("work", row => row.Pair.Finding.Work.Value),
        Named<PeopleRow>("label", row => row.Pair.Finding.Label),
        Named<PeopleRow>("outcome", row => row.Pair.Outcome.Name[row.Language]),
        Named<PeopleRow>("first-group", row => row.Pair.Outcome.Arms[0].Name[row.Language]),
        Named<PeopleRow>("first-of-100", row => row.Pair.Cells),
        Named<PeopleRow>("second-group", row => row.Pair.Outcome.Arms[1].Name[row.Language]),
        Named<PeopleRow>("second-of-100", row => row.Pair.Others),
        Named<PeopleRow>("address", row => row.Pair.Finding.Url));

    private static readonly Table<SummaryIn> Summary = new(
        "summary",
        Named<SummaryIn>("claim", row => row.Row.Finding.Claim.Value),
        Named<SummaryIn>("certainty", row => row.Row.Finding.Certainty?.Word()),
        Named<SummaryIn>("work", row => row.Row.Finding.Work.Value),
        Named<SummaryIn>("label", row => row.Row.Finding.Label),
        Named<SummaryIn>("outcome", row => row.Row.Row.Outcome.Name[row.Text.Language]),
        Named<SummaryIn>("people", row => row.Row.Row.People),
        Named<SummaryIn>("with-of-100", row => row.Row.Cells),
        Named<SummaryIn>("without-of-100", row => row.Row.Others),
        Named<SummaryIn>("measure", row => row.Row.Panel.Measure.Word()),
        Named<SummaryIn>("estimate", row => row.Row.Row.Effect.Estimate),
        Named<SummaryIn>("low", row => row.Row.Row.Effect.Low),
        Named<SummaryIn>("high", row => row.Row.Row.Effect.High),
        Named<SummaryIn>("computed", row => row.Row.Row.Effect.IsComputed),
        Named<SummaryIn>("address", row => row.Row.Row.Url));

    private static readonly Table<ShownPath> Effects = new(
        "effects",
        Named<ShownPath>("claim", path => path.Claim.Value),
        Named<ShownPath>("says", path => path.Says),
        Named<ShownPath>("subject", path => path.Subject.Id.Value),
        Named<ShownPath>("predicate", path => path.Predicate.Word()),
        Named<ShownPath>("object", path => path.Object.Id.Value),
        Named<ShownPath>("through", path => path.Through.Select(mediator => mediator.Id.Value)),
        Named<ShownPath>("way", path => path.Way.Word()),
        Named<ShownPath>("sign", path => path.Sign.Word()),
        Named<ShownPath>("disputes", path => path.Disputes.Select(claim => claim.Value)),
        Named<ShownPath>("seen", path => path.Reach.Word()),
        Named<ShownPath>("people", path => Directions(path, EvidenceModel.Human)),
        Named<ShownPath>("animals", path => Directions(path, EvidenceModel.Animal)),
        Named<ShownPath>("dishes", path => Directions(path, EvidenceModel.InVitro)),
        Named<ShownPath>("reviews", path => path.Seen.Reviews),
        Named<ShownPath>("address", path => path.Url));

    public static FigureTable Of(MechanismPicture mechanism) => FigureTable.Of(Effects, mechanism.Paths);

    public static FigureTable Of(IReadOnlyList<IGrouping<ClaimId, SummaryRow>> summary, UiText text) => FigureTable.Of(Summary, summary.SelectMany(claim => claim).Select(row => (row, text)));

    public static FigureTable Of(StudyStrip strip) => FigureTable.Of(Strip, strip.Groups.SelectMany(group => group.Marks.Select(mark => (group, mark))));

    public static FigureTable Of(ForestPlot plot, Language language) => FigureTable.Of(Forest, plot.Panels.SelectMany(panel => panel.Rows.Select(row => (panel, row, language))));

    public static FigureTable Of(IReadOnlyList<PeoplePair> pairs, Language language) => FigureTable.Of(People, pairs.Select(pair => (pair, language)));

    private static IEnumerable<string> Directions(ShownPath path, EvidenceModel model) => path.Seen.In(model).Select(study => study.Direction.Word());

    /// <summary>Such a table is no part of the downloads, whose dictionary says what each column means.</summary>
    private static Column<TRow> Named<TRow>(string name, Func<TRow, object?> value) => new(name, ColumnForm.Text, new(name, name), value);
}

/// <summary>Rows with named values, whatever they are of.</summary>
internal sealed class FigureTable
{
    private FigureTable(string csv, IReadOnlyList<JsonObject> rows) => (Csv, Rows) = (csv, rows);

    public string Csv { get; }

    private IReadOnlyList<JsonObject> Rows { get; }

    public static FigureTable Of<TRow>(Table<TRow> table, IEnumerable<TRow> rows)
    {
        var all = rows.ToList();
        using var csv = new MemoryStream();
        table.WriteCsvAsync(all, csv, CancellationToken.None).GetAwaiter().GetResult();
        return new FigureTable(
            Encoding.UTF8.GetString(csv.ToArray()),
            all.ConvertAll(row => new JsonObject(table.Columns.Select(column => KeyValuePair.Create(column.Name, JsonSerializer.SerializeToNode(column.Value(row)))))));
    }

    public string Json(string title, string description) =>
        new JsonObject { ["title"] = title, ["description"] = description, ["rows"] = new JsonArray([.. Rows]) }.ToJsonString(Api.ApiJson.Options);
}
