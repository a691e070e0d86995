using System.Numerics;
using System.Runtime.InteropServices;

namespace GiftDigi.Receipts.Screening.Pixels.Windows;

/// <summary>A weighted sum of all inputs for each output.</summary>
/// <param name="Weights">By output, then by input.</param>
/// <param name="Biases">By output.</param>
internal sealed record DenseLayer(float[] Weights, float[] Biases)
{
    public float[] Apply(ReadOnlySpan<float> input)
    {
        var output = new float[Biases.Length];
        for (var at = 0; at < output.Length; at++)
        {
            output[at] = Biases[at] + Dot(input, Weights.AsSpan(at * input.Length, input.Length));
        }

        return output;
    }

    /// <summary>The same with nothing below zero.</summary>
    public float[] ApplyRectified(ReadOnlySpan<float> input)
    {
        var output = Apply(input);
        for (var at = 0; at < output.Length; at++)
        {
            output[at] = MathF.Max(0, output[at]);
        }

        return output;
    }

    /// <summary>The sum of the products of values at the same place.</summary>
    public static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var many = MemoryMarshal.Cast<float, Vector<float>>(one);
        var others = MemoryMarshal.Cast<float, Vector<float>>(other);
        var sum = Vector<float>.Zero;
        for (var at = 0; at < many.Length; at++)
        {
            sum += many[at] * others[at];
        }

        var total = Vector.Sum(sum);
        for (var at = many.Length * Vector<float>.Count; at < one.Length; at++)
        {
            total += one[at] * other[at];
        }

        return total;
    }
}
