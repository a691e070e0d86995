namespace GiftDigi.Receipts.Adapters.Tesseract;

/// <summary>What one read needs: an engine for Japanese and one for figures.</summary>
internal sealed class EnginePair(string dataFolder) : IDisposable
{
    internal TesseractEngine Japanese { get; } = new(dataFolder, LanguageData.Japanese);

    internal TesseractEngine Figures { get; } = new(dataFolder, LanguageData.English);

    public void Dispose()
    {
        Japanese.Dispose();
        Figures.Dispose();
    }
}
