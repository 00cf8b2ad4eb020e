using StemCellKb.Model;

namespace StemCellKb.Web.Pages.Shared;

/// <summary>How firmly a claim's word stands.</summary>
/// <param name="LeansOn">The study without which the word would be another, or null.</param>
/// <param name="Changes">The smallest additions that would change the word.</param>
/// <param name="History">The word over the years; years that follow each other with the same word and certainty are one run.</param>
public sealed record Standing(Leaning? LeansOn, IReadOnlyList<WordChange> Changes, IReadOnlyList<WordRun> History)
{
    /// <param name="yearOf">The year in which a work was published.</param>
    public static Standing Of(Claim claim, Func<ReferenceKey, int?> yearOf)
    {
        List<WordRun> runs = [];
        foreach (var past in claim.Evidence.Count == 0 ? [] : Dispute.History(claim.Asks, claim.Evidence, yearOf))
        {
            if (runs is [.., var run] && run.Assessment.Word == past.Assessment.Word && run.Assessment.Certainty == past.Assessment.Certainty)
                runs[^1] = run with { Last = past.Year };
            else
                runs.Add(new WordRun(past.Year, past.Year, past.Assessment));
        }
        return new Standing(Dispute.LeansOn(claim.Asks, claim.Evidence), Dispute.WouldChange(claim.Asks, claim.Evidence), runs);
    }
}

/// <summary>Years through which a claim had one word and one certainty.</summary>
public sealed record WordRun(int First, int Last, Assessment Assessment)
{
    public string Years => First == Last ? $"{First}" : $"{First}–{Last}";
}
