namespace GiftDigi.Receipts.Adapters.Tests;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Stores flush to the disk thousands of times in these tests; in memory that costs nothing and proves as much.</summary>
    private const string MemoryDisk = "/dev/shm";

    public string Path { get; } = Create();

    public string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string Create()
    {
        var parent = Directory.Exists(MemoryDisk) ? MemoryDisk : System.IO.Path.GetTempPath();
        return Directory.CreateDirectory(System.IO.Path.Combine(parent, $"receipts-{Guid.CreateVersion7():N}")).FullName;
    }
}
