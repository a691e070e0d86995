using System.CommandLine;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary><c>receipts audit verify | query</c>.</summary>
internal static class AuditCommand
{
    public static Command Create(Option<DirectoryInfo> data) => new("audit", "Verify the history and export the verdicts.")
    {
        AuditVerifyCommand.Create(data),
        AuditQueryCommand.Create(data),
    };
}
