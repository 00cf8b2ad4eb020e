namespace StemCellKb.Web.Machines.Pictures;

/// <summary>A colour, each part from 0 to 255.</summary>
internal readonly record struct Ink(byte Red, byte Green, byte Blue)
{
    public static Ink Of(int hex) => new((byte)(hex >> 16), (byte)(hex >> 8), (byte)hex);
}

/// <summary>A picture being drawn. A shape is its distance: how far a point lies outside it, in pixels; edges are smooth by that.</summary>
internal sealed class Canvas
{
    private readonly byte[] pixels;

    public Canvas(int width, int height, Ink background)
    {
        (Width, Height) = (width, height);
        pixels = new byte[width * height * 3];
        for (var i = 0; i < pixels.Length; i += 3)
            (pixels[i], pixels[i + 1], pixels[i + 2]) = (background.Red, background.Green, background.Blue);
    }

    public int Width { get; }

    public int Height { get; }

    /// <param name="reach">The shape lies within so many pixels of its centre.</param>
    /// <param name="distance">Of a point given from the centre.</param>
    public void Draw(double x, double y, double reach, Ink ink, Func<double, double, double> distance)
    {
        var (left, right) = (Math.Max(0, (int)(x - reach)), Math.Min(Width - 1, (int)(x + reach)));
        var (top, bottom) = (Math.Max(0, (int)(y - reach)), Math.Min(Height - 1, (int)(y + reach)));
        for (var row = top; row <= bottom; row++)
        {
            for (var column = left; column <= right; column++)
                Blend((row * Width + column) * 3, ink, Math.Clamp(0.5 - distance(column + 0.5 - x, row + 0.5 - y), 0, 1));
        }
    }

    public byte[] ToPng() => PngFile.Write(Width, Height, pixels);

    private void Blend(int at, Ink ink, double cover)
    {
        if (cover <= 0)
            return;
        pixels[at] = Mix(pixels[at], ink.Red, cover);
        pixels[at + 1] = Mix(pixels[at + 1], ink.Green, cover);
        pixels[at + 2] = Mix(pixels[at + 2], ink.Blue, cover);
    }

    private static byte Mix(byte under, byte over, double cover) => (byte)Math.Round(under + (over - under) * cover);
}
