using FsCheck;
using FsCheck.Fluent;
using GiftDigi.Receipts.Intake;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Intake;

public sealed class ImageTracesTests
{
    private static readonly byte[] Exif = TextExif((271, "Maker"), (305, "Editor 1.0"));

    private static readonly byte[][] Valid =
    [
        Jpeg(Segment(0xE1, [.. "Exif\0\0"u8, .. Exif]), Segment(0xED, [.. "Photoshop 3.0\0"u8, 1, 2]), Segment(0xDB, [0, .. Enumerable.Range(1, 64).Select(step => (byte)step)])),
        Jpeg(Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmp:CreatorTool=\"Tool 2\" xmpMM:History>"u8])),
        ImageBytes.Png(30, 20, ("eXIf", Exif), ("tEXt", [.. "Software\0Program 3"u8])),
        ImageBytes.Tiff(1, (256, 30), (257, 20)),
    ];

    [Fact]
    public void A_jpeg_tells_camera_software_editor_and_steps()
    {
        var traces = ImageTraces.Read(Valid[0]);

        traces.ShouldSatisfyAllConditions(
            () => traces.Software.ShouldBe("Editor 1.0"),
            () => traces.HasCamera.ShouldBeTrue(),
            () => traces.HasEditorData.ShouldBeTrue(),
            () => traces.LuminanceSteps.Count.ShouldBe(64));
        // The file holds them in zigzag: the second is to the right of the first, the third below it.
        (traces.LuminanceSteps[0], traces.LuminanceSteps[1], traces.LuminanceSteps[8]).ShouldBe((1, 2, 3));
    }

    [Fact]
    public void Xmp_tells_its_tool_and_that_it_keeps_a_history()
    {
        var traces = ImageTraces.Read(Valid[1]);

        (traces.Software, traces.HasEditorData).ShouldBe(("Tool 2", true));
    }

    [Fact]
    public void A_png_tells_its_software() => ImageTraces.Read(Valid[2]).Software.ShouldBe("Program 3");

    [Fact]
    public void Other_bytes_have_no_traces() => ImageTraces.Read("hello"u8).ShouldBe(new ImageTraces());

    [Fact]
    public void A_text_as_long_as_it_likes_is_cut()
    {
        var traces = ImageTraces.Read(ImageBytes.Png(30, 20, ("tEXt", [.. "Software\0"u8, .. Enumerable.Repeat((byte)'A', 100_000)])));

        traces.Software.ShouldNotBeNull().Length.ShouldBe(80);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_file_cut_anywhere_is_read_without_an_exception(int file)
    {
        foreach (var length in Enumerable.Range(0, Valid[file].Length))
        {
            Should.NotThrow(() => ImageTraces.Read(Valid[file].AsSpan(0, length)));
        }
    }

    [Fact]
    public void A_file_with_any_bytes_overwritten_is_read_without_an_exception()
    {
        var change = from file in Gen.Elements(Valid)
                     from at in Gen.Choose(8, file.Length - 1)
                     from bytes in Gen.Elements<byte[]>([0xFF, 0xFF, 0xFF, 0xFF], [0x7F, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0], [0x80, 0, 0, 0], [0xFF, 0xDB])
                     select (byte[])[.. file[..at], .. bytes, .. file[Math.Min(file.Length, at + bytes.Length)..]];

        Prop.ForAll(change.ToArbitrary(), file => ImageTraces.Read(file) is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static byte[] Jpeg(params byte[][] segments) => [0xFF, 0xD8, .. segments.SelectMany(segment => segment), .. ImageBytes.Jpeg(30, 20)[2..]];

    private static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)((body.Length + 2) & 0xFF), .. body];

    /// <summary>A little-endian EXIF block of texts, each after the directory.</summary>
    private static byte[] TextExif(params (ushort Tag, string Text)[] entries)
    {
        List<byte> file = [.. "II*\0"u8, .. BitConverter.GetBytes(8), .. BitConverter.GetBytes((ushort)entries.Length)];
        List<byte> texts = [];
        foreach (var (tag, text) in entries)
        {
            var start = 8 + 2 + (12 * entries.Length) + 4 + texts.Count;
            file.AddRange([.. BitConverter.GetBytes(tag), 2, 0, .. BitConverter.GetBytes(text.Length + 1), .. BitConverter.GetBytes(start)]);
            texts.AddRange([.. System.Text.Encoding.ASCII.GetBytes(text), 0]);
        }

        return [.. file, 0, 0, 0, 0, .. texts];
    }
}
