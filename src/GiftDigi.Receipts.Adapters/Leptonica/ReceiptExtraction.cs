using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Adapters.Leptonica;

/// <summary>From a decoded photo to the normalised image: the paper alone, level, flat in tone, its print of one height.</summary>
internal static class ReceiptExtraction
{
    /// <summary>Height of the usual character that the readers like.</summary>
    private const double WantedHeight = 32;

    private const double LargestScale = 4;
    private const int MostPixels = 8_000_000;

    /// <summary>Pixels of paper that are enough to find its lines of print.</summary>
    private const double EnoughToMeasure = 1_500_000;

    internal static NormalizedImage Extract(DecodedPhoto photo)
    {
        var print = PrintOnPaper.Find(photo, EnoughToMeasure);
        if (!print.Slope.QuarterTurn)
        {
            return Extract(photo, print);
        }

        using var turned = photo.Turn(1);
        return Extract(turned, PrintOnPaper.Find(turned, EnoughToMeasure));
    }

    private static NormalizedImage Extract(DecodedPhoto photo, PrintOnPaper print)
    {
        var scale = print.Height.Characters == 0 ? 1 : WantedHeight / print.Height.Pixels * print.Scale;
        var (cos, sin) = (Math.Abs(Math.Cos(print.Slope.Radians)), Math.Abs(Math.Sin(print.Slope.Radians)));
        var box = print.Box;
        var (width, height) = ((box.Width * cos) + (box.Height * sin), (box.Width * sin) + (box.Height * cos));
        scale = Math.Min(Math.Min(scale, LargestScale), Math.Sqrt(MostPixels / (width * height)));

        var size = new PixelSize(Math.Max(1, (int)(width * scale)), Math.Max(1, (int)(height * scale)));
        var toOriginal = Level(size, print.Slope.Radians, scale, box);
        var gray = photo.Gray(scale);
        var toGray = toOriginal.Then(Scaling(photo.OriginalSize, gray.Size));
        var level = AffineWarp.Apply(gray, toGray, size);
        var flat = ToneFlattening.Apply(level, tile: (int)(2 * WantedHeight));
        var toSmall = toOriginal.Then(Scaling(photo.OriginalSize, print.Outline.Size));
        var pixels = print.Outline.Blank(flat, toSmall);
        var printHeight = print.Height.Pixels / print.Scale;
        var defects = DefectFinder.Find(level, pixels, printHeight, print.Height.Characters, print.Slope);
        return new(pixels, toOriginal, photo.OriginalSize, defects);
    }

    /// <summary>From normalised pixels to the original's: the centre of the one on the centre of the paper, turned and scaled.</summary>
    private static AffineMap Level(PixelSize size, double radians, double scale, PixelBox box)
    {
        var (cos, sin) = (Math.Cos(radians) / scale, Math.Sin(radians) / scale);
        var (x, y) = (size.Width / 2.0, size.Height / 2.0);
        var (centerX, centerY) = (box.X + (box.Width / 2.0), box.Y + (box.Height / 2.0));
        return new(cos, -sin, centerX - (cos * x) + (sin * y), sin, cos, centerY - (sin * x) - (cos * y));
    }

    private static AffineMap Scaling(PixelSize from, PixelSize to) =>
        new((double)to.Width / from.Width, 0, 0, 0, (double)to.Height / from.Height, 0);
}
