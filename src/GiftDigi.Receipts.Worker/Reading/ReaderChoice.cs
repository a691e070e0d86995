namespace GiftDigi.Receipts.Worker.Reading;

/// <summary>Which reader reads; settings <c>Reader:…</c>, where each reader finds its own options too.</summary>
internal sealed class ReaderChoice
{
    /// <summary>Where receipts are read.</summary>
    public ReaderPolicy Policy { get; set; }

    /// <summary>The reader of this machine.</summary>
    public ReaderEngine Engine { get; set; } = ReaderEngine.Onnx;
}
