using System.Buffers.Binary;

namespace GiftDigi.Receipts.Screening.Pixels.Windows;

/// <summary>Weights one after another, as halves with the lowest byte first, as infra/localiser/export.py writes them.</summary>
internal ref struct WeightFile(ReadOnlySpan<byte> rest)
{
    private ReadOnlySpan<byte> _rest = rest;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <exception cref="InvalidDataException">There are not so many.</exception>
    public float[] Take(int count)
    {
        if (_rest.Length < count * 2)
        {
            throw new InvalidDataException("The file of weights ends too early.");
        }

        var values = new float[count];
        for (var at = 0; at < count; at++)
        {
            values[at] = (float)BinaryPrimitives.ReadHalfLittleEndian(_rest[(2 * at)..]);
        }

        _rest = _rest[(2 * count)..];
        return values;
    }

    public DenseLayer TakeDense(int inputs, int outputs) => new(Take(inputs * outputs), Take(outputs));

    public Convolution TakeConvolution((int Side, int Inputs, int Outputs, int Kernel, int Stride) shape) =>
        new(shape, Take(shape.Kernel * shape.Kernel * shape.Inputs * shape.Outputs), Take(shape.Outputs));
}
