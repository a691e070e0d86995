using System.Buffers;
using GiftDigi.Receipts.Screening.Pixels.Windows;

namespace GiftDigi.Receipts.Adapters.Onnx;

/// <summary>
/// Compares the windows of a photo with a network in ONNX Runtime, in process: from their mean, and from those that resemble each most
/// (attention, Vaswani et al. 2017). Trained by infra/localiser.
/// </summary>
public sealed class OnnxForgeryLocaliser : IForgeryLocaliser, IDisposable
{
    private const int Side = PhotoWindows.Side;

    private readonly OnnxModel _model;

    /// <summary>Loads and checks the model.</summary>
    /// <param name="options">Where it is, and how many threads one photo is spread over.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="ModelException">The model is missing or wrong; the message names it and says what to do.</exception>
    public OnnxForgeryLocaliser(OnnxReaderOptions options)
    {
        if (options.Faults().FirstOrDefault() is { } fault)
        {
            throw new ArgumentException(fault, nameof(options));
        }

        var file = ModelStore.OpenLocaliser(options);
        _model = new(file, options.Threads);
        if (_model.InputShape is not [< 0, Side, Side] || _model.OutputShape is not [_])
        {
            _model.Dispose();
            throw file.Refuse("is no network that compares windows of a photo");
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<float> Localise(IReadOnlyList<byte[]> windows)
    {
        var length = windows.Count * Side * Side;
        var input = ArrayPool<float>.Shared.Rent(length);
        try
        {
            for (var at = 0; at < length; at++)
            {
                input[at] = windows[at / (Side * Side)][at % (Side * Side)];
            }

            return _model.Run(input.AsMemory(0, length), [windows.Count, Side, Side], (values, _) => values.ToArray());
        }
        finally
        {
            ArrayPool<float>.Shared.Return(input);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _model.Dispose();
}
