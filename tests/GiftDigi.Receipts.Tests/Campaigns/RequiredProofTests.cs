using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Proofs;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Campaigns;

public sealed class RequiredProofTests
{
    private static readonly RequiredProof Code = new("serial", ProofKind.SerialCode, "シリアルコード") { Pattern = "[A-Z]{4}[0-9]{4}" };
    private static readonly RequiredProof Phone = new("phone", ProofKind.Imei, "IMEI") { Pattern = "[0-9]{15}", CheckDigit = CheckDigit.Luhn };

    [Theory]
    [InlineData("abcd-1234", null)]
    [InlineData("", ProofFault.Missing)]
    [InlineData("  ", ProofFault.Missing)]
    [InlineData("ABCD-12345", ProofFault.Malformed)]
    [InlineData("ABC-12345", ProofFault.Malformed)]
    [InlineData("ABCD-12?4", ProofFault.Malformed)]
    public void A_number_must_look_like_the_pattern_as_a_whole(string typed, ProofFault? fault) => Code.Read(typed).Fault.ShouldBe(fault);

    [Theory]
    [InlineData("49 015420 323751 8", null)]
    [InlineData("49 015420 323751 9", ProofFault.Mistyped)]
    [InlineData("49 015420 323715 8", ProofFault.Mistyped)]
    [InlineData("49 015420 323751", ProofFault.Malformed)]
    public void A_slip_in_typing_shows_in_the_check_digit(string typed, ProofFault? fault) => Phone.Read(typed).Fault.ShouldBe(fault);

    [Fact]
    public void A_pattern_that_could_take_forever_does_not()
    {
        var hostile = Code with { Pattern = "(A+)+B" };

        hostile.Read(new('A', ProofNumber.Longest)).Fault.ShouldBe(ProofFault.Malformed);
    }
}
