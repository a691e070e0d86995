using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Proofs;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>Reads the forms of entrants.</summary>
/// <param name="session">Says who sends.</param>
/// <param name="uploads">Photos that arrived in parts before their forms.</param>
/// <param name="limits">How large a photo may be.</param>
/// <param name="desk">Reads the numbers; it is there only where a secret is set to hash them with.</param>
internal sealed class FormReading(EntrantSession session, PhotoUploads uploads, ImagingLimits limits, Func<ProofDesk> desk)
{
    private const string ProofPrefix = "proof.";

    private static readonly LocalText NoPhoto = new("写真を選んでください。", "Choose a photo.");
    private static readonly LocalText TooLarge = new("写真のファイルが大きすぎます({0}MBまで)。", "The file of the photo is too large: {0} MB at most.");

    /// <summary>Reads the form of a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="campaign">The terms, which say what is asked for.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<SentForm> ReadAsync(HttpContext context, Campaign campaign, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var kind = Enum.TryParse<FollowUpKind>(form["kind"], ignoreCase: false, out var known) && Enum.IsDefined(known) ? known : (FollowUpKind?)null;
        var sent = await WithPhotoAsync(new(null, [], form["word"], kind), form, session.Find(context), cancellationToken);
        var wantsPhoto = kind is null ? campaign.AsksForReceipt : kind is FollowUpKind.Retake or FollowUpKind.PackagePhoto;
        if (sent is { Fault: null, Image: null } && wantsPhoto)
        {
            return sent with { Fault = NoPhoto };
        }

        return sent.Fault is not null || campaign.Proofs.Count == 0 || kind is not (null or FollowUpKind.Correction) ? sent : await WithProofsAsync(sent, form, campaign, cancellationToken);
    }

    private async Task<SentForm> WithPhotoAsync(SentForm sent, IFormCollection form, EntrantId? sender, CancellationToken cancellationToken)
    {
        if (form["upload"] is [{ Length: > 0 } key])
        {
            var upload = PhotoUpload.Read(sender, key);
            var photo = upload is null ? null : await uploads.FindAsync(upload, cancellationToken);
            return photo is null ? sent with { Fault = NoPhoto, IsUploadGone = true } : sent with { Image = photo, Upload = upload };
        }

        return form.Files.GetFile("photo") is not { Length: > 0 } file ? sent
            : file.Length > limits.MaxBytes ? sent with { Fault = TooLarge.With(limits.MaxBytes / (1024 * 1024)) }
            : sent with { Image = await ReadAsync(file, cancellationToken) };
    }

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

    private static async Task<ReceiptImage> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return new(bytes);
    }
}
