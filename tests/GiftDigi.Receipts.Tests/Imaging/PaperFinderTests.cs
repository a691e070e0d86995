using GiftDigi.Receipts.Imaging;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Imaging;

public sealed class PaperFinderTests
{
    [Fact]
    public void A_sheet_on_a_dark_desk_is_found_with_its_print()
    {
        var photo = Desk(60, new(80, 40, 120, 200), PrintedSheet.Draw(new(120, 200), characterHeight: 7));

        var paper = PaperFinder.Find(photo);

        ((double)paper.Box.X).ShouldBe(80, 3);
        ((double)paper.Box.Right).ShouldBe(200, 3);
        ((double)paper.Box.Y).ShouldBe(40, 3);
        ((double)paper.Box.Bottom).ShouldBe(240, 3);
    }

    [Fact]
    public void A_sheet_on_a_white_desk_is_the_whole_picture()
    {
        var photo = Desk(250, new(80, 40, 120, 200), PrintedSheet.Draw(new(120, 200), characterHeight: 7));

        var paper = PaperFinder.Find(photo);

        paper.Box.ShouldBe(new PixelBox(0, 0, 300, 300));
    }

    [Fact]
    public void A_photo_in_one_tone_is_the_whole_picture()
    {
        var photo = new GrayPixels(new(300, 300), [.. Enumerable.Repeat((byte)90, 300 * 300)]);

        PaperFinder.Find(photo).Box.ShouldBe(new PixelBox(0, 0, 300, 300));
    }

    private static GrayPixels Desk(byte tone, PixelBox place, GrayPixels sheet)
    {
        var values = Enumerable.Repeat(tone, 300 * 300).ToArray();
        for (var y = 0; y < sheet.Size.Height; y++)
        {
            sheet.Row(y).CopyTo(values.AsSpan(((place.Y + y) * 300) + place.X));
        }

        return new(new(300, 300), values);
    }
}
