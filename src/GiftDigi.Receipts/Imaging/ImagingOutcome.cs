namespace GiftDigi.Receipts.Imaging;

/// <summary>What became of an image: made readable, or no image at all.</summary>
public abstract record ImagingOutcome
{
    private ImagingOutcome()
    {
    }

    /// <summary>The image could be decoded and was made as readable as it gets.</summary>
    public sealed record Normalized(NormalizedImage Image) : ImagingOutcome;

    /// <summary>The file is no image that can be read.</summary>
    /// <param name="Error">Which kind of fault.</param>
    /// <param name="Message">One sentence for a person: what was found and what is wanted. It holds no content of the file.</param>
    public sealed record Unreadable(ImageError Error, string Message) : ImagingOutcome;
}
