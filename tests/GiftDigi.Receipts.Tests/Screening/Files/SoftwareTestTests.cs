using GiftDigi.Receipts.Screening;
using GiftDigi.Receipts.Screening.Files;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Screening.Files;

public sealed class SoftwareTestTests
{
    [Theory]
    [InlineData("Adobe Photoshop 26.1 (Windows)")]
    [InlineData("GIMP 2.10.36")]
    [InlineData("Snapseed 2.0")]
    public void A_file_of_an_editor_is_a_weak_signal(string software)
    {
        var signal = SoftwareTest.Look(new() { Software = software }).ShouldHaveSingleItem();

        signal.Strength.ShouldBe(SignalStrength.Weak);
        signal.Seen.ShouldNotContain(software);
    }

    [Fact]
    public void Data_that_editors_write_is_a_weak_signal() => SoftwareTest.Look(new() { HasEditorData = true }).ShouldHaveSingleItem();

    [Theory]
    [InlineData("18.1.1")]
    [InlineData("S928QXXU4AXJB")]
    [InlineData(null)]
    public void A_file_of_a_phone_gives_no_signal(string? software) => SoftwareTest.Look(new() { Software = software }).ShouldBeEmpty();
}
