using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Deciding.Rules;

/// <summary>The image can be opened and shows one receipt.</summary>
internal sealed class OneReceiptRule : IRule
{
    public Finding Check(EntryFacts facts) => facts.Reading switch
    {
        ReceiptReading.Unreadable { Error: ImageError.Missing } missing => Found(FindingState.Unclear, Reason.ImageMissing, missing.Message),
        ReceiptReading.Unreadable { Error: ImageError.TooSlow } slow => Found(FindingState.Unclear, Reason.NotProcessed, slow.Message),
        ReceiptReading.Unreadable unreadable => Found(FindingState.Broken, Reason.UnreadableImage, unreadable.Message),
        ReceiptReading.NoImage => Found(FindingState.Unclear, Reason.ImageMissing, "an entry without a photo"),
        ReceiptReading.Opened opened => CheckOpened(opened),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Finding CheckOpened(ReceiptReading.Opened opened) => opened switch
    {
        { Defects: var defects } when defects.Contains(ImageDefect.ShotsDoNotJoin) =>
            Found(FindingState.Unclear, Reason.ShotsDoNotJoin, "shots of which it is not certain how they follow on each other"),
        { Receipts: [], Defects: var defects } when defects.Contains(ImageDefect.NoReceiptFound) =>
            Found(FindingState.Broken, Reason.NotAReceipt, "a picture without printed paper"),
        { Receipts: [] } => Found(FindingState.Unclear, Reason.Illegible, "no legible line"),
        { Receipts.Count: > 1 } => Found(FindingState.Unclear, Reason.SeveralReceipts, $"{opened.Receipts.Count} receipts"),
        { Receipts: [var receipt] } when receipt is { Total: null, PurchaseDate: null, Items: [] } =>
            Found(receipt.Paper == PaperKind.NotAReceipt ? Reason.NotAReceipt : Reason.Illegible, "neither date, items nor total", receipt),
        { Receipts: [{ Paper: PaperKind.CardSlip } slip] } => Found(Reason.NotAReceipt, "the slip of a card without the receipt", slip),
        { Receipts: [{ Paper: PaperKind.ChargeSlip } slip] } => Found(Reason.NotAReceipt, "money put on a card", slip),
        _ => Found(FindingState.Met, Reason.NotAReceipt, "one receipt"),
    };

    /// <summary>A person looks at paper that is of another kind: words alone do not tell for certain.</summary>
    private static Finding Found(Reason reason, string seen, Receipt receipt) =>
        Found(FindingState.Unclear, reason, seen) with { Boxes = receipt.PaperBoxes };

    private static Finding Found(FindingState state, Reason reason, string seen) =>
        new("one-receipt", state, reason, "a photo of one receipt", seen, []);
}
