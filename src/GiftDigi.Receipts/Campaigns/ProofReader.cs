using GiftDigi.Receipts.Proofs;

namespace GiftDigi.Receipts.Campaigns;

/// <summary>Reads the numbers that a campaign file asks entrants for.</summary>
internal static class ProofReader
{
    private const int MaxPattern = 200;
    private const int MaxUses = 100;
    private const string ImeiPattern = "[0-9]{15}";

    /// <summary>The numbers.</summary>
    public static List<RequiredProof> Read(FieldReader parent, List<CampaignMistake> mistakes)
    {
        parent.RefuseEmpty("proofs");
        var known = new HashSet<string>(StringComparer.Ordinal);
        return [.. parent.Elements("proofs").Select(element => Read(new FieldReader(element.Node, element.Path, mistakes), known))];
    }

    private static RequiredProof Read(FieldReader fields, HashSet<string> known)
    {
        var id = fields.Parsed<CampaignId>("id", CampaignId.TryParse, "An id of lower-case letters, digits and hyphens")?.Value ?? fields.Path();
        if (!known.Add(id))
        {
            fields.Mistake(fields.Line, fields.Path("id"), $"Another proof is called \"{id}\" already.");
        }

        var kind = fields.Named<ProofKind>("kind") ?? default;
        var isImei = kind == ProofKind.Imei;
        var proof = new RequiredProof(id, kind, fields.Text("name"))
        {
            Pattern = ReadPattern(fields) ?? (isImei ? ImeiPattern : null),
            CheckDigit = fields.Optional("checkDigit") is not null ? fields.Named<CheckDigit>("checkDigit")
                : isImei ? CheckDigit.Luhn : null,
            IsListed = fields.Flag("list"),
            Uses = fields.Number("uses", 1, MaxUses),
        };
        fields.RefuseOthers();
        if (!proof.IsListed && fields.Optional("pattern") is null && proof.Pattern is null)
        {
            fields.Mistake(fields.Line, fields.Path(), "Say which numbers are right: by a \"list\", or by a \"pattern\".");
        }

        return proof;
    }

    private static string? ReadPattern(FieldReader fields)
    {
        var pattern = fields.OptionalText("pattern", MaxPattern);
        try
        {
            _ = pattern is not null && RequiredProof.IsMatch(pattern, "");
            return pattern;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            fields.Mistake(fields.Optional("pattern")!.Line, fields.Path("pattern"), "A regular expression without look-around and references back is wanted here.");
            return null;
        }
    }
}
