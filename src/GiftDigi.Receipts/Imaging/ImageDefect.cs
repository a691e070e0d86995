namespace GiftDigi.Receipts.Imaging;

/// <summary>What is wrong with a photo that could be decoded. Its id is the name in kebab case (<c>too-dark</c>).</summary>
public enum ImageDefect
{
    /// <summary>Too few pixels for its print to be read.</summary>
    TooSmall,

    /// <summary>Too little light: paper and print are hardly apart.</summary>
    TooDark,

    /// <summary>Out of focus or shaken: no sharp edge anywhere.</summary>
    TooBlurred,

    /// <summary>Nothing that looks like printed paper.</summary>
    NoReceiptFound,

    /// <summary>Several shots of one receipt of which it is not certain how they follow on each other.</summary>
    ShotsDoNotJoin,
}
