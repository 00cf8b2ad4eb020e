namespace StemCellKb.Model;

/// <summary>Compares two states of a knowledge base.</summary>
public static class Comparison
{
    /// <summary>Claims first, then works, articles and approvals, each by id.</summary>
    public static IReadOnlyList<Change> Between(KnowledgeState former, KnowledgeState present) =>
        [.. ClaimsOf(former, present), .. WorksOf(former, present), .. ArticlesOf(former, present), .. ApprovalsOf(former, present)];

    private static IEnumerable<Change> ClaimsOf(KnowledgeState former, KnowledgeState present)
    {
        foreach (var (id, before, now) in Pairs(former.Claims, present.Claims, id => id.Value))
        {
            var facts = before is null || now is null ? [] : now.Facts.Against(before.Facts);
            IReadOnlyList<ItemChange> items = now is null ? [] : [.. ItemsOf(before?.Items ?? [], now.Items, former, present)];
            if (before is not null && now is not null && before.Judgement == now.Judgement && facts.Count + items.Count == 0)
                continue;
            yield return new Change
            {
                Subject = ChangeSubject.Claim,
                Kind = KindOf(before, now),
                Id = id.Value,
                Name = (now ?? before!).Says,
                Concepts = [.. (before?.Concepts ?? []).Union(now?.Concepts ?? [])],
                From = before?.Judgement,
                To = now?.Judgement,
                Items = items,
                Facts = facts,
            };
        }
    }

    /// <summary>A work may have several items in one claim: equal ones are pairs, and then the others in the order written.</summary>
    private static IEnumerable<ItemChange> ItemsOf(IReadOnlyList<ItemState> before, IReadOnlyList<ItemState> now, KnowledgeState former, KnowledgeState present)
    {
        var (left, right) = (before.ToLookup(item => item.Work), now.ToLookup(item => item.Work));
        foreach (var work in left.Select(items => items.Key).Union(right.Select(items => items.Key)))
        {
            var (old, fresh) = (left[work].ToList(), right[work].ToList());
            old.RemoveAll(fresh.Remove);
            var label = (present.Works.GetValueOrDefault(work) ?? former.Works.GetValueOrDefault(work))?.Label ?? work.Value;
            for (var i = 0; i < Math.Max(old.Count, fresh.Count); i++)
            {
                yield return (old.ElementAtOrDefault(i), fresh.ElementAtOrDefault(i)) switch
                {
                    ({ } gone, null) => new ItemChange(ChangeKind.Withdrawn, work, label, gone.Direction, []),
                    (null, { } come) => new ItemChange(ChangeKind.Added, work, label, come.Direction, []),
                    var (was, its) => new ItemChange(ChangeKind.Changed, work, label, its!.Direction, its.Facts.Against(was!.Facts)),
                };
            }
        }
    }

    private static IEnumerable<Change> WorksOf(KnowledgeState former, KnowledgeState present) =>
        from pair in Pairs(former.Works, present.Works, key => key.Value)
        where pair.Before is null || pair.Now is null || pair.Before.Standing != pair.Now.Standing
        let title = (pair.Now ?? pair.Before!).Title
        select new Change
        {
            Subject = ChangeSubject.Work,
            Kind = KindOf(pair.Before, pair.Now),
            Id = pair.Id.Value,
            Name = new(title, title),
            Facts = pair.Before?.Standing == pair.Now?.Standing ? [] : [new FactChange("status", pair.Before?.Standing, pair.Now?.Standing)],
        };

    /// <summary>Of an article that is gone, nothing is behind.</summary>
    private static IEnumerable<Change> ArticlesOf(KnowledgeState former, KnowledgeState present)
    {
        foreach (var ((concept, language), now) in present.Behind.OrderBy(each => each.Key.Concept).ThenBy(each => each.Key.Language, StringComparer.Ordinal))
        {
            var before = former.Behind.GetValueOrDefault((concept, language)) ?? [];
            IReadOnlyList<FactChange> facts =
            [
                .. now.Except(before).Select(anchor => new FactChange(anchor, "in-step", "behind")),
                .. before.Except(now).Select(anchor => new FactChange(anchor, "behind", "in-step")),
            ];
            if (facts.Count == 0)
                continue;
            yield return new Change
            {
                Subject = ChangeSubject.Article,
                Kind = ChangeKind.Changed,
                Id = concept.Value,
                Name = present.Names.GetValueOrDefault(concept) ?? new(concept.Value, concept.Value),
                Concepts = [concept],
                Facts = facts,
                Language = language,
            };
        }
    }

    private static IEnumerable<Change> ApprovalsOf(KnowledgeState former, KnowledgeState present)
    {
        foreach (var (id, before, now) in Pairs(former.Approvals, present.Approvals, id => id))
        {
            var facts = (now?.Facts ?? default(ComparedFacts?)) is { } its ? its.Against(before?.Facts ?? new ComparedFacts("")) : [];
            if (now is not null && facts.Count == 0)
                continue;
            yield return new Change
            {
                Subject = ChangeSubject.Approval,
                Kind = KindOf(before, now),
                Id = id,
                Name = (now ?? before!).Product,
                Concepts = (now ?? before!).Concepts,
                Facts = facts,
            };
        }
    }

    private static IEnumerable<(TId Id, T? Before, T? Now)> Pairs<TId, T>(Dictionary<TId, T> before, Dictionary<TId, T> now, Func<TId, string> text)
        where TId : notnull
        where T : class =>
        before.Keys.Union(now.Keys).OrderBy(text, StringComparer.Ordinal).Select(id => (id, before.GetValueOrDefault(id), now.GetValueOrDefault(id)));

    private static ChangeKind KindOf(object? before, object? now) => before is null ? ChangeKind.Added : now is null ? ChangeKind.Withdrawn : ChangeKind.Changed;
}
