namespace GiftDigi.Receipts.Observing;

/// <summary>The stages of a receipt's way that are timed.</summary>
public enum Stage
{
    /// <summary>The photo is decoded and made readable.</summary>
    Normalizing,

    /// <summary>Its text is read, whatever the reader; the stages below are parts of it.</summary>
    Reading,

    /// <summary>Printed lines and receipts are found.</summary>
    Finding,

    /// <summary>Lines are recognised.</summary>
    Recognising,

    /// <summary>A reader that costs by the page is asked.</summary>
    Asking,

    /// <summary>What is personal is hidden, and facts are made of lines.</summary>
    Parsing,

    /// <summary>Traces of forgery are looked for.</summary>
    Screening,

    /// <summary>The rules decide, and the verdict is made durable.</summary>
    Deciding,
}
