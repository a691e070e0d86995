namespace GiftDigi.Receipts.Campaigns;

/// <summary>Reads what a campaign file tells entrants.</summary>
internal static class TextsReader
{
    private const int MaxTitle = 200;
    private const int MaxHowTo = 4_000;
    private const int MaxAnswer = 1_000;

    /// <summary>The texts, by language.</summary>
    public static CampaignTexts Read(FieldReader parent)
    {
        if (parent.Optional("texts") is not { } node)
        {
            return CampaignTexts.None;
        }

        var fields = parent.Object(node, "texts");
        var texts = new CampaignTexts(ReadLanguage(fields, "ja"), ReadLanguage(fields, "en"));
        fields.RefuseOthers();
        return texts;
    }

    private static EntrantTexts? ReadLanguage(FieldReader parent, string language)
    {
        if (parent.Optional(language) is not { } node)
        {
            return null;
        }

        var fields = parent.Object(node, language);
        var texts = new EntrantTexts(
            fields.OptionalText("title", MaxTitle),
            fields.OptionalText("howTo", MaxHowTo),
            fields.OptionalText("approved", MaxAnswer),
            fields.OptionalText("rejected", MaxAnswer));
        fields.RefuseOthers();
        return texts;
    }
}
