using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>A study as written in a file of <c>studies/</c>.</summary>
internal sealed record StudyFile(
    Study Study,
    Located<ReferenceKey> Id,
    IReadOnlyList<Located<ReferenceKey>> Reports,
    IReadOnlyList<Located<ReferenceKey>> SharesPatientsWith,
    WrittenFields Written)
{
    public IEnumerable<Located<ReferenceKey>> Works => Reports.Prepend(Id);
}

/// <summary>An outcome as written under an evidence item.</summary>
/// <param name="Arms">As written, in the order of those of the outcome.</param>
/// <param name="Effect">As written; null where none is given.</param>
internal sealed record OutcomeFile(Outcome Outcome, WrittenFields Written, IReadOnlyList<WrittenFields> Arms, WrittenFields? Effect);

/// <summary>Where the fields of a mapping stand.</summary>
internal sealed class WrittenFields(DataFields fields)
{
    /// <summary>Of the value of a key; of the whole mapping where the key is absent.</summary>
    public Place this[string key] => fields.PlaceOf(key);

    public Place Whole => fields.Place;

    public bool Has(string key) => fields.Has(key);
}
