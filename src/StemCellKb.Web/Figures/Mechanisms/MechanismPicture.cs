using StemCellKb.Model;
using StemCellKb.Store.Reading;

namespace StemCellKb.Web.Figures.Mechanisms;

/// <param name="Predicate">Null for what acts on the subject.</param>
public sealed record PictureGroup(EffectPredicate? Predicate, IReadOnlyList<ShownPath> Paths)
{
    public bool IsInward => Predicate is null;

    /// <summary>What stands at the other end from the subject.</summary>
    public ConceptLink TargetOf(ShownPath path) => IsInward ? path.Subject : path.Object;
}

/// <summary>What one cell does, and what acts on it.</summary>
/// <param name="IsRival">Accounts that cannot be true beside each other.</param>
public sealed record PictureBand(ConceptLink Subject, bool IsRival, IReadOnlyList<PictureGroup> Groups)
{
    public IEnumerable<ShownPath> Paths => Groups.SelectMany(group => group.Paths);
}

/// <summary>The effects of a page, cell by cell: the one with most first, rival accounts last. Otherwise the order is that of ids, so that what is added moves little.</summary>
public sealed record MechanismPicture(IReadOnlyList<PictureBand> Bands)
{
    /// <summary>What a picture takes; where there are more, the table stands alone.</summary>
    public const int MostPaths = 60;

    /// <summary>False where every path of the page ends in its own subject.</summary>
    public bool NamesTargets { get; init; } = true;

    public IEnumerable<ShownPath> Paths => Bands.SelectMany(band => band.Paths);

    /// <summary>One or two lines say no more than their table does.</summary>
    public bool IsWorthDrawing => Paths.Skip(2).Any();

    public bool CanBeDrawn => Paths.Count() <= MostPaths;

    /// <param name="subject">Whose page it is; its band comes first. Null for a page that is not of a cell.</param>
    public static MechanismPicture Of(IReadOnlyList<ShownPath> paths, ConceptId? subject = null)
    {
        var rivals = paths.Where(path => path.Disputes.Count > 0).SelectMany(path => path.Disputes.Prepend(path.Claim)).ToHashSet();
        return new(
        [
            .. from path in paths
               group path by (End: SubjectOf(path, subject).Id, IsRival: rivals.Contains(path.Claim)) into band
               orderby band.Key.IsRival, band.Key.End == subject descending, SubjectOf(band.First(), subject).Kind == ConceptKind.CellType descending, band.Count() descending, band.Key.End
               select BandOf(SubjectOf(band.First(), subject), band.Key.IsRival, [.. band]),
        ]);
    }

    /// <summary>Each effect under what acts, by id, whatever disputes it: for a list.</summary>
    public static MechanismPicture BySubject(IReadOnlyList<ShownPath> paths) => new(
        [.. paths.GroupBy(path => path.Subject.Id).OrderBy(band => band.Key).Select(band => BandOf(band.First().Subject, false, [.. band]))]);

    private static PictureBand BandOf(ConceptLink subject, bool isRival, IReadOnlyList<ShownPath> paths) => new(
        subject,
        isRival,
        [
            .. from path in paths
               group path by path.Subject.Id == subject.Id ? path.Predicate : (EffectPredicate?)null into predicate
               orderby predicate.Key is not null, predicate.Key
               let ends = new PictureGroup(predicate.Key, [])
               select ends with { Paths = [.. predicate.OrderBy(path => ends.TargetOf(path).Id).ThenBy(path => path.Claim)] },
        ]);

    /// <summary>The end of a path that stands at the left: the page's own cell, else a cell type that acts, else one that is acted on.</summary>
    private static ConceptLink SubjectOf(ShownPath path, ConceptId? subject) =>
        path.Subject.Id != subject && (path.Object.Id == subject || (path.Subject.Kind != ConceptKind.CellType && path.Object.Kind == ConceptKind.CellType)) ? path.Object : path.Subject;
}
