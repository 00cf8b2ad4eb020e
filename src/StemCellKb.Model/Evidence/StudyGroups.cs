namespace StemCellKb.Model;

/// <summary>
/// What one study is: reports are of one study if they share its record, a registration, or people who took part in both. Every place that
/// counts studies, or draws one mark for each, asks here.
/// </summary>
public static class StudyGroups
{
    /// <summary>The reports of each study, in the order given.</summary>
    /// <param name="workOf">The work that a report is.</param>
    public static IReadOnlyList<IReadOnlyList<T>> Of<T>(IReadOnlyList<T> reports, Func<T, ReferenceKey> workOf, Func<T, EvidenceFacts> factsOf)
    {
        var group = Enumerable.Range(0, reports.Count).ToArray();
        int GroupOf(int report)
        {
            while (group[report] != report)
                report = group[report] = group[group[report]];
            return report;
        }

        Dictionary<string, int> first = [];
        for (var i = 0; i < reports.Count; i++)
        {
            foreach (var tie in TiesOf(workOf(reports[i]), factsOf(reports[i])))
            {
                if (!first.TryAdd(tie, i))
                    group[GroupOf(i)] = GroupOf(first[tie]);
            }
        }
        return [.. Enumerable.Range(0, reports.Count).GroupBy(GroupOf).Select(study => study.Select(i => reports[i]).ToList())];
    }

    private static IEnumerable<string> TiesOf(ReferenceKey work, EvidenceFacts facts)
    {
        var works = facts.Study is { } study ? study.Works.Concat(study.SharesPatientsWith) : [];
        var registrations = facts.Study?.Registrations ?? [];
        return works.Append(work).Concat(facts.Pools).Select(each => each.Value)
            .Concat(registrations.Select(number => "registered " + number))
            .Distinct();
    }
}
