using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Proofs;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>All that an entry's page shows.</summary>
/// <param name="Progress">The entry.</param>
/// <param name="Address">The address of its page.</param>
/// <param name="AnswerAddress">The address of the page of the entry that answers it; null when there is none.</param>
/// <param name="PhotoSize">Size of the upright original in pixels; null when there is no photo to show.</param>
public sealed record EntryView(EntryProgress Progress, string Address, string? AnswerAddress, PixelSize? PhotoSize)
{
    /// <summary>Why an answer was not taken; null at first.</summary>
    public LocalText? Fault { get; init; }

    /// <summary>What is wrong with the numbers of an answer.</summary>
    public IReadOnlyList<ProofMistake> Mistakes { get; init; } = [];

    /// <summary>The same as parameters of <see cref="StageView"/>.</summary>
    public IReadOnlyDictionary<string, object?> Parameters() => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        [nameof(StageView.Progress)] = Progress,
        [nameof(StageView.Address)] = Address,
        [nameof(StageView.AnswerAddress)] = AnswerAddress,
        [nameof(StageView.PhotoSize)] = PhotoSize,
        [nameof(StageView.Fault)] = Fault,
        [nameof(StageView.Mistakes)] = Mistakes,
    };
}
