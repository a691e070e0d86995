namespace GiftDigi.Receipts.Observing;

/// <summary>Why something that was sent did not become an entry. What a request is refused for before it is read shows in its status.</summary>
public enum RefusalCause
{
    /// <summary>The photo is missing, or too large, or no photo, or there are too many.</summary>
    Photo,

    /// <summary>A photo that arrived before its form is not there any more.</summary>
    PhotoGone,

    /// <summary>A number is wrong.</summary>
    Numbers,

    /// <summary>The campaign was stopped.</summary>
    Stopped,

    /// <summary>The answer to a verdict is not taken.</summary>
    Answer,

    /// <summary>Too much was sent in a short time.</summary>
    TooOften,

    /// <summary>A file in the upload folder names no published campaign, or is too large.</summary>
    SetAside,
}
