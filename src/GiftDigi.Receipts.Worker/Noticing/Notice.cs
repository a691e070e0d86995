namespace GiftDigi.Receipts.Worker.Noticing;

/// <summary>What is read of an event in Event Grid's schema. The address it has for a blob is not among it.</summary>
/// <param name="EventType">What happened.</param>
/// <param name="Subject">To which blob, by container and name.</param>
/// <param name="Data">More of it.</param>
internal sealed record Notice(string? EventType, string? Subject, NoticeDetails? Data);
