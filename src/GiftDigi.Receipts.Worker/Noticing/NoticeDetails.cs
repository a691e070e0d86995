namespace GiftDigi.Receipts.Worker.Noticing;

/// <summary>What an event says beside its subject.</summary>
/// <param name="ValidationCode">What is to be given back, so that Event Grid knows that events are wanted here; null in all other events.</param>
internal sealed record NoticeDetails(string? ValidationCode);
