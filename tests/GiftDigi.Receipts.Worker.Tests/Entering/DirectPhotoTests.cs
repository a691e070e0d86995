using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Worker.Entering;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Entering;

public sealed class DirectPhotoTests
{
    private const string Name = "0123456789abcdef0123456789abcdef";
    private const string Fingerprint = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static readonly EntrantId Entrant = new("e1");

    [Fact]
    public void What_is_announced_is_read_again_by_the_name_that_its_entrant_has_for_it()
    {
        var upload = DirectPhoto.New(Entrant, 5, Fingerprint)!;

        DirectPhoto.Read(Entrant, DirectPhoto.KeyOf(upload)).ShouldBe(upload);
        DirectPhoto.Read(new("e2"), DirectPhoto.KeyOf(upload)).ShouldNotBe(upload);
        DirectPhoto.Read(null, DirectPhoto.KeyOf(upload)).ShouldBeNull();
        DirectPhoto.New(Entrant, 5, Fingerprint)!.Name.ShouldNotBe(upload.Name);
    }

    [Theory]
    [InlineData($"{Name}-5-{Fingerprint}", true)]
    [InlineData($"{Name}-5", false)]
    [InlineData($"{Name}-0-{Fingerprint}", false)]
    [InlineData($"{Name}--5-{Fingerprint}", false)]
    [InlineData($"{Name}-5-{Name}", false)]
    [InlineData($"../../images-5-{Fingerprint}", false)]
    [InlineData($"0123456789ABCDEF0123456789abcdef-5-{Fingerprint}", false)]
    [InlineData("", false)]
    public void Only_names_of_our_own_are_read(string key, bool isOurs) => (DirectPhoto.Read(Entrant, key) is not null).ShouldBe(isOurs);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("../../images")]
    [InlineData(Name)]
    public void What_is_no_fingerprint_announces_nothing(string? fingerprint) => DirectPhoto.New(Entrant, 5, fingerprint).ShouldBeNull();
}
