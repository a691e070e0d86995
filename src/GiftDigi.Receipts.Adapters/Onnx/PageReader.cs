using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Reading.Decoding;

namespace GiftDigi.Receipts.Adapters.Onnx;

/// <summary>Reads the receipts that were found in a photo, each the way round in which it makes sense.</summary>
internal sealed class PageReader(LineReading reading, NormalizedImage image, CancellationToken cancellationToken)
{
    /// <summary>How many of a receipt's widest lines are read to tell which way round it lies.</summary>
    private const int Trials = 6;

    /// <summary>Lines read as surely as this are the right way round; print upside down never is.</summary>
    private const double Sure = 0.9;

    private readonly Dictionary<TextRegion, DecodedLine> _read = new(ReferenceEqualityComparer.Instance);

    /// <summary>One page for each receipt on which anything can be read, in reading order.</summary>
    internal IReadOnlyList<OcrPage> Read(IReadOnlyList<FoundReceipt> receipts)
    {
        var turned = FoundReceipt.InOrder([.. receipts.Select(TheRightWayRound)]);
        Read(turned.SelectMany(receipt => receipt.Lines));
        return [.. turned.Select(ToPage).Where(page => page.Lines.Count > 0)];
    }

    private FoundReceipt TheRightWayRound(FoundReceipt receipt)
    {
        var reversed = receipt.Reversed();
        var legibility = Legibility(receipt);
        return legibility < Sure && Legibility(reversed) > legibility ? reversed : receipt;
    }

    /// <summary>The mean confidence of all characters in the receipt's widest lines.</summary>
    private double Legibility(FoundReceipt receipt)
    {
        var widest = receipt.Widest(Trials);
        Read(widest);
        return widest.SelectMany(line => _read[line].Characters).Select(character => character.Confidence).DefaultIfEmpty(0).Average();
    }

    private void Read(IEnumerable<TextRegion> lines)
    {
        var unread = lines.Where(line => !_read.ContainsKey(line)).ToList();
        foreach (var (line, decoded) in unread.Zip(reading(image.Pixels, unread, cancellationToken)))
        {
            _read.Add(line, decoded);
        }
    }

    private OcrPage ToPage(FoundReceipt receipt)
    {
        var page = PageWarp.Of(receipt.Lines);
        var lines = receipt.Lines.Select(line => WordCutting.Cut(page, line, _read[line])).OfType<OcrLine>().ToList();
        return new(page.Size, new PixelMapChain(page, image.ToOriginal), image.OriginalSize, RowAssembler.InReadingOrder(lines));
    }
}
