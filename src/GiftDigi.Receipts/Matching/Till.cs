using GiftDigi.Receipts.Merchants;

namespace GiftDigi.Receipts.Matching;

/// <summary>The till that printed a receipt, as far as the receipt shows.</summary>
/// <param name="Width">How many characters of a name it prints.</param>
/// <param name="Shop">The shop's name as read; null where it was not.</param>
internal sealed record Till(TillWidth Width, string? Shop)
{
    private readonly Dictionary<string, bool> _isOf = new(StringComparer.Ordinal);

    /// <summary>Whether it cut a name off.</summary>
    public Cutting Cutting(string name) => Width.Of(name);

    /// <summary>Whether it may print a product so: it is of that chain, or of one that was not read.</summary>
    public bool MayPrint(ProductForm form) => form.Chain is null || Shop is null || IsOf(form.Chain);

    /// <summary>Whether it does.</summary>
    public bool DoesPrint(ProductForm form) => form.Chain is null || (Shop is not null && IsOf(form.Chain));

    private bool IsOf(string chain)
    {
        if (!_isOf.TryGetValue(chain, out var isOf))
        {
            _isOf.Add(chain, isOf = ShopName.IsSame(chain, Shop!));
        }

        return isOf;
    }
}
