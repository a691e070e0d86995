using System.Text.Json;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Samples;

public sealed class SampleSetTests
{
    private const int MostBytes = 6_000_000;
    private static readonly string[] Benefits = ["couponDiscount", "pointsUsed", "pointsEarned"];

    [Fact]
    public void There_are_24_images_of_less_than_six_megabytes_together()
    {
        var images = SampleFiles.Images;

        var bytes = images.Sum(image => new FileInfo(image).Length);

        images.Count.ShouldBe(24);
        bytes.ShouldBeLessThan(MostBytes);
    }

    [Fact]
    public void The_images_cover_eight_layouts_and_all_four_levels()
    {
        var truths = SampleFiles.Images.Select(SampleFiles.Truth).ToList();

        var layouts = truths.Select(truth => truth.GetProperty("layout").GetString()).Distinct();
        var levels = truths.Select(truth => truth.GetProperty("level").GetString()).Distinct();

        layouts.Count().ShouldBe(8);
        levels.ShouldBe(["clean", "light", "medium", "heavy"], ignoreOrder: true);
    }

    [Fact]
    public void A_long_receipt_has_more_than_thirty_lines()
    {
        var receipts = SampleFiles.Images.Where(image => SampleFiles.Truth(image).GetProperty("layout").GetString() == "long").ToList();

        var lines = receipts.Select(image => SampleFiles.Receipt(image).GetProperty("items").GetArrayLength());

        receipts.ShouldNotBeEmpty();
        lines.ShouldAllBe(count => count > 30);
    }

    [Fact]
    public void Coupons_and_points_are_on_some_receipt()
    {
        var receipts = SampleFiles.Images.Select(SampleFiles.Receipt).ToList();

        var withAll = receipts.Where(receipt =>
            Benefits.All(name => receipt.GetProperty(name).ValueKind == JsonValueKind.Number));

        withAll.ShouldNotBeEmpty();
    }
}
