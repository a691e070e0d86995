using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Worker.Reviewing;

/// <summary>What a reviewer sent with the form of a case.</summary>
/// <param name="fields">The fields of the form.</param>
internal sealed class CaseForm(IFormCollection fields)
{
    /// <summary>The name of an input for a field of the receipt.</summary>
    public static string NameOf(string field) => $"field:{field}";

    /// <summary>The name of the choice which participating product an item is.</summary>
    public static string ProductOf(int item) => FormattableString.Invariant($"product:{item}");

    /// <summary>What differs from what was read, and the fields that hold what cannot be printed there.</summary>
    public (IReadOnlyList<Correction> Corrections, IReadOnlyList<string> Faults) ReadCorrections(Receipt receipt)
    {
        List<Correction> corrections =
        [
            .. from known in Corrections.FieldsOf(receipt)
               let sent = Text(NameOf(known.Field))
               where sent is not null && sent != known.Read
               select new Correction(known.Field, known.Read, sent),
        ];
        return (corrections, [.. corrections.Where(correction => !Corrections.IsValid(correction.Field, correction.Corrected)).Select(correction => correction.Field)]);
    }

    /// <summary>The decision that was sent; null when it lacks something.</summary>
    public ReviewDecision? ReadDecision(CaseView view, ReviewerId reviewer)
    {
        var corrections = ReadCorrections(view.Receipt).Corrections;
        ReviewDecision? decision = Text("answer") switch
        {
            "approve" => new(reviewer, ReviewAnswer.Approved, [], ReadProducts(view)),
            "reject" => new(reviewer, ReviewAnswer.Rejected, [.. Read<Reason>("reason").Intersect(view.Rejections)], []),
            "photo" => new(reviewer, ReviewAnswer.PhotoWanted, [], []) { Wanted = ReadWanted() },
            _ => null,
        };
        return decision is { IsWhole: true } ? decision with { Corrections = corrections } : null;
    }

    private NextStep? ReadWanted() => Text("hint") == nameof(NextStepKind.PackagePhoto) ? new(NextStepKind.PackagePhoto, [])
        : Read<RetakeHint>("hint") is [var hint, ..] ? new(NextStepKind.Retake, [hint])
        : null;

    /// <summary>What the reviewer knows better than the matcher, which is sure of the rest.</summary>
    private IReadOnlyList<NamedItem> ReadProducts(CaseView view) =>
    [
        .. from named in view.Receipt.Items.Select((item, index) => (Printed: item.Description?.Value, Product: Text(ProductOf(index)), Index: index))
           where named is { Printed: { Length: > 0 }, Product: { Length: > 0 } } && view.ProductRead(named.Index) != named.Product && view.Campaign.ParticipatingProducts.Any(product => product.Id == named.Product)
           select new NamedItem(named.Printed, named.Product),
    ];

    private IReadOnlyList<T> Read<T>(string name)
        where T : struct, Enum => [.. fields[name].Select(text => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : (T?)null).OfType<T>()];

    private string? Text(string name) => fields.TryGetValue(name, out var values) && values is [var text] ? text?.Trim() : null;
}
