using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GiftDigi.Receipts.Screening.Pixels.Windows;

/// <summary>A convolution of a square with zeros around it, followed by a rectifier. All channels of a pixel lie side by side, pixels row after row.</summary>
internal sealed class Convolution
{
    /// <summary>Output channels that are computed together: two vectors.</summary>
    private const int Group = 16;

    /// <summary>Output pixels that are computed together: with two vectors each, they fill the registers.</summary>
    private const int Pixels = 6;

    private readonly (int Side, int Inputs, int Outputs, int Kernel, int Stride) _shape;
    private readonly float[] _weights;
    private readonly float[] _biases;

    /// <param name="shape">Side of the square, channels in and out, side of the kernel, and its step.</param>
    /// <param name="weights">By row of the kernel, column, input and output.</param>
    /// <param name="biases">By output.</param>
    public Convolution((int Side, int Inputs, int Outputs, int Kernel, int Stride) shape, ReadOnlySpan<float> weights, ReadOnlySpan<float> biases)
    {
        (_shape, _biases) = (shape, biases.ToArray());
        _weights = new float[weights.Length];
        var terms = weights.Length / shape.Outputs;
        for (var at = 0; at < weights.Length; at++)
        {
            var (term, output) = (at / shape.Outputs, at % shape.Outputs);
            _weights[(((output / Group * terms) + term) * Group) + (output % Group)] = weights[at];
        }
    }

    public int OutputSide => _shape.Side / _shape.Stride;

    /// <summary>Zeros on each side of the square.</summary>
    public int Margin => _shape.Kernel / 2;

    /// <summary>Values of the square with its margin.</summary>
    public int InputLength => (_shape.Side + (2 * Margin)) * (_shape.Side + (2 * Margin)) * _shape.Inputs;

    /// <summary>Where a pixel of the square begins among them.</summary>
    public int InputAt(int x, int y) => (((y + Margin) * (_shape.Side + (2 * Margin))) + x + Margin) * _shape.Inputs;

    /// <param name="input">The square with its margin.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="outputAt">Where in it the pixel at x and y begins.</param>
    public void Apply(ReadOnlySpan<float> input, Span<float> output, Func<int, int, int> outputAt)
    {
        var terms = _weights.Length / _shape.Outputs;
        for (var group = 0; group < _shape.Outputs; group += Group)
        {
            var (weights, biases) = (group * terms, group);
            for (var y = 0; y < OutputSide; y++)
            {
                for (var x = 0; x < OutputSide; x += Pixels)
                {
                    var corner = InputAt((x * _shape.Stride) - Margin, (y * _shape.Stride) - Margin);
                    Apply(input[corner..], _weights.AsSpan(weights, terms * Group), _biases.AsSpan(biases, Group), output[(outputAt(x, y) + group)..]);
                }
            }
        }
    }

    private void Apply(ReadOnlySpan<float> input, ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, Span<float> output)
    {
        var (step, row, length) = (_shape.Stride * _shape.Inputs, (_shape.Side + (2 * Margin)) * _shape.Inputs, _shape.Kernel * _shape.Inputs);
        ref var from = ref MemoryMarshal.GetReference(input);
        ref var weight = ref MemoryMarshal.GetReference(weights);
        Vector256<float> low = Vector256.Create(biases), high = Vector256.Create(biases[8..]);
        var (low0, low1, low2, low3, low4, low5) = (low, low, low, low, low, low);
        var (high0, high1, high2, high3, high4, high5) = (high, high, high, high, high, high);
        for (var y = 0; y < _shape.Kernel; y++)
        {
            ref var first = ref Unsafe.Add(ref from, y * row);
            for (var term = 0; term < length; term++)
            {
                (low, high) = (Vector256.LoadUnsafe(ref weight), Vector256.LoadUnsafe(ref weight, 8));
                weight = ref Unsafe.Add(ref weight, Group);
                ref var value = ref Unsafe.Add(ref first, term);
                Add(Vector256.Create(value), low, high, ref low0, ref high0);
                Add(Vector256.Create(Unsafe.Add(ref value, step)), low, high, ref low1, ref high1);
                Add(Vector256.Create(Unsafe.Add(ref value, 2 * step)), low, high, ref low2, ref high2);
                Add(Vector256.Create(Unsafe.Add(ref value, 3 * step)), low, high, ref low3, ref high3);
                Add(Vector256.Create(Unsafe.Add(ref value, 4 * step)), low, high, ref low4, ref high4);
                Add(Vector256.Create(Unsafe.Add(ref value, 5 * step)), low, high, ref low5, ref high5);
            }
        }

        Store(output, 0, low0, high0);
        Store(output, 1, low1, high1);
        Store(output, 2, low2, high2);
        Store(output, 3, low3, high3);
        Store(output, 4, low4, high4);
        Store(output, 5, low5, high5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector256<float> value, Vector256<float> lowWeights, Vector256<float> highWeights, ref Vector256<float> low, ref Vector256<float> high)
    {
        low = Vector256.FusedMultiplyAdd(value, lowWeights, low);
        high = Vector256.FusedMultiplyAdd(value, highWeights, high);
    }

    private void Store(Span<float> output, int pixel, Vector256<float> low, Vector256<float> high)
    {
        var target = output.Slice(pixel * _shape.Outputs, Group);
        Vector256.Max(low, Vector256<float>.Zero).CopyTo(target);
        Vector256.Max(high, Vector256<float>.Zero).CopyTo(target[8..]);
    }
}
