using GiftDigi.Receipts.Adapters.InMemory;
using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Adapters.Tests.InMemory;

public sealed class MemoryImageStoreTests : ImageStoreContract
{
    private readonly MemoryImageStore _store = new();

    private protected override IImageStore Store => _store;

    private protected override void AddUpload(Upload upload, string content) => _store.AddUpload(upload, Sample.Image(content));
}
