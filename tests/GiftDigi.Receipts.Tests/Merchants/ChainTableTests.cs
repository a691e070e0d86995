using GiftDigi.Receipts.Merchants;
using GiftDigi.Receipts.Names;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Merchants;

public sealed class ChainTableTests
{
    private const double Unsure = 0.7;

    [Fact]
    public void The_table_that_comes_with_the_program_names_every_chain_once()
    {
        ChainTable.Default.Chains.Count.ShouldBeGreaterThan(400);
        ChainTable.Default.Chains.Select(chain => chain.Name).ShouldBeUnique();
    }

    [Theory]
    [InlineData("セブンイレブン", "セブン-イレブン")]
    [InlineData("7-eleven", "セブン-イレブン")]
    [InlineData("ＬＡＷＳＯＮ", "ローソン")]
    [InlineData("くすりの福太郎", "くすりの福太郎")]
    [InlineData("とらのあな", "とらのあな")]
    [InlineData("ミドリマート", null)]
    public void A_form_of_a_name_tells_the_chain(string form, string? chain) =>
        ChainTable.Default.Printed.Named(PrintedName.Fold(form))?.Name.ShouldBe(chain);

    [Theory]
    [InlineData("セブソ-イレブソ", "セブン-イレブン")]
    [InlineData("ファミソーマート", "ファミリーマート")]
    [InlineData("マシモトキヨン", "マツモトキヨシ")]
    [InlineData("ローソソ", "ローソン")]
    [InlineData("STARBVCKS C0FFEE", "スターバックス")]
    [InlineData("ローナン", null)]
    [InlineData("ライ7", null)]
    [InlineData("ミドリマート", null)]
    public void A_misread_name_tells_the_chain_when_little_differs_for_its_length(string read, string? chain) =>
        ChainTable.Default.Printed.Resembling(PrintedName.Fold(read), Unsure)?.Chain.Name.ShouldBe(chain);

    [Fact]
    public void What_was_read_surely_is_taken_at_its_word()
    {
        var read = PrintedName.Fold("マツモトキヨミ");

        ChainTable.Default.Printed.Resembling(read, Unsure).ShouldNotBeNull();
        ChainTable.Default.Printed.Resembling(read, 0.99).ShouldBeNull();
    }

    [Fact]
    public void Between_two_chains_that_are_equally_near_there_is_no_telling()
    {
        var table = ChainTable.Read("アサツユ | ASATSUYU A\nヨルツユ | ASATSUYU B");

        table.Printed.Resembling(PrintedName.Fold("ASATSUYU C"), Unsure).ShouldBeNull();
        table.Printed.Resembling(PrintedName.Fold("ASATSUYV A"), Unsure)?.Chain.Name.ShouldBe("アサツユ");
    }

    [Theory]
    [InlineData("www.daiso-sangyo.co.jp", "ダイソー")]
    [InlineData("NITORI-NET.example", null)]
    [InlineData("Lawson.co.jp", "ローソン")]
    [InlineData("mylawson.co.jp", null)]
    public void A_domain_tells_the_chain(string domain, string? chain) => ChainTable.Default.OfDomain(domain)?.Name.ShouldBe(chain);

    [Fact]
    public void Two_forms_of_one_chain_are_one_chain()
    {
        ChainTable.Default.AreOneChain("FamilyMart", "ファミマ").ShouldBeTrue();
        ChainTable.Default.AreOneChain("FamilyMart", "LAWSON").ShouldBeFalse();
        ChainTable.Default.AreOneChain("ミドリマート", "ミドリマート").ShouldBeFalse();
    }

    [Theory]
    [InlineData("アサツユ | asatsuyu, ASATSUYU")]
    [InlineData("アサツユ\nあさつゆ")]
    [InlineData("アサツユ | A1 | あさつゆ | asatsuyu.example | more")]
    public void A_table_that_repeats_a_name_or_has_more_columns_is_refused(string text) =>
        Should.Throw<InvalidDataException>(() => ChainTable.Read(text));
}
