namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>What <c>receipts read</c> is to give beside the facts.</summary>
/// <param name="Lines">Whether the lines as they were read are printed.</param>
/// <param name="MaskedImage">Where the photo goes that may be shown; null when it is not wanted.</param>
internal sealed record ReadWish(bool Lines, FileInfo? MaskedImage);
