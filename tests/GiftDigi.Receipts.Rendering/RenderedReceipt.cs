using GiftDigi.Receipts.Rendering.Truth;

namespace GiftDigi.Receipts.Rendering;

/// <summary>A JPEG file and what it shows.</summary>
public sealed record RenderedReceipt(ReadOnlyMemory<byte> Jpeg, ImageTruth Truth)
{
    /// <summary>Writes the image, and its truth beside it.</summary>
    public async Task SaveAsync(string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, Truth.File);
        await File.WriteAllBytesAsync(path, Jpeg, cancellationToken);
        await File.WriteAllTextAsync(Path.ChangeExtension(path, ".json"), TruthJson.Of(Truth), cancellationToken);
    }
}
