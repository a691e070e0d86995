using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Reading.Decoding;

namespace GiftDigi.Receipts.Adapters.Onnx;

/// <summary>What each of the regions of a photo says, in their order.</summary>
internal delegate DecodedLine[] LineReading(GrayPixels photo, IReadOnlyList<TextRegion> regions, CancellationToken cancellationToken);
