using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing.Privacy;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Parsing;

/// <summary>What was read from an image.</summary>
public abstract record ReceiptReading
{
    private ReceiptReading()
    {
    }

    /// <summary>The receipt, when there is exactly one, and all of it; null otherwise.</summary>
    public Receipt? OnlyReceipt => this is Opened { Receipts: [var only] } opened && !opened.Defects.Contains(ImageDefect.ShotsDoNotJoin) ? only : null;

    /// <summary>The version to keep with a verdict: that of the reader, and of the other one where another was asked.</summary>
    public string ReadBy(string reader) => this is Opened { Second: { } second } ? second.Versions(reader) : reader;

    /// <summary>The image could be opened.</summary>
    /// <param name="Receipts">The receipts in it; none when it shows nothing that can be read.</param>
    /// <param name="Defects">What is wrong with the photo.</param>
    public sealed record Opened(IReadOnlyList<Receipt> Receipts, IReadOnlyList<ImageDefect> Defects) : ReceiptReading
    {
        /// <summary>The text that the receipts were made of, in their order; what is personal is hidden in it.</summary>
        public IReadOnlyList<OcrPage> Pages { get; init; } = [];

        /// <summary>What in the photo is personal: hidden in the text, to be blackened wherever the photo is shown.</summary>
        public IReadOnlyList<PersonalMark> Personal { get; init; } = [];

        /// <summary>What came of asking another reader; null when none was asked.</summary>
        public SecondOpinion? Second { get; init; }
    }

    /// <summary>There is no image to read: the campaign asks for none, or the entry brings none.</summary>
    public sealed record NoImage : ReceiptReading;

    /// <summary>The image could not be opened.</summary>
    /// <param name="Error">Which kind of fault.</param>
    /// <param name="Message">One sentence for a person.</param>
    public sealed record Unreadable(ImageError Error, string Message) : ReceiptReading;
}
