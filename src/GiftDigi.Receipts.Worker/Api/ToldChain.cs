using System.Text.Json;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Worker.Auditing;

namespace GiftDigi.Receipts.Worker.Api;

/// <summary>What is known of the chain of audit records.</summary>
/// <param name="State"><c>whole</c>, <c>broken</c>, or <c>not-verified</c> yet.</param>
/// <param name="VerifiedAt">When it was verified last, by the clocks of Japan.</param>
/// <param name="Records">Of a whole one, how many records it has.</param>
/// <param name="Head">Of a whole one, the hash of its last record.</param>
/// <param name="BrokenAt">Of a broken one, the number of the first record that does not hold.</param>
/// <param name="Fault">Of a broken one, what does not fit there.</param>
internal sealed record ToldChain(string State, DateTimeOffset? VerifiedAt, long? Records, string? Head, long? BrokenAt, string? Fault)
{
    public static ToldChain Of(ChainState chain)
    {
        DateTimeOffset? at = chain.VerifiedAt is { } moment ? JapanTime.At(moment) : null;
        return chain.Outcome switch
        {
            AuditVerification.Whole(var head) => new("whole", at, head.Count, head.Hash, null, null),
            AuditVerification.Broken(var sequence, var fault, _) => new("broken", at, null, null, sequence, JsonNamingPolicy.KebabCaseLower.ConvertName(fault.ToString())),
            _ => new("not-verified", null, null, null, null, null),
        };
    }
}
