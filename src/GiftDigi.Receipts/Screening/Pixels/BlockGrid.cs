using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Screening.Pixels;

/// <summary>The blocks of 8 × 8 pixels that a JPEG file was coded in, each in steps of the file's rounding.</summary>
internal sealed class BlockGrid
{
    /// <summary>Frequencies that are looked at: the lowest in zigzag, without the mean; higher ones are mostly rounded away.</summary>
    private static readonly int[] Frequencies = [1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40];

    /// <summary>Blocks whose tones are nearer than this hold nothing but paper, and rounding leaves nothing of it.</summary>
    private const int LeastRange = 24;

    /// <summary>Tones beyond these were cut off, which rounding is not.</summary>
    private const int Darkest = 2;
    private const int Lightest = 253;

    private readonly GrayPixels _pixels;
    private readonly float[] _steps;

    /// <param name="pixels">The picture as decoded.</param>
    /// <param name="left">Where the first whole block begins.</param>
    /// <param name="top">Where the first whole block begins.</param>
    /// <param name="steps">The rounding of each of the 64 frequencies, in the picture's orientation.</param>
    public BlockGrid(GrayPixels pixels, int left, int top, IReadOnlyList<int> steps)
    {
        _pixels = pixels;
        (Left, Top) = (left, top);
        (Columns, Rows) = (Math.Max(0, (pixels.Size.Width - left) / BlockTransform.Side), Math.Max(0, (pixels.Size.Height - top) / BlockTransform.Side));
        _steps = [.. Frequencies.Select(frequency => (float)steps[frequency])];
    }

    public static int Depth => Frequencies.Length;

    public int Left { get; }

    public int Top { get; }

    public int Columns { get; }

    public int Rows { get; }

    /// <summary>Where a square of blocks lies in the picture.</summary>
    public PixelBox BoxOf(int column, int row, int side) =>
        new(Left + (column * BlockTransform.Side), Top + (row * BlockTransform.Side), side * BlockTransform.Side, side * BlockTransform.Side);

    /// <summary>The block's frequencies in whole steps; false when it shows paper alone, or tones that were cut off.</summary>
    public bool TryRead(int column, int row, Span<int> steps)
    {
        Span<float> block = stackalloc float[BlockTransform.Side * BlockTransform.Side];
        if (!TryCopy(column, row, block))
        {
            return false;
        }

        Span<float> frequencies = stackalloc float[BlockTransform.Side * BlockTransform.Side];
        BlockTransform.Apply(block, frequencies);
        for (var index = 0; index < steps.Length; index++)
        {
            steps[index] = (int)MathF.Round(frequencies[Frequencies[index]] / _steps[index]);
        }

        return true;
    }

    private bool TryCopy(int column, int row, Span<float> block)
    {
        var (x, y) = (Left + (column * BlockTransform.Side), Top + (row * BlockTransform.Side));
        var (low, high) = (byte.MaxValue, byte.MinValue);
        for (var line = 0; line < BlockTransform.Side; line++)
        {
            var values = _pixels.Row(y + line).Slice(x, BlockTransform.Side);
            for (var index = 0; index < values.Length; index++)
            {
                (low, high) = (Math.Min(low, values[index]), Math.Max(high, values[index]));
                block[(line * BlockTransform.Side) + index] = values[index];
            }
        }

        return high - low >= LeastRange && low >= Darkest && high <= Lightest;
    }
}
