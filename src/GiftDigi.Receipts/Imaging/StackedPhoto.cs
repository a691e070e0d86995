namespace GiftDigi.Receipts.Imaging;

/// <summary>Several shots one below the other as one picture, all of one width.</summary>
/// <param name="Image">The picture.</param>
/// <param name="Places">Of each shot, where the points of its upright original come to lie.</param>
internal sealed record StackedPhoto(NormalizedImage Image, IReadOnlyList<AffineMap> Places)
{
    /// <summary>The most pixels of the picture.</summary>
    private const double MostPixels = 16_000_000;

    /// <summary>The most rows of it: a JPEG file holds 65,535, and browsers show fewer.</summary>
    private const double MostRows = 16_000;

    /// <summary>Puts shots, of which there must be one at least, one below the other.</summary>
    public static StackedPhoto Of(IReadOnlyList<NormalizedImage> shots)
    {
        ArgumentNullException.ThrowIfNull(shots);
        var sizes = Sizes([.. shots.Select(shot => shot.Pixels.Size)]);
        var whole = new PixelSize(sizes[0].Width, sizes.Sum(size => size.Height));
        var values = new byte[whole.Width * whole.Height];
        var places = new List<AffineMap>();
        var top = 0;
        foreach (var (shot, size) in shots.Zip(sizes))
        {
            Resampling.Apply(shot.Pixels, size).Values.CopyTo(values.AsSpan(top * whole.Width));
            places.Add(AffineMap.Scaling(shot.OriginalSize, size).Then(AffineMap.Identity with { F = top }));
            top += size.Height;
        }

        var defects = shots.SelectMany(shot => shot.Defects).Distinct().Order().ToList();
        return new(new(new(whole, values), AffineMap.Identity, whole, defects), places);
    }

    /// <summary>The sizes at the width of the narrowest, or at a smaller one that keeps to the bounds.</summary>
    private static IReadOnlyList<PixelSize> Sizes(IReadOnlyList<PixelSize> sizes)
    {
        var steepness = sizes.Sum(size => (double)size.Height / size.Width);
        var width = Math.Min(sizes.Min(size => size.Width), Math.Min(Math.Sqrt(MostPixels / steepness), MostRows / steepness));
        var across = Math.Max(1, (int)width);
        return [.. sizes.Select(size => new PixelSize(across, Math.Max(1, (int)Math.Round((double)size.Height / size.Width * across))))];
    }
}
