using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Screening.Facts;

/// <summary>
/// A receipt that names one chain, and the company or the site of another. It says little alone: sister chains share a company, and
/// shops print the sites of others.
/// </summary>
internal static class ShopIdentityTest
{
    private const string Name = "shop-identity";

    /// <summary>A name less sure than this may be misread.</summary>
    private const double Sure = 0.9;

    /// <summary>A company is never surer than this, since it is inferred.</summary>
    private const double SureCompany = 0.8;

    public static IEnumerable<Signal> Look(OcrPage page)
    {
        var rows = RowBuilder.Build(page);
        if (ChainReader.Printed(rows) is { } named && ChainReader.Implied(rows) is { } implied && named.Chain != implied.Chain
            && named.Name.Confidence >= Sure && implied.Name.Confidence >= SureCompany)
        {
            IReadOnlyList<PixelBox> boxes = [named.Name.Box, implied.Name.Box];
            yield return new(Name, SignalStrength.Weak, Reason.Altered, $"the shop is named {named.Chain.Name}, and the company or site is that of {implied.Chain.Name}", boxes);
        }
    }
}
