using System.CommandLine;
using GiftDigi.Receipts.Auditing;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary><c>receipts audit verify</c>: whether the history is as it was written, and if not, where it first breaks.</summary>
internal static class AuditVerifyCommand
{
    private const int HashLength = 64;

    public static Command Create(Option<DirectoryInfo> data)
    {
        var head = new Option<string?>("--head")
        {
            Description = "A head printed before and kept elsewhere: its record must still be there.",
            CustomParser = Arguments.Parse<string>(TryParseHash, $"a hash of {HashLength} hexadecimal digits"),
        };
        var atLeast = new Option<long?>("--at-least")
        {
            Description = "The number of records printed before: there must be as many, and the last of them must have the --head.",
        };
        atLeast.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long?>() < 0)
            {
                result.AddError("--at-least is not a number of records.");
            }
        });
        var command = new Command("verify", "Follow the chain of audit records and name the first link that does not hold.") { head, atLeast };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            var outcome = await VerifyAsync(services, new(arguments.GetValue(atLeast), arguments.GetValue(head)), cancellationToken);
            await Console.Out.WriteLineAsync(Describe(outcome));
            return outcome is AuditVerification.Whole ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static async Task<AuditVerification> VerifyAsync(IServiceProvider services, AuditAnchor anchor, CancellationToken cancellationToken)
    {
        var trail = services.GetRequiredService<IAuditTrail>();
        var total = (await trail.FindHeadAsync(cancellationToken))?.Count ?? 0;
        using var progress = new ProgressLine(
            Console.Error, "verified", (int)Math.Clamp(total, 0, int.MaxValue), services.GetRequiredService<TimeProvider>());
        return await AuditChain.VerifyAsync(trail, anchor, done => progress.MoveTo((int)Math.Min(done, int.MaxValue)), cancellationToken);
    }

    private static string Describe(AuditVerification outcome) => outcome switch
    {
        AuditVerification.Whole(var head) => $"whole: {head.Count} records, head {head.Hash}",
        AuditVerification.Broken(var sequence, var fault, null) => $"broken: record {sequence}: {Describe(fault)}",
        AuditVerification.Broken(var sequence, var fault, var entry) => $"broken: record {sequence} of entry {Printable(entry)}: {Describe(fault)}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Describe(AuditFault fault) => fault switch
    {
        AuditFault.Changed => "its content was changed",
        AuditFault.Missing => "it is missing",
        AuditFault.NotLinked => "it does not follow the record before it: one of the two was put in, moved or replaced",
        AuditFault.Misnumbered => "no record has such a number",
        AuditFault.BeyondHead => "it is later than the head of the history: it was put in, or the head was changed",
        AuditFault.HeadDiffers => "it is not the one that the head of the history names: it was replaced, or the head was changed",
        AuditFault.HeadMissing => "the head of the history, which names the last record, is gone",
        AuditFault.AnchorDiffers => "the record with the head that was given is not there: the history was rewritten",
    };

    /// <summary>What stands in a changed record may be anything, and goes to a terminal.</summary>
    private static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '?' : c).Take(HashLength));

    private static bool TryParseHash(string? text, out string value)
    {
        var isHash = text is { Length: HashLength } && text.All(char.IsAsciiHexDigit);
        value = isHash ? Convert.ToHexStringLower(Convert.FromHexString(text!)) : "";
        return isHash;
    }
}
