namespace StemCellKb.Content;

/// <summary>The words of a section as a reader sees them, mapped back to the source.</summary>
/// <param name="Template">A concept whose name is not known yet is a hole.</param>
/// <param name="Runs">Stretches copied unchanged from the source, in order.</param>
internal sealed record VisibleText(SourceText Source, Template Template, IReadOnlyList<VisibleRun> Runs)
{
    public string Text => Template.Text;

    /// <summary>The text with links replaced by holes of the same length, so that offsets stay valid.</summary>
    public string Unlinked => field ??= WithoutLinks();

    /// <summary>From the source of the first character to the source of the last.</summary>
    public Place PlaceOf(int start, int length) =>
        Source.At(TextSpan.FromBounds(SourceOf(start), SourceOf(start + Math.Max(1, length) - 1) + 1));

    private string WithoutLinks()
    {
        var characters = Text.ToCharArray();
        foreach (var run in Runs)
        {
            if (run.IsLink)
                characters.AsSpan(run.Start, Math.Min(run.Length, characters.Length - run.Start)).Fill(Template.Hole);
        }
        return new string(characters);
    }

    private int SourceOf(int offset)
    {
        var (low, high) = (0, Runs.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Runs[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }
        return Runs.Count == 0 ? 0 : Runs[low].Source + Math.Clamp(offset - Runs[low].Start, 0, Math.Max(0, Runs[low].Length - 1));
    }
}

/// <param name="Start">In the visible text.</param>
/// <param name="Source">Offset in the source.</param>
/// <param name="IsLink">The run is the text of a <c>[[…]]</c>.</param>
internal readonly record struct VisibleRun(int Start, int Source, int Length, bool IsLink);
