using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Campaigns;

/// <summary>Reads the prize of a campaign file, how many of it are given, and what the law asks about it.</summary>
internal static class PrizeReader
{
    private const int MaxYen = 2_000_000_000;
    private const int MaxPrizeYen = 99_999_999;
    private const int MaxEntries = 10_000;
    private const long MaxSales = 10_000_000_000_000;
    private const int MaxEntriesInAll = 100_000_000;

    /// <summary>What an approved entry is for.</summary>
    public static Prize Read(FieldReader parent)
    {
        if (parent.Required("prize") is not { } node)
        {
            return new(default, "");
        }

        var fields = parent.Object(node, "prize");
        var prize = new Prize(
            fields.Named<PrizeKind>("kind") ?? default,
            fields.Text("name"))
        {
            Value = Yen(fields.Number("value", 1, MaxPrizeYen)),
        };
        prize = prize with { Mileage = ReadMileage(fields, prize.Kind) };
        fields.RefuseOthers();
        return prize;
    }

    private static Mileage? ReadMileage(FieldReader prize, PrizeKind kind)
    {
        if (kind != PrizeKind.Mileage)
        {
            if (prize.Optional("mileage") is { } other)
            {
                prize.Mistake(other.Line, prize.Path("mileage"), "Only prizes of the kind mileage are earned by several purchases.");
            }

            return null;
        }

        if (prize.Required("mileage") is not { } node)
        {
            return null;
        }

        var fields = prize.Object(node, "mileage");
        fields.Required("perPrize");
        var mileage = new Mileage(
            fields.Named<MileageCount>("count") ?? default,
            fields.Number("perPrize", 1, MaxYen) ?? 1,
            fields.Number("prizesPerEntrant", 1, MaxEntries));
        fields.RefuseOthers();
        return mileage;
    }

    /// <summary>How many entries may be approved. <c>entriesPerEntrant</c> may also stand outside of the limits, where it was first.</summary>
    public static EntryLimits ReadLimits(FieldReader parent, Prize prize)
    {
        var alone = parent.Number("entriesPerEntrant", 1, MaxEntries);
        if (parent.Optional("limits") is not { } node)
        {
            return EntryLimits.None with { PerEntrant = alone };
        }

        var fields = parent.Object(node, "limits");
        var limits = new EntryLimits(
            fields.Number("entriesPerEntrant", 1, MaxEntries) ?? alone,
            fields.Number("entriesPerEntrantPerDay", 1, MaxEntries),
            fields.Number("entriesInAll", 1, MaxEntriesInAll),
            Yen(fields.Number("budget", 1, MaxYen)))
        {
            PerHousehold = fields.Number("entriesPerHousehold", 1, MaxEntries),
        };
        fields.RefuseOthers();
        if (parent.Optional("entriesPerEntrant") is not null && fields.Optional("entriesPerEntrant") is { } again)
        {
            fields.Mistake(again.Line, fields.Path("entriesPerEntrant"), "The limit is given twice: here and beside \"limits\".");
        }

        RefuseBudgetThatBindsNothing(fields, prize);
        return limits;
    }

    /// <summary>What the limits of the law are computed from.</summary>
    public static LawFigures ReadLaw(FieldReader parent)
    {
        if (parent.Optional("law") is not { } node)
        {
            return LawFigures.None;
        }

        var fields = parent.Object(node, "law");
        var figures = new LawFigures(
            Yen(fields.Number("leastPurchase", 1, MaxPrizeYen)),
            fields.LongNumber("plannedSales", 1, MaxSales),
            fields.Number("plannedPrizes", 1, MaxEntriesInAll),
            fields.Flag("joint"));
        fields.RefuseOthers();
        return figures;
    }

    // Where chance decides, or several entries make one prize, an approved entry costs nothing yet.
    private static void RefuseBudgetThatBindsNothing(FieldReader limits, Prize prize)
    {
        if (limits.Optional("budget") is not { } budget)
        {
            return;
        }

        if (prize.Value is null)
        {
            limits.Mistake(budget.Line, limits.Path("budget"), "A budget needs the \"value\" of the prize in yen.");
        }

        if (!prize.IsOfEveryApprovedEntry)
        {
            limits.Mistake(budget.Line, limits.Path("budget"), "A budget is for prizes that every approved entry gets: everyone or first-come.");
        }
    }

    private static Money? Yen(int? amount) => amount is { } yen ? new Money(yen) : null;
}
