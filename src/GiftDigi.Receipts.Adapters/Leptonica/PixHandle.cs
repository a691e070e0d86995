using System.Runtime.InteropServices;

namespace GiftDigi.Receipts.Adapters.Leptonica;

/// <summary>Owns one reference to a Leptonica image (PIX).</summary>
internal sealed class PixHandle : SafeHandle
{
    public PixHandle()
        : base(nint.Zero, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == nint.Zero;

    internal int Width => LeptonicaNative.PixGetWidth(this);

    internal int Height => LeptonicaNative.PixGetHeight(this);

    internal int Depth => LeptonicaNative.PixGetDepth(this);

    /// <summary>One row as 32-bit words; Leptonica packs pixels into a word from its most significant bits.</summary>
    internal unsafe Span<uint> RowWords(int y)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(y);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(y, Height);
        var words = LeptonicaNative.PixGetWpl(this);
        return new Span<uint>((uint*)LeptonicaNative.PixGetData(this) + ((long)y * words), words);
    }

    protected override bool ReleaseHandle()
    {
        LeptonicaNative.PixDestroy(ref handle);
        return true;
    }
}
