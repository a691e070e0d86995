namespace GiftDigi.Receipts.Campaigns;

/// <summary>What counts towards a mileage prize.</summary>
public enum MileageCount
{
    /// <summary>Each approved entry is one step.</summary>
    Entries,

    /// <summary>Each piece of the participating products is one.</summary>
    Pieces,

    /// <summary>Each yen spent on them is one.</summary>
    Yen,

    /// <summary>Each participating product that the entrant had not bought before is one.</summary>
    DifferentProducts,
}
