using System.Buffers.Binary;

namespace GiftDigi.Receipts.Intake;

/// <summary>Numbers within a file; -1 for those that would lie outside of it.</summary>
internal readonly ref struct HeaderFields(ReadOnlySpan<byte> bytes, bool bigEndian)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    internal long Length => _bytes.Length;

    internal int U8(long at) => Has(at, 1) ? _bytes[(int)at] : -1;

    internal int U16(long at)
    {
        if (!Has(at, 2))
        {
            return -1;
        }

        var field = _bytes.Slice((int)at, 2);
        return bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(field) : BinaryPrimitives.ReadUInt16LittleEndian(field);
    }

    internal long U32(long at)
    {
        if (!Has(at, 4))
        {
            return -1;
        }

        var field = _bytes.Slice((int)at, 4);
        return bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(field) : BinaryPrimitives.ReadUInt32LittleEndian(field);
    }

    /// <summary>Whether the file has exactly this text there.</summary>
    internal bool Is(long at, ReadOnlySpan<byte> text) => Has(at, text.Length) && _bytes.Slice((int)at, text.Length).SequenceEqual(text);

    /// <summary>As much of the given stretch as the file has.</summary>
    internal ReadOnlySpan<byte> Part(long at, long length)
    {
        var start = (int)Math.Clamp(at, 0, _bytes.Length);
        return _bytes[start..(int)Math.Clamp(at + length, start, _bytes.Length)];
    }

    private bool Has(long at, int length) => at >= 0 && at <= _bytes.Length - length;
}
