using System.Runtime.InteropServices;

namespace GiftDigi.Receipts.Adapters.Tesseract;

/// <summary>Owns one iterator over an engine's results; must be gone before the engine is.</summary>
internal sealed class IteratorHandle : SafeHandle
{
    public IteratorHandle()
        : base(nint.Zero, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == nint.Zero;

    protected override bool ReleaseHandle()
    {
        TesseractNative.DeleteIterator(handle);
        return true;
    }
}
