using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Observing;
using GiftDigi.Receipts.Proofs;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>What came with a form of an entrant.</summary>
/// <param name="Image">The photo, or the album of several; null when none came.</param>
/// <param name="Proofs">The numbers.</param>
/// <param name="Word">What they want to say; null when nothing.</param>
/// <param name="Kind">How a verdict is answered; null for a first entry.</param>
internal sealed record SentForm(ReceiptImage? Image, IReadOnlyList<EnteredProof> Proofs, string? Word, FollowUpKind? Kind)
{
    /// <summary>What is wrong with it; null when it can be taken.</summary>
    public LocalText? Fault { get; init; }

    /// <summary>What is wrong with the numbers.</summary>
    public IReadOnlyList<ProofMistake> Mistakes { get; init; } = [];

    /// <summary>Those of the photos that arrived here in parts.</summary>
    public IReadOnlyList<PhotoUpload> Uploads { get; init; } = [];

    /// <summary>Those that arrived straight at the store.</summary>
    public IReadOnlyList<DirectUpload> Direct { get; init; } = [];

    /// <summary>Whether it names a photo that is not there, or not yet: it has to be sent again.</summary>
    public bool IsUploadGone { get; init; }

    /// <summary>Whether it can be taken.</summary>
    public bool IsWhole => Fault is null && Mistakes.Count == 0;

    /// <summary>Why it is not taken, when it is not: where nothing is wrong with it, it is not the time for it.</summary>
    public RefusalCause Cause => IsUploadGone ? RefusalCause.PhotoGone
        : Mistakes.Count > 0 ? RefusalCause.Numbers
        : Fault is not null ? RefusalCause.Photo
        : Kind is null ? RefusalCause.Stopped : RefusalCause.Answer;
}
