using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>Studies fit together, and with the items that rest on them.</summary>
internal static class StudyFacts
{
    public static IEnumerable<Diagnostic> Run(ContentIndex index) => [.. Shared(index), .. Twice(index), .. Uncited(index), .. Unrecorded(index)];

    /// <summary>A study of which nothing else is recorded may be known by its item alone.</summary>
    private static IEnumerable<Diagnostic> Shared(ContentIndex index) =>
        from study in index.Studies
        from other in study.SharesPatientsWith
        where (index.FindStudyOf(other.Value) is null && !index.Claims.Any(claim => claim.Evidence.Any(item => item.Reference.Value == other.Value))) || other.Value == study.Study.Id
        select other.Value == study.Study.Id ? Problems.Studies.SharesWithItself(other) : Problems.Studies.UnknownStudy(other, index.NearestStudy(other.Value));

    private static IEnumerable<Diagnostic> Twice(ContentIndex index) =>
        from same in index.Studies.SelectMany(study => study.Works).GroupBy(work => work.Value)
        from again in same.Skip(1)
        select Problems.Studies.WorkInTwoStudies(again, same.First().Place);

    /// <summary>Skipped while any file is unreadable: the item may be there.</summary>
    private static IEnumerable<Diagnostic> Uncited(ContentIndex index)
    {
        if (!index.IsWhole)
            return [];
        var cited = index.Claims.SelectMany(claim => claim.Evidence).Select(item => item.Reference.Value).ToHashSet();
        return index.Studies.Where(study => !study.Study.Works.Any(cited.Contains)).Select(study => Problems.Studies.Uncited(study.Id));
    }

    private static IEnumerable<Diagnostic> Unrecorded(ContentIndex index)
    {
        var randomized = index.Claims.SelectMany(claim => claim.Evidence).Where(item => item.Design.Value == StudyDesign.Rct).Select(item => item.Reference.Value).ToHashSet();
        return index.Studies.Where(study => study.Study.Randomized is null && study.Study.Works.Any(randomized.Contains)).Select(study => Problems.Studies.NotRandomized(study.Id));
    }
}
