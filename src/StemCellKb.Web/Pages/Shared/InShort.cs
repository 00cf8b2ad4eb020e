using StemCellKb.Model;
using StemCellKb.Store.Reading;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>
/// The answers at the head of a disease page. Every word in them is the word of a claim on that page, with its certainty; nothing is
/// added up, so the block can never say more than the claims do.
/// </summary>
/// <param name="Disease">What is approved for a narrower disease names that.</param>
public sealed record InShort(IReadOnlyList<InShortColumn> CellTypes, ConceptId Disease)
{
    /// <param name="claims">Of the disease's page: on the disease itself first, then on narrower ones.</param>
    public static InShort Of(Language language, IEnumerable<ClaimCard> claims, IReadOnlyList<ApprovalEntry> approvals, ConceptId disease) => new(
    [
        .. claims.Where(claim => claim.CellType is not null).GroupBy(claim => claim.CellType!.Id)
            .Select(about => InShortColumn.Of(language, [.. about], [.. approvals.Where(approval => approval.CellType.Id == about.Key)]))
            .OrderBy(column => column.Answers.Count == 0)
            .ThenBy(column => column.Answers.Count == 0 ? int.MaxValue : column.Answers.Min(InShortColumn.Rank)),
    ],
    disease);
}

[Flags]
public enum InShortRows
{
    None = 0,

    /// <summary>And how sure that is.</summary>
    Help = 1,
    Risk = 2,
    Approval = 4,

    /// <summary>What to ask a clinic, below the table.</summary>
    Clinic = 8,
    All = Help | Risk | Approval | Clinic,
}

/// <param name="Claims">Those that stand on the same page.</param>
/// <param name="Page">The address of the disease's page where this is another one.</param>
public sealed record InShortView(InShort Short, ClaimTable Claims, Interface.UiText Text, string Title, string Page = "", InShortRows Rows = InShortRows.All);

/// <summary>What the claims about one cell type say of the disease.</summary>
/// <param name="Answers">
/// Does it help, how sure is that: the most certain claim that is borne out and the most certain that is not, the surer first.
/// </param>
/// <param name="OtherEffects">Further claims that it helps.</param>
/// <param name="Safety">What can go wrong: every claim about it.</param>
/// <param name="Harms">Items that found harm, under any claim; each work once.</param>
/// <param name="Positions">What professional bodies hold.</param>
/// <param name="Studies">Behind every claim that it helps.</param>
public sealed record InShortColumn(
    ConceptLink CellType,
    IReadOnlyList<ClaimCard> Answers,
    IReadOnlyList<ClaimCard> OtherEffects,
    IReadOnlyList<ClaimCard> Safety,
    IReadOnlyList<InShortHarm> Harms,
    IReadOnlyList<ClaimCard> Positions,
    IReadOnlyList<ApprovalEntry> Approvals,
    StudyMarks Studies)
{
    public static InShortColumn Of(Language language, IReadOnlyList<ClaimCard> claims, IReadOnlyList<ApprovalEntry> approvals)
    {
        var effects = OnTheDisease(claims, ClaimQuestion.Effect);
        var answers = AnswersAmong(effects.Count > 0 ? effects : OnTheDisease(claims, ClaimQuestion.Feasibility));
        return new InShortColumn(
            claims[0].CellType!,
            answers,
            [.. effects.Except(answers)],
            OnTheDisease(claims, ClaimQuestion.Safety),
            [
                .. claims.SelectMany(claim => claim.Items.Select(item => new InShortHarm(claim, item)))
                    .Where(harm => harm.Item is { Direction: Direction.Harm, Retracted: false }).DistinctBy(harm => harm.Item.Work.Key),
            ],
            OnTheDisease(claims, ClaimQuestion.Status),
            approvals,
            StudyMarks.Of(language, effects));
    }

    /// <summary>Smaller is surer; at the same certainty, a claim that is not borne out comes first.</summary>
    public static int Rank(ClaimCard claim) =>
        2 * (claim.Certainty is { } certainty ? (int)certainty : Enum.GetValues<Certainty>().Length) + (IsBorneOut(claim) ? 1 : 0);

    /// <summary>A claim on a narrower disease answers only where there is none on the disease itself.</summary>
    private static List<ClaimCard> OnTheDisease(IReadOnlyList<ClaimCard> claims, ClaimQuestion asks)
    {
        var asked = claims.Where(claim => claim.Asks == asks).ToList();
        var direct = asked.Where(claim => claim.Via is null).ToList();
        return direct.Count > 0 ? direct : asked;
    }

    private static List<ClaimCard> AnswersAmong(List<ClaimCard> claims)
    {
        var rated = claims.Where(claim => claim.Certainty is not null).ToList();
        return rated.Count == 0
            ? [.. claims.OrderBy(claim => claim.Word).Take(1)]
            : [.. rated.GroupBy(IsBorneOut).Select(group => group.OrderBy(Rank).ThenByDescending(claim => claim.Word).First()).OrderBy(Rank)];
    }

    private static bool IsBorneOut(ClaimCard claim) => claim.Word is ClaimWord.Supported or ClaimWord.LimitedSupport or ClaimWord.EarlySignalOnly;
}

/// <summary>An item that found harm, and the claim under which it stands.</summary>
public sealed record InShortHarm(ClaimCard Claim, EvidenceEntry Item)
{
    public string Anchor => ClaimAnchors.Item(Claim.Id, Item.Work.Key);
}
