using GiftDigi.Receipts.Screening.Pixels.Windows;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Screening.Pixels.Windows;

public sealed class ConvolutionTests
{
    [Theory]
    [InlineData(12, 3, 16, 5, 2)]
    [InlineData(12, 2, 32, 3, 2)]
    [InlineData(6, 4, 32, 3, 1)]
    public void It_sums_what_its_definition_sums(int side, int inputs, int outputs, int kernel, int stride)
    {
        var random = new Random(side + outputs);
        var (weights, biases, image) = (Draw(random, kernel * kernel * inputs * outputs), Draw(random, outputs), Draw(random, side * side * inputs));
        var convolution = new Convolution((side, inputs, outputs, kernel, stride), weights, biases);
        var input = new float[convolution.InputLength];
        for (var pixel = 0; pixel < side * side; pixel++)
        {
            image.AsSpan(pixel * inputs, inputs).CopyTo(input.AsSpan(convolution.InputAt(pixel % side, pixel / side)));
        }

        var output = new float[side / stride * (side / stride) * outputs];
        convolution.Apply(input, output, (x, y) => ((y * convolution.OutputSide) + x) * outputs);

        for (var at = 0; at < output.Length; at++)
        {
            var (x, y, channel) = (at / outputs % (side / stride), at / outputs / (side / stride), at % outputs);
            output[at].ShouldBe(MathF.Max(0, Defined(x, y, channel)), 1e-4f);
        }

        float Defined(int x, int y, int channel)
        {
            var sum = biases[channel];
            for (var term = 0; term < kernel * kernel * inputs; term++)
            {
                var (row, column, plane) = ((y * stride) + (term / inputs / kernel) - (kernel / 2), (x * stride) + (term / inputs % kernel) - (kernel / 2), term % inputs);
                sum += row >= 0 && column >= 0 && row < side && column < side ? image[(((row * side) + column) * inputs) + plane] * weights[(term * outputs) + channel] : 0;
            }

            return sum;
        }
    }

    private static float[] Draw(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() - 0.5))];
}
