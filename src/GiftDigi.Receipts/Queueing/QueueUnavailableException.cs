namespace GiftDigi.Receipts.Queueing;

/// <summary>The queue cannot be reached; the message tells a person why, without secrets. It can be tried again.</summary>
public sealed class QueueUnavailableException(string message, Exception? cause = null) : IOException(message, cause);
