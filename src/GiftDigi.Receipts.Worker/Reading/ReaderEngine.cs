namespace GiftDigi.Receipts.Worker.Reading;

/// <summary>The readers there are; setting <c>Reader:Engine</c>, or <c>RECEIPTS_Reader__Engine</c> in the environment.</summary>
internal enum ReaderEngine
{
    /// <summary>Detector and recogniser in ONNX Runtime.</summary>
    Onnx,

    /// <summary>Tesseract, with the paper found and flattened first.</summary>
    Tesseract,
}
