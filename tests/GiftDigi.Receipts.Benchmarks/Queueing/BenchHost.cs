using GiftDigi.Receipts.Adapters;
using GiftDigi.Receipts.Adapters.RabbitMq;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Worker.Reading;
using GiftDigi.Receipts.Worker.Working;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GiftDigi.Receipts.Benchmarks.Queueing;

/// <summary>The program's stores, queue and relay on real servers; with its worker, which waits where it would read.</summary>
internal static class BenchHost
{
    public static IHost Create(BenchServers servers, WaitingNormalizer? normalizer)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddPostgresStorage(Parse, images => images.Folder = servers.Data, postgres => postgres.ConnectionString = servers.Postgres)
            .AddRabbitMqQueue(rabbit => (rabbit.Address, rabbit.Prefix) = (servers.RabbitMq, servers.Prefix))
            .AddReader()
            .AddSingleton<EntryIntake>()
            .AddSingleton<EntrySource>();
        if (normalizer is not null)
        {
            builder.Services
                .AddSingleton<IImageNormalizer>(normalizer)
                .AddSingleton<ReceiptPipeline>()
                .AddSingleton<StoreGate>()
                .AddSingleton<StopGrace>()
                .AddSingleton<LoopBeats>()
                .Configure<WorkOptions>(work => work.Concurrency = 1)
                .AddHostedService<EntryWorker>();
        }

        return builder.Build();
    }

    private static Campaign Parse(ReadOnlyMemory<byte> document) => ((CampaignFileOutcome.Valid)CampaignFile.Parse(document)).Campaign;
}
