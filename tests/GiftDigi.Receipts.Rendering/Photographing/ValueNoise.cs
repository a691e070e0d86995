namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>Smooth noise of 0 to 1 over the plane: random values at whole coordinates, blended in between.</summary>
internal sealed class ValueNoise
{
    private const int Side = 256;

    private readonly float[] _lattice = new float[Side * Side];

    public ValueNoise(Dice dice)
    {
        for (var index = 0; index < _lattice.Length; index++)
        {
            _lattice[index] = (float)dice.Unit();
        }
    }

    public float At(double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        var (right, down) = (Smooth((float)(x - left)), Smooth((float)(y - top)));
        var upper = Blend(Lattice(left, top), Lattice(left + 1, top), right);
        var lower = Blend(Lattice(left, top + 1), Lattice(left + 1, top + 1), right);
        return Blend(upper, lower, down);
    }

    /// <summary>Several octaves, each twice as fine and half as strong as the one before.</summary>
    public float Rough(double x, double y, int octaves)
    {
        var (sum, weight, total) = (0f, 1f, 0f);
        for (var octave = 0; octave < octaves; octave++)
        {
            sum += At(x, y) * weight;
            total += weight;
            weight /= 2;
            (x, y) = (x * 2, y * 2);
        }

        return sum / total;
    }

    private static float Smooth(float part) => part * part * (3 - (2 * part));

    private static float Blend(float a, float b, float part) => a + ((b - a) * part);

    private float Lattice(int x, int y) => _lattice[((y & (Side - 1)) * Side) + (x & (Side - 1))];
}
