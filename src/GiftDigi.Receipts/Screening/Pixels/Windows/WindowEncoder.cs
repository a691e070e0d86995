namespace GiftDigi.Receipts.Screening.Pixels.Windows;

/// <summary>Makes of a window of tones the features that tell how it was made: its print, and the grain beneath it. The network of infra/localiser/network.py.</summary>
internal sealed class WindowEncoder
{
    /// <summary>Features of a window.</summary>
    public const int Width = 64;

    private const int Planes = 3;
    private const int Channels = 64;

    /// <summary>A spread is never less than its square root, so that it can be divided by.</summary>
    private const float LeastVariance = 1e-4f;

    private readonly Convolution[] _layers;
    private readonly DenseLayer _out;

    public WindowEncoder(ref WeightFile weights)
    {
        const int side = PhotoWindows.Side;
        _layers =
        [
            weights.TakeConvolution((side, Planes, 16, 5, 2)),
            weights.TakeConvolution((side / 2, 16, 32, 3, 2)),
            weights.TakeConvolution((side / 4, 32, 32, 3, 1)),
            weights.TakeConvolution((side / 4, 32, Channels, 3, 2)),
        ];
        _out = weights.TakeDense(3 * Channels, Width);
    }

    /// <summary>The features of one window, given row after row.</summary>
    public float[] Apply(ReadOnlySpan<byte> tones)
    {
        var input = new float[_layers[0].InputLength];
        WindowPlanes.Fill(tones, input, _layers[0].InputAt);
        for (var layer = 0; layer < _layers.Length; layer++)
        {
            var (current, next) = (_layers[layer], layer + 1 < _layers.Length ? _layers[layer + 1] : null);
            var output = new float[next?.InputLength ?? current.OutputSide * current.OutputSide * Channels];
            current.Apply(input, output, next is null ? (x, y) => ((y * current.OutputSide) + x) * Channels : next.InputAt);
            input = output;
        }

        return _out.Apply(Pool(input));
    }

    /// <summary>Mean, spread and highest value of each channel.</summary>
    private static float[] Pool(ReadOnlySpan<float> values)
    {
        var pooled = new float[3 * Channels];
        var pixels = values.Length / Channels;
        for (var channel = 0; channel < Channels; channel++)
        {
            var (sum, squares, highest) = (0f, 0f, 0f);
            for (var pixel = 0; pixel < pixels; pixel++)
            {
                var value = values[(pixel * Channels) + channel];
                (sum, squares, highest) = (sum + value, squares + (value * value), MathF.Max(highest, value));
            }

            var mean = sum / pixels;
            pooled[channel] = mean;
            pooled[Channels + channel] = MathF.Sqrt(MathF.Max(0, (squares / pixels) - (mean * mean)) + LeastVariance);
            pooled[(2 * Channels) + channel] = highest;
        }

        return pooled;
    }
}
