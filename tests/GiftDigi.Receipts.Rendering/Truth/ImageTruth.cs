namespace GiftDigi.Receipts.Rendering.Truth;

/// <summary>What is known of one rendered image.</summary>
/// <param name="File">Its name, beside this truth.</param>
/// <param name="Seed">The seed it was rendered from.</param>
/// <param name="Layout">The layout's name.</param>
/// <param name="Level">How far the photo is from the paper, or the one thing that is wrong with it.</param>
/// <param name="Fonts">The fonts it is set in.</param>
/// <param name="Receipts">What it shows.</param>
public sealed record ImageTruth(
    string File,
    long Seed,
    string Layout,
    string Level,
    IReadOnlyList<string> Fonts,
    IReadOnlyList<ReceiptTruth> Receipts);
