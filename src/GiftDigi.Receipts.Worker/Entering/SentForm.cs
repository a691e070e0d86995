using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Proofs;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>What came with a form of an entrant.</summary>
/// <param name="Image">The photo; null when none came.</param>
/// <param name="Proofs">The numbers.</param>
/// <param name="Word">What they want to say; null when nothing.</param>
/// <param name="Kind">How a verdict is answered; null for a first entry.</param>
internal sealed record SentForm(ReceiptImage? Image, IReadOnlyList<EnteredProof> Proofs, string? Word, FollowUpKind? Kind)
{
    private const string ProofPrefix = "proof.";

    private static readonly LocalText NoPhoto = new("写真を選んでください。", "Choose a photo.");
    private static readonly LocalText TooLarge = new("写真のファイルが大きすぎます({0}MBまで)。", "The file of the photo is too large: {0} MB at most.");

    /// <summary>What is wrong with it; null when it can be taken.</summary>
    public LocalText? Fault { get; private init; }

    /// <summary>What is wrong with the numbers.</summary>
    public IReadOnlyList<ProofMistake> Mistakes { get; private init; } = [];

    /// <summary>Whether it can be taken.</summary>
    public bool IsWhole => Fault is null && Mistakes.Count == 0;

    /// <summary>Reads the form of a request.</summary>
    /// <param name="form">The form.</param>
    /// <param name="campaign">The terms, which say what numbers are asked for.</param>
    /// <param name="limits">How large a photo may be.</param>
    /// <param name="desk">Reads the numbers; it is there only where a secret is set to hash them with.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public static async Task<SentForm> ReadAsync(IFormCollection form, Campaign campaign, ImagingLimits limits, Func<ProofDesk> desk, CancellationToken cancellationToken)
    {
        var kind = Enum.TryParse<FollowUpKind>(form["kind"], ignoreCase: false, out var known) && Enum.IsDefined(known) ? known : (FollowUpKind?)null;
        var file = form.Files.GetFile("photo") is { Length: > 0 } some ? some : null;
        var wantsPhoto = kind is null ? campaign.AsksForReceipt : kind is FollowUpKind.Retake or FollowUpKind.PackagePhoto;
        var sent = new SentForm(null, [], form["word"], kind);
        if (file is null ? wantsPhoto : file.Length > limits.MaxBytes)
        {
            return sent with { Fault = file is null ? NoPhoto : TooLarge.With(limits.MaxBytes / (1024 * 1024)) };
        }

        var image = file is null ? null : await ReadAsync(file, cancellationToken);
        var typed = form.Where(field => field.Key.StartsWith(ProofPrefix, StringComparison.Ordinal)).ToDictionary(field => field.Key[ProofPrefix.Length..], field => field.Value.ToString(), StringComparer.Ordinal);
        return campaign.Proofs.Count == 0 || kind is not (null or FollowUpKind.Correction)
            ? sent with { Image = image }
            : await desk().TakeAsync(campaign, typed, cancellationToken) switch
            {
                ProofsOutcome.Taken(var proofs) => sent with { Image = image, Proofs = proofs },
                ProofsOutcome.Refused(var mistakes) => sent with { Mistakes = mistakes },
                _ => throw new System.Diagnostics.UnreachableException(),
            };
    }

    private static async Task<ReceiptImage> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return new(bytes);
    }
}
