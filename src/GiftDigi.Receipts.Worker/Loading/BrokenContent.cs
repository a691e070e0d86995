using System.Net;

namespace GiftDigi.Receipts.Worker.Loading;

/// <summary>A photo of which half is sent, and then the connection is lost.</summary>
internal sealed class BrokenContent(ReadOnlyMemory<byte> photo) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(photo[..(photo.Length / 2)]);
        await stream.FlushAsync();
        throw new IOException("The connection is lost, as was meant.");
    }

    protected override bool TryComputeLength(out long length)
    {
        length = photo.Length;
        return true;
    }
}
