namespace GiftDigi.Receipts.Intake;

/// <summary>The kinds of image file that are taken.</summary>
public enum ImageFormat
{
    /// <summary>JPEG, also progressive, also with CMYK colours.</summary>
    Jpeg,

    /// <summary>PNG.</summary>
    Png,

    /// <summary>WebP, lossy and lossless.</summary>
    WebP,

    /// <summary>TIFF, but not BigTIFF.</summary>
    Tiff,
}
