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
        // A page asks for every claim, and most claims have a handful of items.
        var group = new int[reports.Count];
        Dictionary<(string Key, bool IsRegistration), int> first = [];
        for (var i = 0; i < reports.Count; i++)
        {
            group[i] = i;
            var facts = factsOf(reports[i]);
            if (facts.Study is { } study)
            {
                TieAll(study.Works, i);
                TieAll(study.SharesPatientsWith, i);
                foreach (var registration in study.Registrations)
                    Tie((registration, true), i);
            }
            Tie((workOf(reports[i]).Value, false), i);
            TieAll(facts.Pools, i);
        }
        var groups = new List<List<T>>();
        var placeOf = new Dictionary<int, List<T>>();
        for (var i = 0; i < reports.Count; i++)
        {
            var of = GroupOf(i);
            if (!placeOf.TryGetValue(of, out var study))
            {
                placeOf[of] = study = [];
                groups.Add(study);
            }
            study.Add(reports[i]);
        }
        return groups;

        void TieAll(IEnumerable<ReferenceKey> works, int report)
        {
            foreach (var work in works)
                Tie((work.Value, false), report);
        }

        void Tie((string Key, bool IsRegistration) tie, int report)
        {
            if (!first.TryAdd(tie, report))
                group[GroupOf(report)] = GroupOf(first[tie]);
        }

        int GroupOf(int report)
        {
            while (group[report] != report)
                report = group[report] = group[group[report]];
            return report;
        }
    }
}
