using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Parses <c>effect: {subject, predicate, object, through, way, disputes}</c>.</summary>
internal static class EffectParser
{
    public static EffectFile? EffectOf(DataFields fields)
    {
        var subject = fields.RequiredId<ConceptId>("subject");
        var predicate = fields.RequiredWord<EffectPredicate>("predicate");
        var onWhat = fields.RequiredId<ConceptId>("object");
        var through = fields.Ids<ConceptId>("through");
        var way = fields.Word<EffectWay>("way");
        var disputes = fields.Ids<ClaimId>("disputes");
        fields.RefuseOthers();
        if (subject is not { } from || predicate is not { } does || onWhat is not { } to)
            return null;
        var effect = new Effect
        {
            Subject = from.Value,
            Predicate = does.Value,
            Object = to.Value,
            Through = [.. through.Select(mediator => mediator.Value)],
            Way = way?.Value ?? EffectWay.NotKnown,
            Disputes = [.. disputes.Select(claim => claim.Value)],
        };
        return new EffectFile(effect, fields.Place, from, does, to, through, disputes);
    }
}
