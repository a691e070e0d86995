using Azure;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Adapters.AzureBlobs;

/// <summary>What was read of a blob.</summary>
/// <param name="Image">Its bytes.</param>
/// <param name="ETag">What changes with them.</param>
/// <param name="Metadata">What was said of them when they were written.</param>
internal sealed record BlobContent(ReceiptImage Image, ETag ETag, IDictionary<string, string> Metadata);
