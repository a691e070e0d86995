using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>Cuts print into consecutive parts, as a shopper frames a long receipt in several shots.</summary>
internal static class PaperCut
{
    /// <summary>What is darker is ink.</summary>
    private const int Ink = 128;

    /// <param name="paper">The printed slip.</param>
    /// <param name="parts">How many parts: 1 or more.</param>
    /// <param name="overlap">How many printed rows a part shares with the one before it.</param>
    /// <returns>The parts, top to bottom.</returns>
    public static IReadOnlyList<GrayPixels> Cut(GrayPixels paper, int parts, int overlap)
    {
        var rows = Rows(paper);
        return [.. Enumerable.Range(0, parts).Select(part => Part(paper, rows, (part * rows.Count / parts) - (part == 0 ? 0 : overlap), (part + 1) * rows.Count / parts))];
    }

    private static GrayPixels Part(GrayPixels paper, List<(int Top, int Bottom)> rows, int from, int to)
    {
        var top = from <= 0 ? 0 : (rows[from - 1].Bottom + rows[from].Top) / 2;
        var bottom = to == rows.Count ? paper.Size.Height : (rows[to - 1].Bottom + rows[to].Top) / 2;
        return new(new(paper.Size.Width, bottom - top), paper.Values[(top * paper.Size.Width)..(bottom * paper.Size.Width)].ToArray());
    }

    /// <summary>Where the printed rows are.</summary>
    private static List<(int Top, int Bottom)> Rows(GrayPixels paper)
    {
        var rows = new List<(int, int)>();
        int? top = null;
        for (var y = 0; y < paper.Size.Height; y++)
        {
            var isInk = paper.Row(y).IndexOfAnyInRange((byte)0, (byte)Ink) >= 0;
            if (isInk)
            {
                top ??= y;
            }
            else if (top is { } began)
            {
                rows.Add((began, y));
                top = null;
            }
        }

        return rows;
    }
}
