namespace GiftDigi.Receipts.Worker.Reading;

/// <summary>Which reader reads; settings <c>Reader:…</c>, where each reader finds its own options too.</summary>
internal sealed class ReaderChoice
{
    /// <summary>The reader.</summary>
    public ReaderEngine Engine { get; set; } = ReaderEngine.Onnx;
}
