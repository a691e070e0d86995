using GiftDigi.Receipts.Rendering.Truth;

namespace GiftDigi.Receipts.Rendering.Layouts;

/// <summary>A printed slip and what it says.</summary>
internal sealed record Printout(Slip Slip, ReceiptTruth Truth);
