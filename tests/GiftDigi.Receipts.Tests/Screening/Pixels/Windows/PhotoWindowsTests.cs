using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Screening.Pixels.Windows;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Screening.Pixels.Windows;

public sealed class PhotoWindowsTests
{
    private const int Block = 8;

    private static readonly PixelSize Size = new(496, 400);

    [Theory]
    [InlineData(100, 100, 20, 30)]
    [InlineData(40, 60, 300, 30)]
    [InlineData(0, 0, 90, 90)]
    [InlineData(456, 380, 40, 20)]
    public void Windows_cover_a_word_and_lie_within_the_picture(int x, int y, int width, int height)
    {
        var word = new PixelBox(x, y, width, height);

        var windows = PhotoWindows.Along(word, Size, (0, 0)).ToList();

        windows.ShouldAllBe(window => window.X >= 0 && window.Y >= 0 && window.Right <= Size.Width && window.Bottom <= Size.Height);
        var places = from row in Enumerable.Range(y, height) from column in Enumerable.Range(x, width) select (column, row);
        places.ShouldAllBe(place => windows.Exists(window => place.column >= window.X && place.column < window.Right && place.row >= window.Y && place.row < window.Bottom));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 5)]
    public void Windows_begin_where_blocks_begin(int left, int top) =>
        PhotoWindows.Along(new(100, 100, 200, 40), Size, (left, top)).ShouldAllBe(window => (window.X - left) % Block == 0 && (window.Y - top) % Block == 0);

    [Fact]
    public void A_picture_without_room_has_no_window() => PhotoWindows.Along(new(0, 0, 30, 30), new(40, 400), (0, 0)).ShouldBeEmpty();

    [Fact]
    public void A_window_holds_its_tones_row_after_row()
    {
        var pixels = new GrayPixels(Size, [.. Enumerable.Range(0, Size.Width * Size.Height).Select(at => (byte)(at % 251))]);

        var tones = PhotoWindows.Cut(pixels, new(8, 16, PhotoWindows.Side, PhotoWindows.Side));

        tones[0].ShouldBe(pixels.Row(16)[8]);
        tones[(2 * PhotoWindows.Side) + 5].ShouldBe(pixels.Row(18)[13]);
    }
}
