using System.Numerics.Tensors;
using System.Text.Json;
using GiftDigi.Receipts.Adapters.Onnx;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Onnx;

/// <summary>The model in the program against what it was when it was trained.</summary>
public sealed class TrainedModelTests
{
    private const int Height = 48;
    private const float Tolerance = 1e-3f;

    [Fact]
    public void The_model_says_what_the_trained_network_said()
    {
        var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "line-recogniser.json"))).RootElement;
        var width = expected.GetProperty("width").GetInt32();
        var steps = expected.GetProperty("steps").EnumerateArray().Select(step => step.EnumerateArray().ToList()).ToList();
        using var model = new OnnxModel(ModelStore.Open(new()).Recogniser, threads: 1);

        _ = model.Run(Input(expected.GetProperty("pixels").GetBytesFromBase64()), [1, 3, Height, width], (values, shape) =>
        {
            shape[1].ShouldBe(steps.Count);
            for (var step = 0; step < steps.Count; step++)
            {
                var probabilities = values.Slice(step * (int)shape[2], (int)shape[2]);
                TensorPrimitives.SoftMax(probabilities, probabilities);
                foreach (var pair in steps[step])
                {
                    probabilities[pair[0].GetInt32()].ShouldBe(pair[1].GetSingle(), Tolerance);
                }
            }

            return true;
        });
    }

    [Fact]
    public void The_model_is_small_enough_to_travel_with_the_program() =>
        ModelStore.Open(new()).Recogniser.Bytes.Length.ShouldBeLessThan(12_000_000);

    private static float[] Input(byte[] pixels)
    {
        var plane = pixels.Select(pixel => (pixel / 127.5f) - 1).ToArray();
        return [.. plane, .. plane, .. plane];
    }
}
