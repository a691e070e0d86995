using System.Text.Json;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Json;

namespace GiftDigi.Receipts.Replaying;

/// <summary>Verdicts as the audit trail keeps them: the same verdict is the same text.</summary>
public static class VerdictText
{
    /// <summary>The JSON of a verdict.</summary>
    public static string Of(Verdict verdict) => JsonSerializer.Serialize(verdict, ReceiptsJson.Readable.Verdict);
}
