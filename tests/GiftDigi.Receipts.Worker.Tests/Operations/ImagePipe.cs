using GiftDigi.Receipts.Adapters.Tests;
using GiftDigi.Receipts.Worker.Tests.Working;
using Shouldly;

namespace GiftDigi.Receipts.Worker.Tests.Operations;

/// <summary>A named pipe where a kept image was: whoever reads the image is stuck until it is released, and then has the image.</summary>
internal sealed class ImagePipe : IDisposable
{
    private readonly string _path;
    private readonly byte[] _image;
    private bool _isReleased;

    private ImagePipe(string path, byte[] image) => (_path, _image) = (path, image);

    /// <summary>An entry, sent now, whose image is such a pipe.</summary>
    public static async Task<ImagePipe> OfEntryAsync(ReceiptsProgram receipts, CancellationToken cancellationToken)
    {
        await receipts.PublishCampaignAsync();
        await receipts.SubmitAsync("e1", Samples.OneClean().Image);
        var path = Directory.EnumerateFiles(receipts.PathOf("images"), "*", SearchOption.AllDirectories).Single();
        var pipe = new ImagePipe(path, await File.ReadAllBytesAsync(path, cancellationToken));
        File.Delete(path);
        var (exitCode, output) = await Command.TryAsync("mkfifo", [path], cancellationToken);
        exitCode.ShouldBe(0, output);
        return pipe;
    }

    /// <summary>Lets the reader have the image.</summary>
    public void Release()
    {
        _isReleased = true;
        using var writer = new FileStream(_path, FileMode.Open, FileAccess.Write);
        writer.Write(_image);
    }

    public void Dispose()
    {
        if (!_isReleased)
        {
            // Both ends, so that nobody who is stuck keeps the test from ending.
            using var both = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite);
        }
    }
}
