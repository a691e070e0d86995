using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Screening;

namespace GiftDigi.Receipts.Worker.Reviewing;

/// <summary>Where on a photo something stands.</summary>
internal static class Boxes
{
    /// <summary>All places of what was read and what came of it, in the order they are drawn, with the names of their kinds.</summary>
    public static IReadOnlyList<(string Name, PixelBox Box)> Of(IEnumerable<Receipt> receipts, IEnumerable<Finding> findings, IEnumerable<Signal> signals) =>
    [
        .. receipts.SelectMany(Read).Where(IsThere).Select(box => ("read", box)),
        .. findings.SelectMany((finding, index) => finding.Boxes.Where(IsThere).Select(box => ($"{Kind(finding.State)} f{index}", box))),
        .. signals.SelectMany((signal, index) => signal.Boxes.Where(IsThere).Select(box => ($"signal s{index}", box))),
    ];

    private static string Kind(FindingState state) => state switch
    {
        FindingState.Met => "met",
        FindingState.Broken => "broken",
        FindingState.Unclear => "unclear",
    };

    private static IEnumerable<PixelBox> Read(Receipt receipt) =>
    [
        .. One(receipt.Merchant),
        .. One(receipt.PurchaseDate),
        .. One(receipt.PurchaseTime),
        .. One(receipt.Total),
        .. receipt.Items.SelectMany(item => One(item.Description).Concat(One(item.Amount))),
    ];

    private static IEnumerable<PixelBox> One<T>(ReadValue<T>? value)
        where T : notnull => value is null ? [] : [value.Box];

    private static bool IsThere(PixelBox box) => box is { Width: > 0, Height: > 0 };
}
