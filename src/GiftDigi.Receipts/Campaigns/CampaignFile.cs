using System.Text.Json;
using GiftDigi.Receipts.Json;

namespace GiftDigi.Receipts.Campaigns;

/// <summary>
/// Reads campaign files: JSON as <c>samples/campaigns/campaign.schema.json</c> describes it. Every mistake is reported, not
/// only the first.
/// </summary>
public static class CampaignFile
{
    /// <summary>The most bytes a campaign file may have.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>Reads <paramref name="utf8"/>; it never throws, whatever the bytes.</summary>
    public static CampaignFileOutcome Parse(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > MaxBytes)
        {
            return Invalid(1, $"The file has {utf8.Length} bytes; a campaign file has {MaxBytes} at most.");
        }

        try
        {
            return ReadCampaign(LocatedNode.Read(utf8.Span));
        }
        catch (JsonException exception)
        {
            return Invalid((int)(exception.LineNumber ?? 0) + 1, $"This is not JSON: {FirstSentence(exception.Message)}");
        }
        catch (InvalidOperationException)
        {
            return Invalid(1, "The file holds text that is not valid UTF-8.");
        }
    }

    private static CampaignFileOutcome ReadCampaign(LocatedNode document)
    {
        var mistakes = new List<CampaignMistake>();
        var campaign = new CampaignReader(mistakes).Read(document);
        return mistakes.Count == 0 && campaign is not null
            ? new CampaignFileOutcome.Valid(campaign)
            : new CampaignFileOutcome.Invalid([.. mistakes.OrderBy(mistake => mistake.Line)]);
    }

    private static CampaignFileOutcome.Invalid Invalid(int line, string message) => new([new(line, "", message)]);

    private static string FirstSentence(string message) =>
        message.Split(" LineNumber:", StringSplitOptions.None)[0].Split(" Path:", StringSplitOptions.None)[0];
}
