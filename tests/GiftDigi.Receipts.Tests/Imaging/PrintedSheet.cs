using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Tests.Imaging;

/// <summary>A sheet with rows of made-up characters, which have the density and spacing of print.</summary>
internal static class PrintedSheet
{
    internal static GrayPixels Draw(PixelSize size, int characterHeight, byte paper = 250, byte ink = 20)
    {
        var values = new byte[size.Width * size.Height];
        Array.Fill(values, paper);
        var (cell, pitch, line) = (characterHeight / 7, characterHeight * 6 / 7, characterHeight * 3 / 2);
        for (var y = line; y + line < size.Height; y += line)
        {
            for (var x = pitch; x + (2 * pitch) < size.Width; x += pitch)
            {
                Character(values, size.Width, x, y, cell, ink);
            }
        }

        return new(size, values);
    }

    /// <summary>A frame with a bar through it and one more stroke somewhere: one connected piece, five by seven cells.</summary>
    private static void Character(byte[] values, int width, int left, int top, int cell, byte ink)
    {
        var (bar, stroke) = (1 + (((left * 7) + (top * 13)) % 5), 1 + (((left * 3) + (top * 5)) % 3));
        for (var row = 0; row < 7 * cell; row++)
        {
            for (var column = 0; column < 5 * cell; column++)
            {
                var (r, c) = (row / cell, column / cell);
                if (c == 0 || r == bar || (c == stroke && r > bar) || (r == 0 && c < 4) || (r == 6 && c < stroke))
                {
                    values[((top + row) * width) + left + column] = ink;
                }
            }
        }
    }
}
