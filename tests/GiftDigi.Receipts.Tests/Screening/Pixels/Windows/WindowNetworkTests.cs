using System.Text.Json;
using GiftDigi.Receipts.Screening.Pixels.Windows;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Screening.Pixels.Windows;

/// <summary>The network in the program against what it was when it was trained.</summary>
public sealed class WindowNetworkTests
{
    /// <summary>Weights are kept as halves.</summary>
    private const float Tolerance = 0.05f;

    [Fact]
    public void The_network_says_what_the_trained_network_said()
    {
        var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "window-network.json"))).RootElement;
        var windows = expected.GetProperty("windows").EnumerateArray().Select(window => window.GetBytesFromBase64()).ToList();
        var logits = expected.GetProperty("logits").EnumerateArray().Select(logit => logit.GetSingle()).ToList();

        var judged = WindowNetwork.Default.Judge(windows);

        judged.Zip(logits).ShouldAllBe(pair => MathF.Abs(pair.First - pair.Second) < Tolerance);
        logits.Distinct().Count().ShouldBe(windows.Count);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1_000_000)]
    public void A_file_of_another_length_is_refused(int length) =>
        Should.Throw<InvalidDataException>(() => new WindowNetwork(new byte[length]));
}
