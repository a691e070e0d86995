namespace GiftDigi.Receipts.Queueing;

/// <summary>A message that was given up on; it stays until a person sends it again.</summary>
/// <param name="Queue">Where it was to be consumed.</param>
/// <param name="Message">What was sent.</param>
/// <param name="DeliveryCount">How often it was tried.</param>
/// <param name="Cause">Why it was given up on, without any content.</param>
/// <param name="At">When.</param>
public sealed record DeadLetter(QueueName Queue, QueueMessage Message, int DeliveryCount, string Cause, DateTimeOffset At);
