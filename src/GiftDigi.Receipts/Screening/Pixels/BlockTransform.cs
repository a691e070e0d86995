namespace GiftDigi.Receipts.Screening.Pixels;

/// <summary>The discrete cosine transform of JPEG over 8 × 8 pixels (ITU-T T.81, A.3.3).</summary>
internal static class BlockTransform
{
    public const int Side = 8;

    private static readonly float[] Cosines = MakeCosines();

    /// <summary>Transforms 64 values, row after row, into as many, the lowest frequency first.</summary>
    public static void Apply(ReadOnlySpan<float> block, Span<float> frequencies)
    {
        Span<float> half = stackalloc float[Side * Side];
        for (var y = 0; y < Side; y++)
        {
            for (var u = 0; u < Side; u++)
            {
                var sum = 0f;
                for (var x = 0; x < Side; x++)
                {
                    sum += block[(y * Side) + x] * Cosines[(u * Side) + x];
                }

                half[(y * Side) + u] = sum;
            }
        }

        for (var v = 0; v < Side; v++)
        {
            for (var u = 0; u < Side; u++)
            {
                var sum = 0f;
                for (var y = 0; y < Side; y++)
                {
                    sum += half[(y * Side) + u] * Cosines[(v * Side) + y];
                }

                frequencies[(v * Side) + u] = sum;
            }
        }
    }

    private static float[] MakeCosines()
    {
        var cosines = new float[Side * Side];
        for (var u = 0; u < Side; u++)
        {
            for (var x = 0; x < Side; x++)
            {
                cosines[(u * Side) + x] = (float)(Math.Cos(((2 * x) + 1) * u * Math.PI / 16) * (u == 0 ? Math.Sqrt(0.125) : 0.5));
            }
        }

        return cosines;
    }
}
