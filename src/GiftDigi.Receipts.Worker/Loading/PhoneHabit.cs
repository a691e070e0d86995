namespace GiftDigi.Receipts.Worker.Loading;

/// <summary>How a phone sends a photo.</summary>
internal enum PhoneHabit
{
    /// <summary>With the form, as a browser without script does.</summary>
    Once,

    /// <summary>In parts, named by the form, as the page's script does.</summary>
    InParts,

    /// <summary>Twice at the same time: the button was pressed twice.</summary>
    Twice,

    /// <summary>Half of it first; then the connection is lost, and all of it is sent.</summary>
    BreaksOff,
}
