using GiftDigi.Receipts.Campaigns;

namespace GiftDigi.Receipts.Deciding.Conditions;

/// <summary>
/// Answers conditions that combine from the answers to their leaves. What is unclear stays so only where it matters: no way in
/// which an unclear leaf may turn out changes an answer of Met or Broken.
/// </summary>
/// <param name="leaf">Answers a condition that has no parts.</param>
internal sealed class ConditionTree(Func<PurchaseCondition, ConditionAnswer> leaf)
{
    /// <summary>The answer to a whole condition.</summary>
    public ConditionAnswer Check(PurchaseCondition condition) => condition switch
    {
        PurchaseCondition.All(var parts) => Combine(parts.Count, parts, answers => Joined(answers, " and ")),
        PurchaseCondition.Any(var parts) => Combine(1, parts, answers => Joined(answers, " or ")),
        PurchaseCondition.AtLeast(var count, var parts) => Combine(count, parts, answers => $"{count} of {Joined(answers, ", ")}"),
        _ => leaf(condition),
    };

    private ConditionAnswer Combine(int needed, IReadOnlyList<PurchaseCondition> parts, Func<List<ConditionAnswer>, string> describe)
    {
        var answers = parts.Select(Check).ToList();
        return ConditionAnswer.Combine(needed, answers, describe(answers));
    }

    private static string Joined(List<ConditionAnswer> answers, string word) => answers is [var only]
        ? only.Required
        : $"({string.Join(word, answers.Select(answer => answer.Required))})";
}
