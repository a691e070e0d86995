using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Parsing.Opinions;
using GiftDigi.Receipts.Proofs;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Reviewing;
using GiftDigi.Receipts.Screening;

namespace GiftDigi.Receipts.Json;

/// <summary>
/// How receipts, findings and conclusions are written as JSON, in storage and by <c>receipts read</c> alike: camel case,
/// enums as kebab-case ids, amounts as whole yen, boxes as <c>[x, y, width, height]</c>, what was not read as null.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters =
    [
        typeof(KebabEnumConverter<ImageDefect>), typeof(KebabEnumConverter<ImageError>), typeof(KebabEnumConverter<Reason>),
        typeof(KebabEnumConverter<PaperKind>), typeof(KebabEnumConverter<EquationKind>),
        typeof(KebabEnumConverter<VerdictKind>), typeof(KebabEnumConverter<FindingState>),
        typeof(KebabEnumConverter<SignalStrength>), typeof(KebabEnumConverter<NextStepKind>), typeof(KebabEnumConverter<RetakeHint>), typeof(KebabEnumConverter<FollowUpKind>), typeof(KebabEnumConverter<ReviewAnswer>),
        typeof(PixelBoxConverter), typeof(MoneyConverter), typeof(GtinConverter),
        typeof(EntryIdConverter), typeof(ProofKeyConverter), typeof(ReviewerIdConverter), typeof(RegistrationNumberConverter), typeof(PurchaseTimeConverter),
        typeof(PaperFingerprintConverter), typeof(KebabEnumConverter<ActivityKey>), typeof(KebabEnumConverter<QueueName>), typeof(KebabEnumConverter<OpinionKind>), typeof(KebabEnumConverter<ReaderFailure>),
    ])]
[JsonSerializable(typeof(Conclusion))]
[JsonSerializable(typeof(Receipt))]
[JsonSerializable(typeof(EntryHistory))]
[JsonSerializable(typeof(Verdict))]
[JsonSerializable(typeof(ReceivedDetails))]
[JsonSerializable(typeof(ReadDetails))]
[JsonSerializable(typeof(FailedDetails))]
[JsonSerializable(typeof(DeadLetterDetails))]
[JsonSerializable(typeof(IssuanceDetails))]
[JsonSerializable(typeof(ReviewDecision))]
[JsonSerializable(typeof(IReadOnlyList<Correction>))]
[JsonSerializable(typeof(FollowUp))]
[JsonSerializable(typeof(IReadOnlyList<EnteredProof>))]
public sealed partial class ReceiptsJson : JsonSerializerContext
{
    /// <summary>The context to use: it leaves Japanese text as it is instead of escaping it.</summary>
    public static ReceiptsJson Readable => field ??= new(new JsonSerializerOptions(Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}
