namespace GiftDigi.Receipts.Campaigns;

/// <summary>The name of a campaign in files, addresses and commands.</summary>
/// <param name="Value">1 to 64 lower-case letters, digits and hyphens, beginning with a letter or digit.</param>
public readonly record struct CampaignId(string Value)
{
    private const int MaxLength = 64;

    /// <summary>Reads an id; false when it is empty, too long or holds other characters.</summary>
    public static bool TryParse(string? text, out CampaignId id)
    {
        var valid = text is { Length: > 0 and <= MaxLength } && text[0] != '-'
            && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        id = valid ? new(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
