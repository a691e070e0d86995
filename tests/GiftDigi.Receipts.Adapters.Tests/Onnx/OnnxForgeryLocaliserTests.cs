using System.Text.Json;
using GiftDigi.Receipts.Adapters.Onnx;
using GiftDigi.Receipts.Screening.Pixels.Windows;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Onnx;

public sealed class OnnxForgeryLocaliserTests : IDisposable
{
    private const int Side = PhotoWindows.Side;
    private const float Tolerance = 0.01f;
    private readonly OnnxForgeryLocaliser _localiser = new(new() { Threads = 1 });

    [Fact]
    public void The_network_says_what_it_said_when_it_was_trained()
    {
        var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "forgery-localiser.json"))).RootElement;
        var windows = expected.GetProperty("windows").EnumerateArray().Select(window => window.GetBytesFromBase64()).ToList();
        var logits = expected.GetProperty("logits").EnumerateArray().Select(logit => logit.GetSingle()).ToList();

        var said = _localiser.Localise(windows);

        said.Zip(logits).ShouldAllBe(pair => MathF.Abs(pair.First - pair.Second) < Tolerance);
        logits.Distinct().Count().ShouldBe(windows.Count);
    }

    [Fact]
    public void Hard_print_on_smooth_paper_among_soft_print_on_grainy_paper_is_what_was_put_in()
    {
        const int foreign = 17;
        var random = new Random(3);
        var windows = Enumerable.Range(0, 40).Select(at => at == foreign ? Smooth(random) : Grainy(random)).ToList();

        var said = _localiser.Localise(windows);

        said[foreign].ShouldBeGreaterThan(0);
        said.Where((_, at) => at != foreign).ShouldAllBe(other => other < said[foreign] - 3);
    }

    [Fact]
    public async Task Photos_compared_at_once_are_not_mixed_up()
    {
        var random = new Random(5);
        var photos = Enumerable.Range(0, 8).Select(photo => Enumerable.Range(0, 10 + photo).Select(_ => Grainy(random)).ToList()).ToList();
        var alone = photos.Select(_localiser.Localise).ToList();

        var together = await Task.WhenAll(photos.Select(photo => Task.Run(() => _localiser.Localise(photo), TestContext.Current.CancellationToken)));

        together.ShouldBe(alone);
    }

    public void Dispose() => _localiser.Dispose();

    private static byte[] Grainy(Random random)
    {
        var tones = Smooth(random);
        var soft = new byte[tones.Length];
        for (var at = 0; at < tones.Length; at++)
        {
            var near = tones[at] + tones[Math.Max(0, at - 1)] + tones[Math.Min(tones.Length - 1, at + 1)] + tones[Math.Max(0, at - Side)] + tones[Math.Min(tones.Length - 1, at + Side)];
            soft[at] = (byte)Math.Clamp((near / 5.0) + (random.NextDouble() * 8) - 4, 0, 255);
        }

        return soft;
    }

    private static byte[] Smooth(Random random)
    {
        var tones = new byte[Side * Side];
        Array.Fill(tones, (byte)210);
        for (var stroke = 0; stroke < 8; stroke++)
        {
            var (width, height) = random.Next(2) == 0 ? (2, 20) : (14, 2);
            var (left, top) = (random.Next(Side - width), random.Next(Side - height));
            for (var y = top; y < top + height; y++)
            {
                tones.AsSpan((y * Side) + left, width).Fill(50);
            }
        }

        return tones;
    }
}
