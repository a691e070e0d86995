namespace GiftDigi.Receipts.Reading;

/// <summary>The reader cannot be had for this image now. It may be tried again later.</summary>
public sealed class ReaderUnavailableException : IOException
{
    /// <summary>With its cause.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="message">One sentence for a person who runs the program; nothing of the image, no key.</param>
    /// <param name="inner">What it follows from.</param>
    public ReaderUnavailableException(ReaderFailure failure, string message, Exception? inner = null)
        : base(message, inner) => Failure = failure;

    /// <summary>Why.</summary>
    public ReaderFailure Failure { get; }

    /// <summary>Whether a page that was sent is not charged for, since it was not taken.</summary>
    public bool IsFree => Failure is ReaderFailure.BudgetUsedUp or ReaderFailure.Resting or ReaderFailure.Busy or ReaderFailure.Refused or ReaderFailure.ImageRefused;
}
