namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>Whether a message is still to be delivered.</summary>
internal enum MessageState
{
    /// <summary>It is to be delivered once it is due; a lease puts that off.</summary>
    Waiting,

    /// <summary>Its effects are durable; only its key is remembered.</summary>
    Completed,

    /// <summary>It was given up on.</summary>
    Dead,
}
