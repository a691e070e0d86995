using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Parsing.Opinions;
using GiftDigi.Receipts.Screening;
using GiftDigi.Receipts.Worker.Reviewing;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>Why an entry has its verdict: at most <see cref="Height"/> lines of at most <see cref="Width"/> columns.</summary>
internal sealed class Explanation(EntryRecord record, IReadOnlyList<AuditRecord> history)
{
    public const int Height = 40;
    public const int Width = 100;
    private const int MostFindings = 11;
    private const int MostSignals = 4;
    private const int MostItems = 4;
    private const int RuleWidth = 24;
    private const int StateWidth = 8;

    public IReadOnlyList<string> Lines()
    {
        var lines = new List<string>();
        lines.AddRange(Heading());
        if (record.Conclusion is { } conclusion)
        {
            lines.AddRange(Section($"Rules ({conclusion.RulesVersion})", First([.. conclusion.Verdict.Findings.OrderBy(finding => finding.State == FindingState.Met)], MostFindings, Finding)));
            lines.AddRange(Signals(conclusion.Verdict.Signals));
            lines.AddRange(!conclusion.HasImage ? [] : Section($"As read by {conclusion.ReaderVersion}", AsRead(conclusion)));
        }

        lines.AddRange(Section("History (Japan)", Last(history, Height - lines.Count - 1)));
        return [.. lines.Select(line => TerminalText.Cut(line, Width))];
    }

    private IEnumerable<string> Heading()
    {
        var entry = record.Entry;
        var version = record.Conclusion is { } conclusion ? string.Create(CultureInfo.InvariantCulture, $" version {conclusion.CampaignVersion}") : "";
        yield return $"Entry     {entry.Id} of entrant {entry.Entrant}";
        yield return $"Campaign  {entry.Campaign}{version}";
        yield return $"Received  {Time(entry.ReceivedAt)} in Japan";
        if (entry.Proofs.Count > 0)
        {
            yield return $"Numbers   {string.Join(", ", entry.Proofs.Select(proof => $"{proof.Proof} {proof.Shown}"))}";
        }

        if (entry.FollowUp is { } followUp)
        {
            yield return $"Answers   entry {followUp.Follows} ({Name(followUp.Kind)}{(followUp.Word is { } word ? $": {word}" : "")})";
        }

        yield return Verdict();
        if (record.Review is { } review)
        {
            var why = review.Reasons.Count == 0 ? "" : $": {Tables.Show(review.Reasons)}";
            yield return $"Review    {review.Answer.ToString().ToUpperInvariant()} by {review.Reviewer}{(record.ReviewedAt is { } moment ? $" on {Time(moment)}" : "")}{why}";
        }

        if (record.AnsweredBy is { } answer)
        {
            yield return $"Answered  by entry {answer}";
        }

        if (record.Conclusion?.Verdict.NextStep is { Kind: not NextStepKind.Nothing } step)
        {
            yield return $"Entrant   can send {Show(step)}";
        }

        if (Contradiction() is { } contradiction)
        {
            yield return contradiction;
        }
    }

    private string Verdict()
    {
        if (record.Conclusion?.Verdict is not { } verdict)
        {
            return "Verdict   none yet: the entry waits";
        }

        var reasons = verdict.Reasons.Count == 0 ? "every rule is met" : Tables.Show(verdict.Reasons);
        var when = record.ConcludedAt is { } moment ? $" on {Time(moment)}" : "";
        return $"Verdict   {verdict.Kind.ToString().ToUpperInvariant()}{when}: {reasons}{(record.IssuanceQueued ? "; issuance queued" : "")}";
    }

    private string? Contradiction() => Auditing.Contradiction.Find(record, history.LastOrDefault(step => step.Step == AuditStep.Decided)?.Details) switch
    {
        null => null,
        { IsAboutDeciding: true } => "WARNING   the entry and its history do not agree on whether it was decided",
        { Written: var written } => $"WARNING   the history has another verdict: {written?.Kind.ToString() ?? "not readable"}, {Tables.Show(written?.Reasons ?? [])}",
    };

