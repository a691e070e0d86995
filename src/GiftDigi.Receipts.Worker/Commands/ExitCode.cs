namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>What the executable says when it ends.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>Something failed; standard error says what.</summary>
    public const int Failed = 1;

    /// <summary>The arguments make no sense; nothing was done.</summary>
    public const int WrongArguments = 2;
}
