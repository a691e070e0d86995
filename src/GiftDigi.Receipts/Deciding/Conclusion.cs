using System.Text.Json.Serialization;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Screening;

namespace GiftDigi.Receipts.Deciding;

/// <summary>
/// The end of an entry's way through the pipeline: the verdict, and all that it was made of, so that it can be made again.
/// </summary>
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

    /// <summary>Whether there was an image to read.</summary>
    public bool HasImage { get; init; } = true;

    /// <summary>Why the image could not be opened; null when it could.</summary>
    public ImageFault? Unopened { get; init; }

    /// <summary>What other entries meant for it; null when no rule was asked, and in conclusions made before it was kept.</summary>
    public EntryHistory? History { get; init; }

    /// <summary>What screening saw in the image and in what was read, before it looked at other entries.</summary>
    public IReadOnlyList<Signal> Signals { get; init; } = [];

    /// <summary>What it brings its entrant nearer to a mileage prize by, once it is approved; nothing for other prizes.</summary>
    public MileageGain Gain { get; init; } = MileageGain.None;

    /// <summary>How far that takes them, given the history; 0 when it is not approved.</summary>
    public int Steps { get; init; }

    /// <summary>How many prizes its approval earns; 0 when it is not approved, or takes its entrant only nearer to one.</summary>
    public int Prizes { get; init; }

    /// <summary>What was read, as the rules were given it.</summary>
    [JsonIgnore]
    public ReceiptReading Reading => !HasImage ? new ReceiptReading.NoImage() : Unopened is { } fault
        ? new ReceiptReading.Unreadable(fault.Error, fault.Message)
        : new ReceiptReading.Opened(Receipts, Defects);

    /// <summary>The verdict of the rules on the facts, with what it was made of.</summary>
    public static Conclusion Of(EntryFacts facts, string readerVersion)
    {
        var (opened, unreadable) = (facts.Reading as ReceiptReading.Opened, facts.Reading as ReceiptReading.Unreadable);
        var verdict = VerdictPolicy.Decide(facts);
        var gain = facts.Campaign.Prize.GainOf(facts.Purchase);
        var (prizes, steps) = verdict.Kind == VerdictKind.Approved ? facts.Campaign.Prize.EarnedBy(gain, facts.History) : (0, 0);
        return new(
            verdict, opened?.Receipts ?? [], opened?.Defects ?? [], facts.Campaign.Version, readerVersion, VerdictPolicy.RulesVersion)
        {
            Products = facts.Purchase.Products,
            HasImage = facts.Reading is not ReceiptReading.NoImage,
            Unopened = unreadable is null ? null : new(unreadable.Error, unreadable.Message),
            History = facts.History,
            Signals = facts.Signals,
            Gain = gain,
            Steps = steps,
            Prizes = prizes,
        };
    }
}
