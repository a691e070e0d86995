using System.Text.Json;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Screening;

namespace GiftDigi.Receipts.Campaigns;

/// <summary>Reads what a campaign file lets the program decide.</summary>
internal static class PolicyReader
{
    private const int Percent = 100;
    private static readonly string Rejections = string.Join(", ", DecidingPolicy.WithoutJudgement.Select(Kebab));

    /// <summary>The policy; the default for what is absent.</summary>
    public static DecidingPolicy Read(FieldReader parent)
    {
        var standard = DecidingPolicy.Default;
        if (parent.Optional("policy") is not { } node)
        {
            return standard;
        }

        var fields = parent.Object(node, "policy");
        var certainty = fields.Number("certainty", (int)(DecidingPolicy.LeastCertainty * Percent), (int)(DecidingPolicy.HighestCertainty * Percent));
        var policy = new DecidingPolicy(
            certainty is { } percent ? percent / (double)Percent : standard.Certainty,
            fields.Optional("rejectAutomatically") is null ? standard.AutomaticRejections : ReadRejections(fields),
            fields.Optional("referFrom") is null ? standard.ReferFrom
                : fields.Parsed<SignalStrength>("referFrom", TryParseStrength, "One of weak, strong") ?? standard.ReferFrom,
            fields.Optional("approveAutomatically") is null || fields.Flag("approveAutomatically"));
        fields.RefuseOthers();
        return policy;
    }

    private static List<Reason> ReadRejections(FieldReader fields) =>
    [
        .. fields.Elements("rejectAutomatically")
            .Select(element => fields.Parsed<Reason>(element.Node, element.Path, TryParseReason, $"One of {Rejections}"))
            .OfType<Reason>(),
    ];

    private static bool TryParseReason(string text, out Reason reason)
    {
        reason = DecidingPolicy.WithoutJudgement.FirstOrDefault(value => Kebab(value) == text);
        return Kebab(reason) == text && DecidingPolicy.WithoutJudgement.Contains(reason);
    }

    private static bool TryParseStrength(string text, out SignalStrength strength)
    {
        strength = text == "weak" ? SignalStrength.Weak : SignalStrength.Strong;
        return text is "weak" or "strong";
    }

    private static string Kebab(Reason reason) => JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString());
}
