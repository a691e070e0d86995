namespace GiftDigi.Receipts.Adapters.Onnx;

/// <summary>A model file is missing or another than wanted; the message is one line that names the file and says what to do.</summary>
public sealed class ModelException(string message) : IOException(message);
