namespace StemCellKb.Content;

/// <summary>A stretch of a source text, in UTF-16 units from the start.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, Math.Max(0, end - start));
}

/// <summary>Line and column, both from 1; a column is a UTF-16 unit, as editors count.</summary>
public readonly record struct TextPosition(int Line, int Column);
