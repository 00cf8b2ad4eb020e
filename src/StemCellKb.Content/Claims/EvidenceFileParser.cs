using System.Globalization;
using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Parses a file of <c>evidence/</c>: a list of claims, each with its items.</summary>
internal static class EvidenceFileParser
{
    /// <summary>No study is larger; a number accidentally typed twice is.</summary>
    private const int MostParticipants = 10_000_000;

    public static IReadOnlyList<ClaimFile> Parse(SourceText source, DiagnosticList diagnostics)
    {
        if (YamlReader.Read(source, diagnostics) is not { } node)
            return [];
        if (node is not DataList list)
        {
            diagnostics.Add(Problems.Data.WrongShape(node.Place, "evidence", "a list of claims, each beginning with '- claim:'"));
            return [];
        }
        return [.. DataFields.AllOf(list, "claim", diagnostics)
            .Select(ClaimOf)
            .OfType<ClaimFile>()];
    }

    private static ClaimFile? ClaimOf(DataFields fields)
    {
        var id = fields.RequiredId<ClaimId>("claim");
        var says = fields.RequiredLocalized("says");
        var disease = fields.Id<ConceptId>("disease");
        var cellType = fields.Id<ConceptId>("cell-type");
        var mechanisms = fields.Ids<ConceptId>("mechanisms");
        var topic = fields.Id<ConceptId>("topic");
        var origin = fields.Id<ReferenceKey>("origin");
        List<EvidenceItemFile> evidence = [.. fields.Items("evidence").Select(ItemOf).OfType<EvidenceItemFile>()];
        if (!fields.Has("disease", "cell-type", "mechanisms", "topic"))
            fields.Diagnostics.Add(Problems.Evidence.AboutNothing(id?.Place ?? fields.Place));
        fields.RefuseOthers();

        return id is { } claim && says is not null
            ? new ClaimFile(claim, says, disease, cellType, mechanisms, topic, origin, evidence)
            : null;
    }

    private static EvidenceItemFile? ItemOf(DataFields fields)
    {
        var reference = fields.RequiredId<ReferenceKey>("reference");
        var model = fields.RequiredWord<EvidenceModel>("model");
        var design = fields.RequiredWord<StudyDesign>("design");
        var phase = fields.WordOf("phase", Vocabularies.Phases);
        var participants = ParticipantsOf(fields);
        var direction = fields.RequiredWord<Direction>("direction");
        var cellSource = fields.Text("cell-source");
        var registration = fields.Value("registration");
        var pools = fields.Ids<ReferenceKey>("pools");
        var found = fields.RequiredLocalized("found");
        fields.RefuseOthers();

        return reference is { } work && model is { } inWhom && design is { } how && direction is { } where && found is not null
            ? new EvidenceItemFile(work, inWhom, how, phase, participants, where, cellSource, registration, pools, found)
            : null;
    }

    private static Located<int>? ParticipantsOf(DataFields fields)
    {
        if (fields.Value("participants") is not { } text)
            return null;
        if (int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= MostParticipants)
            return text.With(number);
        fields.Diagnostics.Add(Problems.Evidence.WrongParticipants(text));
        return null;
    }
}
