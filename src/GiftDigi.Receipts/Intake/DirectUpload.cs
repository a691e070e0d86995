using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Intake;

/// <summary>A photo as it is announced before it is sent.</summary>
/// <param name="Entrant">Whose it is: nobody else can name it.</param>
/// <param name="Name">What tells it from the entrant's others, drawn by chance; letters and digits.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Fingerprint">What they must be.</param>
public sealed record DirectUpload(EntrantId Entrant, string Name, int Length, ImageFingerprint Fingerprint);
