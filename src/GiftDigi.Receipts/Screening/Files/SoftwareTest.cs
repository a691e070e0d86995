using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Screening.Files;

/// <summary>
/// A file that an image editor wrote. It says little alone: phones let their owners crop and turn with the same programs.
/// </summary>
internal static class SoftwareTest
{
    private const string Name = "software";

    private static readonly string[] Editors =
    [
        "photoshop", "gimp", "snapseed", "picsart", "lightroom", "pixlr", "canva", "affinity", "meitu", "paint.net", "photopea", "pixelmator",
        "polarr", "photodirector", "ibispaint", "clip studio", "medibang", "fotor", "faceapp", "photoscape", "paintshop", "procreate", "krita",
        "illustrator", "inkscape", "coreldraw", "picsay", "phonto", "paint shop", "acdsee",
    ];

    public static IEnumerable<Signal> Look(ImageTraces traces)
    {
        // The file's own words are a stranger's and are not repeated.
        if (traces.Software is { } software && Array.Find(Editors, editor => software.Contains(editor, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            yield return new(Name, SignalStrength.Weak, Reason.Altered, $"the file says that an image editor wrote it: {known}", []);
        }
        else if (traces.HasEditorData)
        {
            yield return new(Name, SignalStrength.Weak, Reason.Altered, "the file holds data that image editors write", []);
        }
    }
}