    /// <summary>The details of a step; null when they are no longer what they were written as.</summary>
    private static T? Read<T>(AuditRecord step, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(step.Details, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Finding(Finding finding)
    {
        var state = finding.State switch
        {
            FindingState.Met => "met",
            FindingState.Broken => "BROKEN",
            FindingState.Unclear => "unclear",
        };
        var left = $"  {state.PadRight(StateWidth)}{TerminalText.Fit(finding.Rule, RuleWidth)} ";
        var (wanted, seen) = ($"wants {EvidenceWords.Of(finding.Rule, finding.Required)}", $"saw {EvidenceWords.Of(finding.Rule, finding.Seen)}");
        var room = Width - left.Length - 2;
        var half = Math.Max(room / 2, room - TerminalText.WidthOf(seen));
        return $"{left}{TerminalText.Cut(wanted, half)}; {seen}";
    }

    private static IEnumerable<string> Signals(IReadOnlyList<Signal> signals) =>
        signals.Count == 0 ? [] : Section("Screening", First([.. signals.OrderByDescending(signal => signal.Strength)], MostSignals, Signal));

    private static string Signal(Signal signal) =>
        $"  {Name(signal.Strength).PadRight(StateWidth)}{TerminalText.Fit(signal.Test, RuleWidth)} {EvidenceWords.Of(signal.Test, signal.Seen)}{(signal.Other is { } other ? $" (entry {other})" : "")}";

    private static string Show(NextStep step) => step.Kind switch
    {
        NextStepKind.Nothing => "nothing",
        NextStepKind.Retake => $"another photo of the receipt: {string.Join(", ", step.Hints.Select(hint => Name(hint)))}",
        NextStepKind.Correction => "the numbers again, corrected",
        NextStepKind.PackagePhoto => "a photo of the package",
    };

    private static IEnumerable<string> AsRead(Conclusion conclusion)
    {
        if (conclusion.Defects.Count > 0)
        {
            yield return $"  Photo     {string.Join(", ", conclusion.Defects.Select(defect => Name(defect)))}";
        }

        if (conclusion.Receipts is not [var receipt])
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  {(conclusion.Receipts.Count == 0 ? "no" : conclusion.Receipts.Count)} receipts");
            yield break;
        }

        yield return $"  Shop      {Several(Show(receipt.Merchant), Show(receipt.Branch), Show(receipt.Phone), Show(receipt.RegistrationNumber))}";
        yield return $"  Purchase  {Several(Show(receipt.PurchaseDate, day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), Show(receipt.PurchaseTime), Labelled("receipt", Show(receipt.ReceiptNumber)))}";
        yield return $"  Total     {Several(Show(receipt.Total), Labelled("tax", Show(receipt.Tax)), Labelled("paid by", Show(receipt.Tender)))}";
        if (conclusion.Products.Count > 0)
        {
            yield return $"  Products  {string.Join(", ", conclusion.Products)}";
        }

        foreach (var item in First(receipt.Items, MostItems, Item))
        {
            yield return item;
        }

        if (receipt.Second is { } second)
        {
            yield return $"  Asked     {second.Reader}: {Show(second)}";
        }

        if (receipt.Faults.Count > 0)
        {
            yield return $"  Doubtful  {string.Join(", ", receipt.Faults.Select(fault => Name(fault.Equation)).Distinct())}: the figures contradict each other";
        }
    }

    /// <summary>What came of asking another reader: where both differ first.</summary>
    private static string Show(SecondReading second)
    {
        var other = second.IsBasis ? "the first reader" : "it";
        var agreeing = string.Create(CultureInfo.InvariantCulture, $"agrees on {second.Opinions.Count(opinion => opinion.Kind == OpinionKind.Agrees)} values");
        var contradictions = second.Opinions.Where(opinion => opinion.Kind == OpinionKind.Contradicts).Select(opinion => $"{opinion.Field} {opinion.Value}").ToList();
        return second.Failure is { } failure ? $"no reading ({Name(failure)})"
            : contradictions.Count == 0 ? agreeing
            : $"{other} read {string.Join(", ", contradictions)}; {agreeing}";
    }

    private static string Item(LineItem item) =>
        $"  Item      {Several(Show(item.Description), item.Quantity is { Value: not 1 } pieces ? $"× {Show(pieces)}" : null, Show(item.Amount))}";

    private static IEnumerable<string> Last(IReadOnlyList<AuditRecord> steps, int room)
    {
        var shown = steps.Count <= room ? steps.Count : room - 1;
        if (shown < steps.Count)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  … {steps.Count - shown} earlier");
        }

        foreach (var step in steps.Skip(steps.Count - shown))
        {
            yield return $"  {Time(step.At)}  {Name(step.Step)} by {step.Actor}{(step.RulesVersion is { } rules ? $" ({rules})" : "")}{Cause(step)}";
        }
    }

    private static string Cause(AuditRecord step)
    {
        var failed = step.Step == AuditStep.Failed ? Read(step, ReceiptsJson.Readable.FailedDetails) : null;
        return failed is null ? "" : string.Create(CultureInfo.InvariantCulture, $": attempt {failed.Attempt}, {failed.Cause}{(failed.GivenUp ? ", given up" : "")}");
    }

    private static IEnumerable<string> Section(string title, IEnumerable<string> lines) => lines.Prepend(title);

    private static IEnumerable<string> First<T>(IReadOnlyList<T> all, int most, Func<T, string> show)
    {
        var shown = all.Count <= most ? all.Count : most - 1;
        var lines = all.Take(shown).Select(show);
        return shown == all.Count ? lines : lines.Append(string.Create(CultureInfo.InvariantCulture, $"  … {all.Count - shown} more"));
    }

    private static string Several(params string?[] values) => string.Join(", ", values.OfType<string>().DefaultIfEmpty("not legible"));

    private static string? Labelled(string label, string? value) => value is null ? null : $"{label} {value}";

    /// <summary>A value with its confidence, which tells how much a rule may build on it.</summary>
    private static string? Show<T>(ReadValue<T>? value, Func<T, string>? text = null)
        where T : notnull =>
        value is null ? null : string.Create(
            CultureInfo.InvariantCulture, $"{(text is null ? value.Value.ToString() : text(value.Value))} ({value.Confidence:0.00}{(value.Inferred ? ", inferred" : "")})");

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string Time(DateTimeOffset moment) => JapanTime.At(moment).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
