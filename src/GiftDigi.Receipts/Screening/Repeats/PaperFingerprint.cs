using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Screening.Repeats;

/// <summary>
/// What a paper is known by when it comes again, in another photo or from another hand: the facts of its purchase, and sketches of
/// its basket and its text. It is kept as a text of at most 300 characters, and holds nothing personal.
/// </summary>
public sealed class PaperFingerprint : IEquatable<PaperFingerprint>
{
    /// <summary>The same for all campaigns, whatever certainty their terms ask for: papers are compared across them.</summary>
    private const double SureFact = 0.8;

    private const char Separator = '|';
    private const char Sure = '!';
    private const string Approved = "A";
    private const int BasketFunctions = 3;
    private const int MostCharactersOfFact = 20;

    /// <summary>So many facts had the first fingerprints, which are kept.</summary>
    private const int FewestFacts = 7;
    private const int Sketches = 2;

    private static readonly PaperFact[] All = Enum.GetValues<PaperFact>();

    private readonly PrintedFact?[] _facts;
    private readonly string _basket;
    private readonly TextSketch? _text;

    private PaperFingerprint(PrintedFact?[] facts, string basket, TextSketch? text) => (_facts, _basket, _text) = (facts, basket, text);

    /// <summary>By what earlier entries with the same paper are found, the surest first; none when hardly anything was read.</summary>
    public IReadOnlyList<PaperKey> Keys
    {
        get
        {
            PaperKey?[] keys =
            [
                Key(PaperKeyKind.NearPurchase, PaperFact.Day, PaperFact.Time, PaperFact.Total),
                Key(PaperKeyKind.NumberedTotal, PaperFact.Day, PaperFact.Number, PaperFact.Total),
                Key(PaperKeyKind.NumberedTime, PaperFact.Day, PaperFact.Time, PaperFact.Number),
                Key(PaperKeyKind.IssuedTime, PaperFact.Day, PaperFact.Time, PaperFact.Issuer),
            ];
            return [.. keys.OfType<PaperKey>(), .. BasketKeys(), .. _text?.Parts.Select(part => new PaperKey(PaperKeyKind.Text, part)) ?? []];
        }
    }

    /// <summary>
    /// The fingerprint of what a photo shows; null when that is no receipt. A paper that was taken for two, a column each, is one: where
    /// there are several, each fact is of the first that has it.
    /// </summary>
    public static PaperFingerprint? Of(ReceiptReading reading) =>
        reading is ReceiptReading.Opened { Receipts: [_, ..] } opened ? Of(opened.Receipts, opened.Pages) : null;

    private static PaperFingerprint Of(IReadOnlyList<Receipt> receipts, IReadOnlyList<OcrPage> pages)
    {
        var facts = All.Select(fact => receipts.Select(receipt => Read(fact, receipt)).FirstOrDefault(read => read is { Value.Length: > 0 and <= MostCharactersOfFact }));
        var amounts = receipts.SelectMany(receipt => receipt.Items).Select(item => item.Amount).OfType<ReadValue<Money>>().Select(amount => Invariant($"{amount.Value.Yen}")).ToList();
        return new([.. facts], amounts.Count > 0 ? Convert.ToHexString(MinHash.Of(amounts, BasketFunctions)) : "", TextSketch.Of(pages.SelectMany(page => page.Lines)));
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; false when it is anything else.</summary>
    public static bool TryParse(string? text, [MaybeNullWhen(false)] out PaperFingerprint fingerprint)
    {
        var parts = (text ?? "").Split(Separator);
        var count = parts.Length - Sketches;
        var valid = count >= FewestFacts && count <= All.Length;
        fingerprint = valid ? new([.. All.Select((_, fact) => fact < count ? ReadFact(parts[fact]) : null)], parts[^2], TextSketch.Parse(parts[^1])) : null;
        return valid;
    }

    /// <summary>A fact as read from the paper; null when it was not.</summary>
    public PrintedFact? this[PaperFact fact] => _facts[(int)fact];

    /// <summary>How much of the shorter text is in the longer one, 0 to 1; null when one has hardly any.</summary>
    public double? Likeness(PaperFingerprint other) => _text is null || other._text is null ? null : _text.Likeness(other._text);

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join(Separator, _facts.Select(fact => fact is { } read ? read.Value + (read.IsSure ? Sure : "") : "").Append(_basket).Append(_text?.ToString()));

    /// <inheritdoc/>
    public bool Equals(PaperFingerprint? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PaperFingerprint);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    private static PrintedFact? Read(PaperFact fact, Receipt receipt) => fact switch
    {
        PaperFact.Issuer => Printed(receipt.RegistrationNumber, number => number.Value) is { } issuer
            ? issuer with { IsSure = issuer.IsSure && receipt.RegistrationNumber!.Value.HasCorporateCheckDigit }
            : null,
        PaperFact.Phone => Printed(receipt.Phone, Digits),
        PaperFact.Day => Printed(receipt.PurchaseDate, day => Invariant($"{day:yyyy-MM-dd}")),
        PaperFact.Time => Printed(receipt.PurchaseTime, time => Invariant($"{time.Hour:00}:{time.Minute:00}")),
        PaperFact.Total => Printed(receipt.Total, total => Invariant($"{total.Yen}")),
        PaperFact.Number => IsOfRegister(receipt) ? null : Printed(receipt.ReceiptNumber, Digits),
        PaperFact.Register => Printed(receipt.Register, number => Digits(number).TrimStart('0')),
        PaperFact.Payment => Printed(receipt.ApprovalNumber, number => Approved + number) ?? Printed(receipt.CashReceived, cash => Invariant($"{cash.Yen}")),
        PaperFact.Second => Printed(receipt.PurchaseTime, time => Invariant($"{time.Second:00}")),
    };

    /// <summary>Where no other number is legible, that of the register is taken for the receipt's.</summary>
    private static bool IsOfRegister(Receipt receipt) => receipt is { ReceiptNumber: { } number, Register: { } register }
        && Digits(number.Value).TrimStart('0') == Digits(register.Value).TrimStart('0');

    private static PrintedFact? Printed<T>(ReadValue<T>? value, Func<T, string> write)
        where T : notnull => value is null ? null : new(write(value.Value), value.Confidence >= SureFact);

    private static PrintedFact? ReadFact(string text) => text.Length == 0 ? null : new(text.TrimEnd(Sure), text[^1] == Sure);

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private PaperKey? Key(PaperKeyKind kind, params ReadOnlySpan<PaperFact> facts)
    {
        var values = new List<string>();
        foreach (var fact in facts)
        {
            if (this[fact] is not { } read)
            {
                return null;
            }

            values.Add(read.Value);
        }

        return new(kind, string.Join('/', values));
    }

    /// <summary>The total and one byte of the sketch, three times: an item that is misread spoils one or two of them.</summary>
    private IEnumerable<PaperKey> BasketKeys() => this[PaperFact.Total] is { } total && _basket.Length > 0
        ? Enumerable.Range(0, BasketFunctions).Select(function => new PaperKey(PaperKeyKind.Basket, Invariant($"{total.Value}/{function}/{_basket.Substring(2 * function, 2)}")))
        : [];
}
