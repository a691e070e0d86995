namespace GiftDigi.Receipts.Campaigns;

/// <summary>Something about a campaign that may not be lawful; a person decides.</summary>
/// <param name="Rule">The rule it comes from: 総付景品, 一般懸賞 or 共同懸賞.</param>
/// <param name="Message">What is wrong, or could not be checked, with the figures.</param>
public sealed record LawWarning(string Rule, string Message)
{
    /// <summary><c>RULE: message</c>.</summary>
    public override string ToString() => $"{Rule}: {Message}";
}
