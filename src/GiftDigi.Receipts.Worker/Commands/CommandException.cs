namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>A command cannot go on; the message tells the person at the terminal why, and what to do.</summary>
internal sealed class CommandException(string message) : Exception(message);
