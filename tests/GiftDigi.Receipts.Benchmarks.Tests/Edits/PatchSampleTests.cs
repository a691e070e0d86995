using GiftDigi.Receipts.Benchmarks.Edits;
using GiftDigi.Receipts.Imaging;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Benchmarks.Tests.Edits;

public sealed class PatchSampleTests
{
    private static readonly PixelSize Size = new(36, 20);

    [Fact]
    public void Blocks_that_an_edit_changed_are_named_by_column_and_row() =>
        PatchSample.ChangedBlocks(Gray(), Gray(new PixelBox(9, 9, 3, 3), 140)).ShouldBe([(1, 1)]);

    [Fact]
    public void A_change_across_blocks_names_all_of_them() =>
        PatchSample.ChangedBlocks(Gray(), Gray(new PixelBox(4, 4, 8, 8), 140)).ShouldBe([(0, 0), (1, 0), (0, 1), (1, 1)]);

    [Theory]
    [InlineData(3, 200)]
    [InlineData(1, 140)]
    public void A_change_that_saving_hides_names_none(int side, byte tone) =>
        PatchSample.ChangedBlocks(Gray(), Gray(new PixelBox(9, 9, side, side), tone)).ShouldBeEmpty();

    private static RgbPixels Gray(PixelBox part = default, byte tone = 0)
    {
        var values = new byte[Size.Width * Size.Height * 3];
        Array.Fill(values, (byte)201);
        for (var y = part.Y; y < part.Bottom; y++)
        {
            values.AsSpan(((y * Size.Width) + part.X) * 3, part.Width * 3).Fill(tone);
        }

        return new(Size, values);
    }
}
