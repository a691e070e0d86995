using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Queueing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

public sealed class StorageRegistrationTests
{
    [Theory]
    [InlineData(typeof(IImageStore))]
    [InlineData(typeof(IEntryStore))]
    [InlineData(typeof(ICampaignStore))]
    [InlineData(typeof(IAuditTrail))]
    [InlineData(typeof(IMessageQueue))]
    public async Task Every_port_is_filled_once_by_either_storage(Type port)
    {
        using var folder = new TemporaryFolder();
        await using var embedded = Embedded(options => options.Folder = folder.Path);
        await using var memory = new ServiceCollection().AddMemoryStorage().BuildServiceProvider();

        embedded.GetServices(port).Count().ShouldBe(1);
        memory.GetServices(port).Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("", 2, "The storage folder is not set.")]
    [InlineData(" ", 2, "The storage folder is not set.")]
    [InlineData("storage", -1, "The settle time of uploads must lie between zero and one hour.")]
    [InlineData("storage", 3601, "The settle time of uploads must lie between zero and one hour.")]
    public async Task Bad_options_are_refused_in_one_line(string folder, int settleSeconds, string refusal)
    {
        await using var embedded = Embedded(options =>
        {
            options.Folder = folder;
            options.UploadSettleTime = TimeSpan.FromSeconds(settleSeconds);
        });

        var starting = () => embedded.GetRequiredService<IStartupValidator>().Validate();

        starting.ShouldThrow<OptionsValidationException>().Message.ShouldBe(refusal);
    }

    private static ServiceProvider Embedded(Action<EmbeddedStorageOptions> configure) =>
        new ServiceCollection().AddEmbeddedStorage(Sample.ParseCampaign, configure).BuildServiceProvider();
}
