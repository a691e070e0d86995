namespace GiftDigi.Receipts.Imaging;

/// <summary>How large the printed characters are.</summary>
/// <param name="Pixels">The longer side of a usual character; 0 when there is none.</param>
/// <param name="Characters">How many pieces of print of about that size were seen.</param>
public readonly record struct PrintHeight(int Pixels, int Characters)
{
    private const int Largest = 200;

    /// <summary>
    /// The size that seven tenths of the pieces stay below when each counts for its size: the many parts of kanji lie under
    /// it, the few large letters of the shop's name above.
    /// </summary>
    public static PrintHeight Of(IReadOnlyList<PixelBox> pieces)
    {
        const double part = 0.7;
        var sizes = pieces.Where(IsCharacterShaped).Select(Longer).Order().ToList();
        var (total, sum, index) = (sizes.Sum(size => (long)size), 0L, 0);
        while (index < sizes.Count && sum + sizes[index] < part * total)
        {
            sum += sizes[index++];
        }

        var usual = index < sizes.Count ? sizes[index] : 0;
        return new(usual, sizes.Count(size => IsLike(size, usual)));
    }

    /// <summary>Whether the piece is of about this size.</summary>
    public bool IsLike(PixelBox piece) => IsCharacterShaped(piece) && IsLike(Longer(piece), Pixels);

    /// <summary>Neither a rule, nor a bar, nor a picture.</summary>
    private static bool IsCharacterShaped(PixelBox piece) => Longer(piece) <= Largest && Longer(piece) <= 5 * Math.Min(piece.Width, piece.Height);

    private static bool IsLike(int size, int usual) => 5 * size >= 3 * usual && 2 * size <= 3 * usual;

    private static int Longer(PixelBox piece) => Math.Max(piece.Width, piece.Height);
}
