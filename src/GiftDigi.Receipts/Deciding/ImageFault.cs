using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Deciding;

/// <summary>Why an image could not be opened.</summary>
/// <param name="Error">Which kind of fault.</param>
/// <param name="Message">One sentence for a person.</param>
public sealed record ImageFault(ImageError Error, string Message);
