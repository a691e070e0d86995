using GiftDigi.Receipts.Rendering;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>One edit to make.</summary>
/// <param name="Kind">How.</param>
/// <param name="Field">Of what.</param>
/// <param name="IsCareful">Whether the forger matches tones, blur and noise, and thinks of what else would have to change.</param>
/// <param name="FirstQuality">JPEG quality of the untouched photo; null for what its conditions say (58 to 80).</param>
/// <param name="SavedQuality">JPEG quality the edited photo is saved at.</param>
internal sealed record EditPlan(EditKind Kind, EditedField Field, bool IsCareful, int? FirstQuality, int SavedQuality)
{
    /// <summary>What cameras, messengers and scanners save at.</summary>
    private static readonly int?[] FirstQualities = [null, 85, 90, 94];

    /// <summary>What editors on the web, on phones and on desks save at unless told otherwise.</summary>
    private static readonly int[] SavedQualities = [80, 85, 90, 92, 95];

    private static readonly (EditKind Kind, EditedField Field)[] Ways =
    [
        (EditKind.Retype, EditedField.Date), (EditKind.Copy, EditedField.Total), (EditKind.Splice, EditedField.Quantity), (EditKind.Reprint, EditedField.Total),
        (EditKind.Retouch, EditedField.Date), (EditKind.Retype, EditedField.Store), (EditKind.Copy, EditedField.Quantity), (EditKind.Splice, EditedField.Total),
        (EditKind.Reprint, EditedField.Date), (EditKind.Retouch, EditedField.Quantity), (EditKind.Retype, EditedField.Total), (EditKind.Copy, EditedField.Date),
        (EditKind.Splice, EditedField.Store), (EditKind.Reprint, EditedField.Quantity), (EditKind.Retouch, EditedField.Total), (EditKind.Retype, EditedField.Quantity),
        (EditKind.Splice, EditedField.Date), (EditKind.Reprint, EditedField.Store),
    ];

    /// <summary>The plan of pair <paramref name="number"/>, from 1: ways take turns, careless and careful, and the dice say the qualities.</summary>
    public static EditPlan Of(int number, Dice dice)
    {
        var (kind, field) = Ways[(number - 1) % Ways.Length];
        return new(kind, field, (number - 1) / Ways.Length % 2 == 1, dice.Pick(FirstQualities), dice.Pick(SavedQualities));
    }
}
