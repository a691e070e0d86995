namespace GiftDigi.Receipts.Screening.Pixels.Windows;

/// <summary>
/// Says of each window of a photo whether it was put in, by how it differs from the others of the same photo: from their mean, and from
/// those that resemble it most (attention, Vaswani et al. 2017). Trained on rendered receipts by infra/localiser.
/// </summary>
internal sealed class WindowNetwork
{
    private const string Resource = "windows.model";
    private const int Width = WindowEncoder.Width;
    private const int Heads = 4;
    private const int Hidden = 64;
    private const int LastHidden = 32;
    private const float LeastVariance = 1e-4f;

    private static readonly Lazy<WindowNetwork> Shipped = new(LoadShipped);

    private readonly WindowEncoder _encoder;
    private readonly DenseLayer _queries;
    private readonly DenseLayer _keys;
    private readonly DenseLayer _values;
    private readonly DenseLayer[] _judge;

    /// <exception cref="InvalidDataException">The file is no such network.</exception>
    public WindowNetwork(ReadOnlySpan<byte> file)
    {
        var weights = new WeightFile(file);
        _encoder = new(ref weights);
        (_queries, _keys, _values) = (weights.TakeDense(Width, Width), weights.TakeDense(Width, Width), weights.TakeDense(Width, Width));
        _judge = [weights.TakeDense(6 * Width, Hidden), weights.TakeDense(Hidden, LastHidden), weights.TakeDense(LastHidden, 1)];
        if (!weights.IsAtEnd)
        {
            throw new InvalidDataException("The file of weights goes on after its end.");
        }
    }

    /// <summary>The network that comes with the program.</summary>
    public static WindowNetwork Default => Shipped.Value;

    /// <summary>For each window, the natural logarithm of the odds that it was changed.</summary>
    /// <param name="windows">The tones of each, row after row.</param>
    public IReadOnlyList<float> Judge(IReadOnlyList<byte[]> windows)
    {
        var seen = new float[windows.Count][];
        _ = Parallel.For(0, windows.Count, at => seen[at] = _encoder.Apply(windows[at]));
        var (mean, spread) = Spread(seen);
        var (keys, values) = (seen.Select(one => _keys.Apply(one)).ToArray(), seen.Select(one => _values.Apply(one)).ToArray());
        var logits = new float[windows.Count];
        _ = Parallel.For(0, windows.Count, at => logits[at] = Judge(seen[at], Alike(_queries.Apply(seen[at]), keys, values), mean, spread));
        return logits;
    }

    private float Judge(float[] seen, float[] alike, float[] mean, float[] spread)
    {
        var input = new float[6 * Width];
        for (var at = 0; at < Width; at++)
        {
            input[at] = seen[at];
            input[Width + at] = alike[at];
            input[(2 * Width) + at] = seen[at] - alike[at];
            input[(3 * Width) + at] = seen[at] - mean[at];
            input[(4 * Width) + at] = (seen[at] - mean[at]) / spread[at];
            input[(5 * Width) + at] = spread[at];
        }

        return _judge[2].Apply(_judge[1].ApplyRectified(_judge[0].ApplyRectified(input)))[0];
    }

    /// <summary>The mean of all windows, each weighed by how much it resembles the one that asks.</summary>
    private static float[] Alike(float[] query, float[][] keys, float[][] values)
    {
        const int part = Width / Heads;
        var (alike, weights) = (new float[Width], new float[keys.Length]);
        for (var head = 0; head < Width; head += part)
        {
            for (var at = 0; at < keys.Length; at++)
            {
                weights[at] = DenseLayer.Dot(query.AsSpan(head, part), keys[at].AsSpan(head, part)) / MathF.Sqrt(part);
            }

            var (most, sum) = (weights.Max(), 0f);
            for (var at = 0; at < keys.Length; at++)
            {
                var weight = MathF.Exp(weights[at] - most);
                sum += weight;
                for (var place = head; place < head + part; place++)
                {
                    alike[place] += weight * values[at][place];
                }
            }

            for (var place = head; place < head + part; place++)
            {
                alike[place] /= sum;
            }
        }

        return alike;
    }

    private static (float[] Mean, float[] Spread) Spread(float[][] seen)
    {
        var (mean, spread) = (new float[Width], new float[Width]);
        for (var at = 0; at < Width; at++)
        {
            var center = seen.Average(one => one[at]);
            (mean[at], spread[at]) = (center, MathF.Sqrt(seen.Average(one => (one[at] - center) * (one[at] - center)) + LeastVariance));
        }

        return (mean, spread);
    }

    private static WindowNetwork LoadShipped()
    {
        using var stream = typeof(WindowNetwork).Assembly.GetManifestResourceStream(Resource)!;
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new(file);
    }
}
