namespace GiftDigi.Receipts.Parsing.Solving;

/// <summary>An equation between figures. The last of them is the one printed as the result of the others.</summary>
/// <param name="Kind">What it compares.</param>
/// <param name="Weight">How much a receipt that breaks it is less likely to be read right, in natural logarithms.</param>
/// <param name="Figures">Places in the ledger.</param>
internal abstract record Constraint(EquationKind Kind, double Weight, IReadOnlyList<int> Figures)
{
    /// <summary>What the result should be.</summary>
    public abstract int Expected(int[] values);

    /// <summary>What the result is.</summary>
    public int Printed(int[] values) => values[Figures[^1]];

    /// <summary>Whether it holds.</summary>
    public virtual bool Holds(int[] values) => Expected(values) == Printed(values);

    /// <summary>Whether it is broken beyond what shops print lawfully.</summary>
    public virtual bool IsFault(int[] values) => !Holds(values);

    /// <summary>The values of one figure that make it hold, the others left alone.</summary>
    public abstract IEnumerable<int> Solve(int figure, int[] values);

    private static int Bounded(long number) => (int)Math.Clamp(number, -int.MaxValue, int.MaxValue);

    /// <summary>Figures added and taken off are the result.</summary>
    /// <param name="Kind">What it compares.</param>
    /// <param name="Weight">What breaking it costs.</param>
    /// <param name="Terms">Places and signs of the terms.</param>
    /// <param name="Result">Place of the result.</param>
    internal sealed record Sum(EquationKind Kind, double Weight, IReadOnlyList<Term> Terms, int Result)
        : Constraint(Kind, Weight, [.. Terms.Select(term => term.Place), Result])
    {
        public override int Expected(int[] values) => Bounded(Terms.Sum(term => term.Sign * (long)values[term.Place]));

        public override IEnumerable<int> Solve(int figure, int[] values)
        {
            var missing = Printed(values) - (long)Expected(values);
            var term = Terms.FirstOrDefault(term => term.Place == figure);
            yield return Bounded(figure == Result ? Expected(values) : values[figure] + (term.Sign * missing));
        }
    }

    /// <summary>Pieces at a price are the amount; what is taken off is taken off by the piece too.</summary>
    /// <param name="Weight">What breaking it costs.</param>
    /// <param name="Quantity">Place of the pieces.</param>
    /// <param name="Price">Place of the price of one.</param>
    /// <param name="Amount">Place of the amount.</param>
    internal sealed record Product(double Weight, int Quantity, int Price, int Amount)
        : Constraint(EquationKind.Pieces, Weight, [Quantity, Price, Amount])
    {
        public override int Expected(int[] values) =>
            Bounded((values[Amount] < 0 ? -1L : 1L) * Math.Abs((long)values[Quantity] * values[Price]));

        public override IEnumerable<int> Solve(int figure, int[] values)
        {
            var other = figure == Quantity ? values[Price] : values[Quantity];
            if (figure == Amount)
            {
                yield return Expected(values);
            }
            else if (other != 0 && values[Amount] % other == 0)
            {
                yield return Math.Abs(values[Amount] / other);
            }
        }
    }

    /// <summary>
    /// A rate of what bears it is its tax, rounded in any lawful way once; what bears it may be printed with the tax in it or without,
    /// whichever way the total comes about.
    /// </summary>
    /// <param name="Weight">What breaking it costs.</param>
    /// <param name="Rate">The rate.</param>
    /// <param name="Taxable">Place of what bears it.</param>
    /// <param name="Tax">Place of its tax.</param>
    internal sealed record Rounding(double Weight, RateTax Rate, int Taxable, int Tax)
        : Constraint(EquationKind.Tax, Weight, [Taxable, Tax])
    {
        /// <summary>Before 2023 tax was rounded item by item too; a difference so small is no fault.</summary>
        private const int Tolerated = 3;

        /// <summary>What the taxable amount is divided by: the usual way first.</summary>
        private long[] Divisors => Rate.Inclusive ? [100 + Rate.Rate, 100] : [100, 100 + Rate.Rate];

        public override int Expected(int[] values) => Floor(values[Taxable], Divisors[0]);

        public override bool Holds(int[] values) => Divisors.Any(divisor => IsLawful(values[Taxable], Printed(values), divisor));

        public override bool IsFault(int[] values) =>
            Divisors.All(divisor => Math.Abs((long)Printed(values) - Floor(values[Taxable], divisor)) > Tolerated);

        public override IEnumerable<int> Solve(int figure, int[] values)
        {
            return Divisors.SelectMany(divisor => figure == Tax
                ? Neighbours(Floor(values[Taxable], divisor), 2).Where(tax => IsLawful(values[Taxable], tax, divisor))
                : Neighbours(Bounded((Printed(values) - 1L) * divisor / Rate.Rate), (int)(2 * divisor / Rate.Rate) + 2)
                    .Where(taxable => IsLawful(taxable, Printed(values), divisor)));
        }

        private static IEnumerable<int> Neighbours(int first, int count) => Enumerable.Range(0, count).Select(step => Bounded(first + (long)step));

        private int Floor(int taxable, long divisor) => Bounded(taxable * (long)Rate.Rate / divisor);

        private bool IsLawful(int taxable, int tax, long divisor) => tax - (long)Floor(taxable, divisor) is var above
            && (above == 0 || (above == 1 && taxable * (long)Rate.Rate % divisor != 0));
    }

    /// <summary>The pieces of all items are the number that the receipt prints, which may leave out bags.</summary>
    /// <param name="Weight">What breaking it costs.</param>
    /// <param name="Quantities">Places of the quantities that are printed.</param>
    /// <param name="Unprinted">Pieces of items without one.</param>
    /// <param name="Bags">Pieces of bags among all.</param>
    /// <param name="Stated">Place of the number.</param>
    internal sealed record Count(double Weight, IReadOnlyList<int> Quantities, int Unprinted, int Bags, int Stated)
        : Constraint(EquationKind.Count, Weight, [.. Quantities, Stated])
    {
        public override int Expected(int[] values) => Bounded(Unprinted + Quantities.Sum(place => (long)values[place]));

        public override bool Holds(int[] values) => Expected(values) - Printed(values) is 0 || Expected(values) - (long)Printed(values) == Bags;

        /// <summary>Some registers count the lines.</summary>
        public override bool IsFault(int[] values) => !Holds(values) && Printed(values) != Unprinted + Quantities.Count;

        /// <summary>A count tells that something is missing, seldom what.</summary>
        public override IEnumerable<int> Solve(int figure, int[] values) => [];
    }

    /// <summary>A figure that is added, or taken off.</summary>
    /// <param name="Place">Its place.</param>
    /// <param name="Sign">One, or minus one.</param>
    internal readonly record struct Term(int Place, int Sign);
}
