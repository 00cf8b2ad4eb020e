using StemCellKb.Model;
using StemCellKb.Web.Interface;

namespace StemCellKb.Web.Figures.Mechanisms;

/// <summary>Paths in sentences, put together from the words of the interface.</summary>
public static class PathWords
{
    /// <summary>What is claimed, and what was found in whom.</summary>
    public static string InWords(this UiText text, ShownPath path) => string.Join(
        ' ',
        Enum.GetValues<EvidenceModel>().Where(model => path.Seen.In(model).Any())
            .Select(model => text.Paths.SeenIn(model) + text.Colon + text.FoundIn(path, model) + text.Figures.Stop)
            .Prepend(path.Says));

    /// <summary>How many studies found what; that there is none is said, too.</summary>
    public static string FoundIn(this UiText text, ShownPath path, EvidenceModel model) => path.Seen.In(model).ToList() is { Count: > 0 } studies
        ? string.Join(text.ListSeparator, studies.CountBy(study => study.Direction).OrderBy(count => count.Key).Select(count => text.Paths.Found(count.Key, count.Value)))
        : text.Paths.NoStudy;

    public static string LeadOf(this PathText text, MechanismPicture picture)
    {
        var reaches = picture.Paths.CountBy(path => path.Reach).ToDictionary();
        return text.FigureLead(
            picture.Paths.Count(), reaches.GetValueOrDefault(EffectReach.People), reaches.GetValueOrDefault(EffectReach.Animals), reaches.GetValueOrDefault(EffectReach.Dishes));
    }

    public static string HeadingOf(this PathText text, PictureBand band, PictureGroup group) => HeadingOf(text, band, group.Predicate);

    /// <param name="predicate">Null for what acts on the subject.</param>
    public static string HeadingOf(this PathText text, PictureBand band, EffectPredicate? predicate)
    {
        var words = predicate is { } does ? text.Group(does) : text.ActsOnIt;
        return band.IsRival ? text.Rival(words) : words;
    }
}
