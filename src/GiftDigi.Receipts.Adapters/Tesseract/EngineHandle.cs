using System.Runtime.InteropServices;

namespace GiftDigi.Receipts.Adapters.Tesseract;

/// <summary>Owns one Tesseract engine.</summary>
internal sealed class EngineHandle : SafeHandle
{
    public EngineHandle()
        : base(nint.Zero, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == nint.Zero;

    protected override bool ReleaseHandle()
    {
        TesseractNative.Delete(handle);
        return true;
    }
}
