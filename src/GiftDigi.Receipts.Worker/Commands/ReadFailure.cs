using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>What <c>receipts read</c> prints of a file that could not be opened as an image.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Error">Why.</param>
internal sealed record ReadFailure(string File, ReadFailure.Cause Error)
{
    /// <summary>The kind of fault, and one sentence about it.</summary>
    internal sealed record Cause(ImageError Code, string Message);
}
