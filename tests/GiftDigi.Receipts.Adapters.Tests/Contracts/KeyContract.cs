using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

/// <summary>What every storage promises of the keys that those who serve the pages share.</summary>
public abstract class KeyContract : StorageContract
{
    private protected KeyContract(TestStorage storage)
        : base(storage)
    {
    }

    [Fact]
    public async Task There_is_none_at_first() => (await Storage.Keys.ListAsync(Token)).ShouldBeEmpty();

    [Fact]
    public async Task Keys_are_kept_as_they_were_given_in_the_order_they_came()
    {
        string[] documents = ["<key id=\"1\">鍵</key>", "<key id=\"2\" />", "<key id=\"1\">鍵</key>"];
        foreach (var document in documents)
        {
            await Storage.Keys.AddAsync(document, Token);
        }

        (await Storage.Keys.ListAsync(Token)).ShouldBe(documents);
    }
}
