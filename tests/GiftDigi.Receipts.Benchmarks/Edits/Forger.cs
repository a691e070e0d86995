using System.Globalization;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Rendering;
using GiftDigi.Receipts.Rendering.Printing;
using GiftDigi.Receipts.Rendering.Shops;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>Changes photos as people do who want a prize: with what an editor on a phone offers, carefully or not.</summary>
internal sealed class Forger(ReceiptRenderer renderer, Dice dice)
{
    /// <summary>Covers a field and sets it anew; null when the field was not read.</summary>
    public async Task<RgbPixels?> RetypeAsync(RgbPixels photo, PhotoCells cells, EditPlan plan, CancellationToken cancellationToken)
    {
        var old = cells.Of(plan.Field);
        if (old.Count == 0)
        {
            return null;
        }

        var canvas = new PhotoCanvas(photo);
        var frame = CellFrame.Of(PixelBox.Around(old.Select(cell => cell.Box)), cells.Page.ToOriginal);
        var tones = canvas.Tones(frame);
        var ink = canvas.Ink(frame, tones);
        var font = dice.Pick([.. Fonts.Gothic, .. Fonts.Mincho]);
        var text = await renderer.PrintTextAsync(NewText(cells, plan.Field), font, cancellationToken);
        new Cover(canvas, dice).Paint(frame.Part(-0.01, 0, 1.01, 1), tones, plan.IsCareful);
        var (slip, size) = plan.IsCareful ? (0.01, 0.02) : (0.06, 0.12);
        var (left, top) = (dice.Between(-slip, slip), dice.Between(-slip, slip));
        var place = ink.Part(left, top, 1 + left + dice.Between(-size, size), 1 + top + dice.Between(-size, size));
        new Typesetter(canvas, dice).Set(text, place, tones, plan.IsCareful);
        return canvas.ToPixels();
    }

    /// <summary>Puts one digit of the receipt over another; null when there is none to put there.</summary>
    public RgbPixels? Copy(RgbPixels photo, PhotoCells cells, EditPlan plan)
    {
        var target = Target(cells, plan.Field);
        return target is not null && Donor(cells, cells, plan.Field, target) is { } donor ? Patch.Move(photo, photo, Snapped(photo, donor), Snapped(photo, target), plan.IsCareful) : null;
    }

    /// <summary>Puts a piece of another photo over this one; null when the other has none that fits.</summary>
    public RgbPixels? Splice(RgbPixels photo, PhotoCells cells, RgbPixels other, PhotoCells others, EditPlan plan)
    {
        if (plan.Field == EditedField.Store)
        {
            var (name, foreign) = (cells.Of(EditedField.Store), others.Of(EditedField.Store));
            return name.Count == 0 || foreign.Count == 0 || Text(name) == Text(foreign) ? null : Patch.Scale(photo, other, Frame(others, foreign), Frame(cells, name), plan.IsCareful);
        }

        var target = Target(cells, plan.Field);
        return target is not null && Donor(others, cells, plan.Field, target) is { } donor ? Patch.Scale(photo, other, Snapped(other, donor), Snapped(photo, target), plan.IsCareful) : null;
    }

    /// <summary>Adds strokes to a digit or takes them away; null when no digit of the field can become another.</summary>
    public RgbPixels? Retouch(RgbPixels photo, PhotoCells cells, EditPlan plan)
    {
        var ways = cells.Digits(plan.Field)
            .SelectMany(cell => DigitStrokes.Of(cell.Character).Select(change => (Target: cell, Change: change)))
            .Where(way => Believable(cells, plan.Field, way.Target, way.Change.Result))
            .ToList();
        if (ways.Count == 0)
        {
            return null;
        }

        var (target, change) = dice.Pick(ways);
        var canvas = new PhotoCanvas(photo);
        var tones = canvas.Tones(target.Frame.Part(-0.5, 0, 1.5, 1));
        var ink = canvas.Ink(canvas.Snapped(target.Frame), tones);
        foreach (var stroke in change.Strokes)
        {
            stroke.Draw(canvas, ink, tones, plan.IsCareful ? dice : null);
        }

        return canvas.ToPixels();
    }

    private static CellFrame Snapped(RgbPixels photo, PrintedCell cell) => new PhotoCanvas(photo).Snapped(cell.Frame);

    private static string Text(IEnumerable<PrintedCell> cells) => string.Concat(cells.Select(cell => cell.Character));

    private static CellFrame Frame(PhotoCells cells, IReadOnlyList<PrintedCell> field) =>
        CellFrame.Of(PixelBox.Around(field.Select(cell => cell.Box)), cells.Page.ToOriginal);

    private PrintedCell? Target(PhotoCells cells, EditedField field) => cells.Digits(field) is { Count: > 0 } digits ? dice.Pick(digits) : null;

    /// <summary>Another digit of nearly the same size, which makes something of the field that a till could print.</summary>
    private PrintedCell? Donor(PhotoCells donors, PhotoCells cells, EditedField field, PrintedCell target)
    {
        var fitting = donors.All
            .Where(cell => cell.IsDigit && cell.Character != target.Character && Believable(cells, field, target, cell.Character))
            .OrderBy(cell => Math.Abs(Math.Log(cell.Frame.Height / target.Frame.Height)) + Math.Abs(Math.Log(cell.Frame.Width / target.Frame.Width)))
            .Take(12)
            .ToList();
        return fitting.Count > 0 ? dice.Pick(fitting) : null;
    }

    private string NewText(PhotoCells cells, EditedField field)
    {
        var old = cells.Of(field);
        if (field == EditedField.Store)
        {
            return dice.Pick(Chains.Of(RenderScope.Tuning).Where(chain => chain.Name != Text(old)).ToList()).Name;
        }

        var choices = cells.Digits(field)
            .SelectMany(cell => Enumerable.Range('0', 10).Select(digit => (Cell: cell, Digit: (char)digit)))
            .Where(choice => choice.Digit != choice.Cell.Character && Believable(cells, field, choice.Cell, choice.Digit))
            .ToList();
        var (changing, other) = choices.Count > 0 ? dice.Pick(choices) : (old[^1], '9');
        return string.Concat(old.Select(cell => cell == changing ? other : cell.Character));
    }

    /// <summary>Whether the digits after the change are a day of every month, or a number that does not begin with nought.</summary>
    private static bool Believable(PhotoCells cells, EditedField field, PrintedCell target, char digit)
    {
        var digits = string.Concat(cells.Digits(field).Select(cell => cell == target ? digit : cell.Character).Where(char.IsAsciiDigit));
        return digits.Length > 0 && (field == EditedField.Date
            ? int.Parse(digits, CultureInfo.InvariantCulture) is >= 1 and <= 28
            : digits[0] != '0');
    }
}
