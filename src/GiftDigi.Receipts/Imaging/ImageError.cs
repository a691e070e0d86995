namespace GiftDigi.Receipts.Imaging;

/// <summary>Why a file is no image that can be read. Its id is the name in kebab case (<c>not-an-image</c>).</summary>
public enum ImageError
{
    /// <summary>The file has no bytes.</summary>
    Empty,

    /// <summary>The file has more bytes than allowed.</summary>
    TooManyBytes,

    /// <summary>The file begins like none of JPEG, PNG, WebP and TIFF.</summary>
    NotAnImage,

    /// <summary>Width × height is more than allowed, by the file's own header.</summary>
    TooManyPixels,

    /// <summary>An animation or a document of several pages, where one picture is wanted.</summary>
    SeveralPictures,

    /// <summary>The file ends before its picture does.</summary>
    Truncated,

    /// <summary>The decoder gave up: the file is damaged or of a kind it does not know.</summary>
    Undecodable,

    /// <summary>Decoding or reading took longer than allowed.</summary>
    TooSlow,

    /// <summary>The file is gone or may not be opened.</summary>
    Missing,
}
