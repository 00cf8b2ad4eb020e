using System.Globalization;
using System.Runtime.CompilerServices;

namespace StemCellKb.Web.Figures;

/// <summary>An interpolated string whose numbers are those of a picture.</summary>
[InterpolatedStringHandler]
public ref struct SvgPath(int literalLength, int formattedCount)
{
    private DefaultInterpolatedStringHandler path = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

    public void AppendLiteral(string value) => path.AppendLiteral(value);

    public void AppendFormatted(string value) => path.AppendLiteral(value);

    public void AppendFormatted(double number)
    {
        Span<char> digits = stackalloc char[SvgNumber.MostLength];
        path.AppendFormatted(digits[..SvgNumber.Write(number, digits)]);
    }

    public string ToStringAndClear() => path.ToStringAndClear();
}

/// <summary>To a tenth of a pixel, which is finer than a screen.</summary>
internal static class SvgNumber
{
    public const int MostLength = 16;

    /// <summary>In tenths. No picture is so large.</summary>
    private const double Largest = 1e12;

    /// <returns>How many letters.</returns>
    public static int Write(double number, Span<char> target)
    {
        var tenths = (long)Math.Clamp(Math.Round(Math.Round(number, 1, MidpointRounding.AwayFromZero) * 10), -Largest, Largest);
        var (whole, tenth) = Math.DivRem(Math.Abs(tenths), 10);
        var length = 0;
        if (tenths < 0)
            target[length++] = '-';
        whole.TryFormat(target[length..], out var written, default, CultureInfo.InvariantCulture);
        length += written;
        if (tenth == 0)
            return length;
        target[length] = '.';
        target[length + 1] = (char)('0' + tenth);
        return length + 2;
    }

    public static string Of(double number)
    {
        Span<char> digits = stackalloc char[MostLength];
        return new(digits[..Write(number, digits)]);
    }
}
