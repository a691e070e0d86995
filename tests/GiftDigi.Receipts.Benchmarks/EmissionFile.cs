using System.Text;
using GiftDigi.Receipts.Reading.Decoding;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>
/// What a recogniser gave for lines whose text is known. Little-endian: "LGT1"; int32 classes, values a step, lines; for each line uint16 bytes
/// of its kind and of its text, both in UTF-8, uint16 steps, uint16 classes [steps, values] and float32 logarithms [steps, values]. Only the
/// likeliest classes of a step are in it: the rest of some thousands would make it a hundred times as long.
/// </summary>
internal sealed class EmissionFile : IDisposable
{
    /// <summary>For the classes that the file leaves out.</summary>
    private const float LeftOut = -20;

    private readonly BinaryReader _reader;
    private readonly int _valuesPerStep;
    private float[] _dense = [];

    public EmissionFile(Stream stream)
    {
        _reader = new(stream, Encoding.UTF8);
        if (!_reader.ReadBytes(4).AsSpan().SequenceEqual("LGT1"u8))
        {
            throw new InvalidDataException("This is no file of emissions.");
        }

        Classes = _reader.ReadInt32();
        _valuesPerStep = _reader.ReadInt32();
        Lines = _reader.ReadInt32();
    }

    public int Classes { get; }

    public int Lines { get; }

    public string Kind { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>The emissions of the line read last.</summary>
    public Emissions Emissions => new(_dense, Classes, EmissionScale.LogProbability);

    public void Read()
    {
        var (kindLength, textLength) = (_reader.ReadUInt16(), _reader.ReadUInt16());
        Kind = Encoding.UTF8.GetString(_reader.ReadBytes(kindLength));
        Text = Encoding.UTF8.GetString(_reader.ReadBytes(textLength));
        var steps = _reader.ReadUInt16();
        var classes = new ushort[steps * _valuesPerStep];
        for (var index = 0; index < classes.Length; index++)
        {
            classes[index] = _reader.ReadUInt16();
        }

        _dense = new float[steps * Classes];
        Array.Fill(_dense, LeftOut);
        for (var index = 0; index < classes.Length; index++)
        {
            _dense[(index / _valuesPerStep * Classes) + classes[index]] = _reader.ReadSingle();
        }
    }

    public void Dispose() => _reader.Dispose();
}
