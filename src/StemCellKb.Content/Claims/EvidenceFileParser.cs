using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Parses a file of <c>evidence/</c>: a list of claims, each with its items.</summary>
internal static class EvidenceFileParser
{
    /// <summary>What items had of their study before it had a file of its own, and what it is called there.</summary>
    private static readonly (string Key, string Now)[] MovedToStudy = [("phase", "phase"), ("participants", "participants"), ("registration", "registrations")];

    public static IReadOnlyList<ClaimFile> Parse(SourceText source, DiagnosticList diagnostics)
    {
        return [.. DataFields.RecordsOf(source, "evidence", "claim", "a list of claims, each beginning with '- claim:'", diagnostics)
            .Select(ClaimOf)
            .OfType<ClaimFile>()];
    }

    public static ClaimFile? ClaimOf(DataFields fields)
    {
        var id = fields.RequiredOwnId<ClaimId>("claim");
        var says = fields.RequiredLocalized("says");
        var disease = fields.Id<ConceptId>("disease", ConceptRole.Disease);
        var cellType = fields.Id<ConceptId>("cell-type", ConceptRole.CellType);
        var mechanisms = fields.Ids<ConceptId>("mechanisms", ConceptRole.Mechanism);
        var topic = fields.Id<ConceptId>("topic", ConceptRole.Topic);
        var origin = fields.Id<ReferenceKey>("origin");
        var asks = fields.Word<ClaimQuestion>("asks");
        var effect = fields.Fields("effect") is { } stated ? EffectParser.EffectOf(stated) : null;
        List<EvidenceItemFile> evidence = [.. fields.Items("evidence").Select(ItemOf).OfType<EvidenceItemFile>()];
        if (!fields.HasOneOf("disease", "cell-type", "mechanisms", "topic"))
            fields.Diagnostics.Add(Problems.Evidence.AboutNothing(id?.Place ?? fields.Place));
        fields.RefuseOthers();

        return id is { } claim && says is not null
            ? new ClaimFile(claim, says, disease, cellType, mechanisms, topic, origin, asks?.Value ?? ClaimQuestion.Effect, effect, evidence)
            : null;
    }

    private static EvidenceItemFile? ItemOf(DataFields fields)
    {
        var reference = fields.RequiredId<ReferenceKey>("reference");
        var model = fields.RequiredWord<EvidenceModel>("model");
        var design = fields.RequiredWord<StudyDesign>("design");
        var direction = fields.RequiredWord<Direction>("direction");
        List<Located<ReferenceKey>> works = [];
        var values = EvidenceFields.OfItems.Select(field => (Field: field, Value: ValueOf(field, fields, works))).Where(each => each.Value is not null).ToList();
        var found = fields.RequiredLocalized("found");
        List<OutcomeFile> outcomes = [.. fields.Items("outcomes").Select(OutcomeParser.OutcomeOf).OfType<OutcomeFile>()];
        var despite = fields.Localized("despite-retraction");
        foreach (var (key, now) in MovedToStudy)
            fields.Refuse(key, place => Problems.Studies.MovedToStudy(place, key, now));
        fields.RefuseOthers();

        if (reference is not { } work || model is not { } inWhom || design is not { } how || direction is not { } where || found is null)
            return null;
        var item = new EvidenceItem { Reference = work.Value, Model = inWhom.Value, Design = how.Value, Direction = where.Value, Found = found, Outcomes = [.. outcomes.Select(outcome => outcome.Outcome)], DespiteRetraction = despite };
        var texts = fields.Fields("found")!;
        return new EvidenceItemFile(
            work,
            inWhom,
            how,
            values.Aggregate(item, (item, each) => each.Field.With!(item, each.Value!.Value.Value)),
            values.ToDictionary(each => each.Field, each => each.Value!.Value.Place),
            works,
            new(new(found.English, texts.PlaceOf("en")), new(found.Chinese, texts.PlaceOf("zh"))),
            outcomes,
            despite is null ? null : fields.PlaceOf("despite-retraction"));
    }

    private static Located<object>? ValueOf(EvidenceField field, DataFields fields, List<Located<ReferenceKey>> works) => field.Form switch
    {
        EvidenceForm.Text => fields.Value(field.Key) is { } text ? text.With<object>(text.Value) : null,
        EvidenceForm.Word => fields.WordOf(field.Key, field.Words) is { } word ? word.With<object>(word.Value) : null,
        EvidenceForm.Count => fields.Count(field.Key) is { } count ? count.With<object>(count.Value) : null,
        EvidenceForm.Works => WorksOf(fields.Ids<ReferenceKey>(field.Key), works),
    };

    private static Located<object>? WorksOf(IReadOnlyList<Located<ReferenceKey>> named, List<Located<ReferenceKey>> works)
    {
        works.AddRange(named);
        return named is [var first, ..] ? first.With<object>((IReadOnlyList<ReferenceKey>)[.. named.Select(work => work.Value)]) : null;
    }
}
