namespace GiftDigi.Receipts.Adapters.Tesseract;

/// <summary>What one read needs: an engine for Japanese and one for figures.</summary>
internal sealed record EnginePair(TesseractEngine Japanese, TesseractEngine Figures) : IDisposable
{
    public void Dispose()
    {
        Japanese.Dispose();
        Figures.Dispose();
    }
}
