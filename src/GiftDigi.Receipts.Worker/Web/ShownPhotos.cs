using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Worker.Web;

/// <summary>Photos as they may be shown: what is personal in them is black.</summary>
internal sealed class ShownPhotos(IImageStore images)
{
    /// <summary>Size of the upright original in pixels, to which boxes refer; null when the photo is not there as it may be shown.</summary>
    public async Task<PixelSize?> FindSizeAsync(EntryRecord record, CancellationToken cancellationToken) =>
        record.Conclusion is not null
        && await images.FindShownAsync(record.Entry.Id, cancellationToken) is { } shown
        && await images.FindAsync(record.Entry.Receipt, cancellationToken) is { } image
        && ImageHeader.Read((ImageAlbum.IsAlbum(image.Bytes.Span) ? shown : image).Bytes.Span) is { } header
            ? header.Orientation >= 5 ? new(header.Size.Height, header.Size.Width) : header.Size
            : null;

    /// <summary>The photo; 404 when it is not there.</summary>
    public async Task<IResult> ShowAsync(EntryId entry, HttpContext context)
    {
        if (await images.FindShownAsync(entry, context.RequestAborted) is not { } photo)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = "private, max-age=600";
        return TypedResults.Bytes(photo.Bytes, "image/jpeg");
    }
}
