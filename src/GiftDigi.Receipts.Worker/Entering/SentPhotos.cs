using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>Photos that arrived before the forms that name them: in parts here, or straight at the store.</summary>
internal sealed class SentPhotos(PhotoUploads parts, IImageStore images, ImagingLimits limits)
{
    private static readonly LocalText NoPicture = new("写真として読み取れないファイルです。レシートを撮影した写真をお送りください。", "This file is no photo that can be read. Send a photo of the receipt.");

    /// <summary>The photos that a form names, with the form as it is then; it has a fault when one of them cannot be taken.</summary>
    /// <param name="sent">The form.</param>
    /// <param name="keys">What it calls them.</param>
    /// <param name="sender">Who sends it: whose the photos must be.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<(SentForm Sent, IReadOnlyList<ReceiptImage> Shots)> FindAsync(SentForm sent, IReadOnlyList<string?> keys, EntrantId? sender, CancellationToken cancellationToken)
    {
        var (shots, room) = (new List<ReceiptImage>(), (long)limits.MaxBytes);
        foreach (var key in keys)
        {
            var (part, direct) = (PhotoUpload.Read(sender, key), images.Direct is null ? null : DirectPhoto.Read(sender, key));
            room -= part?.Length ?? direct?.Length ?? 0;
            if (room < 0)
            {
                return (sent with { Fault = FormReading.TooLarge.With(limits.MaxBytes / (1024 * 1024)) }, []);
            }

            if (await FindAsync(part, direct, cancellationToken) is not { } shot)
            {
                return (sent with { Fault = FormReading.NoPhoto, IsUploadGone = true }, []);
            }

            // Nobody has looked at what came past the program.
            if (direct is not null && ImageHeader.Read(shot.Bytes.Span) is null)
            {
                return (sent with { Fault = NoPicture }, []);
            }

            shots.Add(shot);
            sent = part is not null ? sent with { Uploads = [.. sent.Uploads, part] } : sent with { Direct = [.. sent.Direct, direct!] };
        }

        return (sent, shots);
    }

    /// <summary>Removes the photos of a form, which are with their entry now.</summary>
    public async Task RemoveAsync(SentForm sent, CancellationToken cancellationToken)
    {
        foreach (var upload in sent.Uploads)
        {
            parts.Remove(upload);
        }

        try
        {
            foreach (var photo in sent.Direct)
            {
                await images.Direct!.RemoveAsync(photo, cancellationToken);
            }
        }
        catch (IOException)
        {
            // The entry is there, and what is left goes with what nobody made an entry of.
        }
    }

    private async Task<ReceiptImage?> FindAsync(PhotoUpload? part, DirectUpload? direct, CancellationToken cancellationToken) =>
        part is not null ? await parts.FindAsync(part, cancellationToken)
        : direct is not null ? await images.Direct!.FindAsync(direct, cancellationToken)
        : null;
}
