using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Deciding;

/// <summary>The end of an entry's way through the pipeline: what was read, and the verdict.</summary>
/// <param name="Verdict">The automatic answer.</param>
/// <param name="Receipts">What was read; none when the image was unreadable or shows no receipt.</param>
/// <param name="Defects">What is wrong with the photo.</param>
/// <param name="CampaignVersion">The version of the terms it was decided under.</param>
/// <param name="ReaderVersion">The reader that read it.</param>
/// <param name="RulesVersion">The rules that decided it.</param>
public sealed record Conclusion(
    Verdict Verdict,
    IReadOnlyList<Receipt> Receipts,
    IReadOnlyList<ImageDefect> Defects,
    int CampaignVersion,
    string ReaderVersion,
    string RulesVersion)
{
    /// <summary>The ids of the participating products that it shows or may show; none in conclusions made before they were kept.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>The conclusion from what was read and the verdict on it, by the rules at work.</summary>
    public static Conclusion Of(Verdict verdict, ReceiptReading reading, int campaignVersion, string readerVersion) =>
        reading is ReceiptReading.Opened(var receipts, var defects)
            ? new(verdict, receipts, defects, campaignVersion, readerVersion, VerdictPolicy.RulesVersion)
            : new(verdict, [], [], campaignVersion, readerVersion, VerdictPolicy.RulesVersion);
}
