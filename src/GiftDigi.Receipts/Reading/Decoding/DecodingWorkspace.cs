namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>The memory of one decoding, used again for the next.</summary>
internal sealed class DecodingWorkspace(LikelySteps steps, BeamSearch search)
{
    internal LikelySteps Steps { get; } = steps;

    internal BeamSearch Search { get; } = search;

    internal Alignment Alignment { get; } = new();
}
