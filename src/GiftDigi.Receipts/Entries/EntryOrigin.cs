namespace GiftDigi.Receipts.Entries;

/// <summary>Where an entry came from, in pseudonyms; what is null is not known.</summary>
/// <param name="Household">Whose household.</param>
/// <param name="Device">From which phone or browser.</param>
/// <param name="Address">From which network address.</param>
public sealed record EntryOrigin(Pseudonym? Household, Pseudonym? Device, Pseudonym? Address)
{
    /// <summary>Nothing is known of it.</summary>
    public static EntryOrigin Unknown { get; } = new(null, null, null);
}
