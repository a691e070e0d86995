using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Proofs;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>Reads the forms of entrants.</summary>
/// <param name="session">Says who sends.</param>
/// <param name="photos">Photos that arrived before their forms.</param>
/// <param name="limits">How large a photo may be.</param>
/// <param name="desk">Reads the numbers; it is there only where a secret is set to hash them with.</param>
internal sealed class FormReading(EntrantSession session, SentPhotos photos, ImagingLimits limits, Func<ProofDesk> desk)
{
    public static readonly LocalText NoPhoto = new("写真を選んでください。", "Choose a photo.");
    public static readonly LocalText TooLarge = new("写真のファイルが大きすぎます(合わせて{0}MBまで)。", "The photos are too large: {0} MB in all at most.");

    private const string ProofPrefix = "proof.";

    private static readonly LocalText TooMany = new("写真は{0}枚までです。", "There can be {0} photos at most.");

    /// <summary>Reads the form of a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="campaign">The terms, which say what is asked for.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<SentForm> ReadAsync(HttpContext context, Campaign campaign, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var kind = Enum.TryParse<FollowUpKind>(form["kind"], ignoreCase: false, out var known) && Enum.IsDefined(known) ? known : (FollowUpKind?)null;
        var sent = await WithPhotosAsync(new(null, [], form["word"], kind), form, session.Find(context), cancellationToken);
        var wantsPhoto = kind is null ? campaign.AsksForReceipt : kind is FollowUpKind.Retake or FollowUpKind.PackagePhoto;
        if (sent is { Fault: null, Image: null } && wantsPhoto)
        {
            return sent with { Fault = NoPhoto };
        }

        return sent.Fault is not null || campaign.Proofs.Count == 0 || kind is not (null or FollowUpKind.Correction) ? sent : await WithProofsAsync(sent, form, campaign, cancellationToken);
    }

    private async Task<SentForm> WithPhotosAsync(SentForm sent, IFormCollection form, EntrantId? sender, CancellationToken cancellationToken)
    {
        var keys = form["upload"].Where(key => !string.IsNullOrEmpty(key)).ToList();
        var files = form.Files.GetFiles("photo").Where(file => file.Length > 0).ToList();
        var most = sent.Kind is FollowUpKind.PackagePhoto ? 1 : ImageAlbum.MostShots;
        return Math.Max(keys.Count, files.Count) > most ? sent with { Fault = TooMany.With(most) }
            : keys.Count > 0 ? await WithUploadsAsync(sent, keys, sender, cancellationToken)
            : files.Sum(file => file.Length) > limits.MaxBytes ? sent with { Fault = TooLarge.With(limits.MaxBytes / (1024 * 1024)) }
            : files.Count > 0 ? WithShots(sent, await ReadAsync(files, cancellationToken))
            : sent;
    }

    private async Task<SentForm> WithUploadsAsync(SentForm sent, List<string?> keys, EntrantId? sender, CancellationToken cancellationToken)
    {
        var (found, shots) = await photos.FindAsync(sent, keys, sender, cancellationToken);
        return found.Fault is null ? WithShots(found, shots) : found;
    }

    private SentForm WithShots(SentForm sent, IReadOnlyList<ReceiptImage> shots) => ImageAlbum.Pack(shots) is var image && image.Bytes.Length > limits.MaxBytes
        ? sent with { Fault = TooLarge.With(limits.MaxBytes / (1024 * 1024)) }
        : sent with { Image = image };

    private async Task<SentForm> WithProofsAsync(SentForm sent, IFormCollection form, Campaign campaign, CancellationToken cancellationToken)
    {
        var typed = form.Where(field => field.Key.StartsWith(ProofPrefix, StringComparison.Ordinal)).ToDictionary(field => field.Key[ProofPrefix.Length..], field => field.Value.ToString(), StringComparer.Ordinal);
        return await desk().TakeAsync(campaign, typed, cancellationToken) switch
        {
            ProofsOutcome.Taken(var proofs) => sent with { Proofs = proofs },
            ProofsOutcome.Refused(var mistakes) => sent with { Mistakes = mistakes },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static async Task<IReadOnlyList<ReceiptImage>> ReadAsync(IReadOnlyList<IFormFile> files, CancellationToken cancellationToken)
    {
        var shots = new List<ReceiptImage>();
        foreach (var file in files)
        {
            var bytes = new byte[file.Length];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(bytes, cancellationToken);
            shots.Add(new(bytes));
        }

        return shots;
    }
}
