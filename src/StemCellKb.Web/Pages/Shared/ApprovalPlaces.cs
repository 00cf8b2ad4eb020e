using StemCellKb.Model;
using StemCellKb.Store.Reading;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>The order in which jurisdictions are shown: the reader's own first, as far as it is known.</summary>
public static class ApprovalPlaces
{
    /// <summary>Those that every disease's page answers for.</summary>
    private static readonly string[] AlwaysAnswered = ["US", "EU", "JP", "KR", "CN"];

    /// <param name="chosen">What the reader chose, or null: readers of Chinese are most likely in China.</param>
    public static IEnumerable<string> InOrder(Language language, string? chosen = null)
    {
        var first = chosen ?? (ReferenceEquals(language, Language.Chinese) ? "CN" : null);
        return Approval.Jurisdictions.OrderBy(place => place != first);
    }

    /// <summary>What a disease's page says of each place, none known included.</summary>
    public static IEnumerable<(string Place, IReadOnlyList<ApprovalEntry> Entries)> Answers(Language language, IReadOnlyList<ApprovalEntry> approvals) =>
        from place in InOrder(language)
        let here = approvals.Where(entry => entry.Jurisdiction == place).ToList()
        where here.Count > 0 || AlwaysAnswered.Contains(place)
        select (place, (IReadOnlyList<ApprovalEntry>)here);
}

/// <param name="Disease">Entries for a narrower disease name it.</param>
/// <param name="AsOf">The day up to which the answers are current.</param>
public sealed record ApprovalAnswersView(IReadOnlyList<ApprovalEntry> Approvals, ConceptLink Disease, DateOnly? AsOf, Interface.UiText Text);
