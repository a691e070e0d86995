namespace GiftDigi.Receipts.Worker.Noticing;

/// <summary>Says that events are wanted here.</summary>
/// <param name="ValidationResponse">The code that was given for it.</param>
internal sealed record NoticeAnswer(string ValidationResponse);
