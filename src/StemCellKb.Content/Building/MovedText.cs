namespace StemCellKb.Content;

/// <summary>Two states of a text that differ in one stretch: what was known about the former, where it stands now.</summary>
internal sealed class MovedText
{
    private readonly SourceText now;
    private readonly int same;
    private readonly int again;
    private readonly int moved;

    private MovedText(SourceText before, SourceText now)
    {
        this.now = now;
        var least = Math.Min(before.Text.Length, now.Text.Length);
        same = before.Text.AsSpan().CommonPrefixLength(now.Text);
        var tail = 0;
        while (tail < least - same && before.Text[^(tail + 1)] == now.Text[^(tail + 1)])
            tail++;
        (again, moved) = (before.Text.Length - tail, now.Text.Length - before.Text.Length);
    }

    /// <summary>Null where one of them could not be read: then nothing is known of places.</summary>
    public static MovedText? Between(SourceText? before, SourceText? now) => before is null || now is null ? null : new MovedText(before, now);

    /// <summary>Without those about words that have been edited.</summary>
    public IEnumerable<Diagnostic> Follow(IEnumerable<Diagnostic> found) =>
        from diagnostic in found
        let place = Follow(diagnostic.Place)
        where place is not null
        select diagnostic with { Place = place, Notes = [.. from note in diagnostic.Notes let at = Follow(note.Place) where at is not null select note with { Place = at }] };

    private ReportedPlace? Follow(ReportedPlace place) =>
        place.Path != now.Path ? place
        : place.Span.End <= same ? ReportedPlace.Of(now.At(place.Span))
        : place.Span.Start >= again ? ReportedPlace.Of(now.At(place.Span.Start + moved, place.Span.Length))
        : null;
}
