using System.Runtime.Versioning;
using GiftDigi.Receipts.Adapters.Files;
using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Files;

public sealed class FolderImageStoreTests : ImageStoreContract, IDisposable
{
    private const int Enough = 1000;

    private static readonly TimeSpan SettleTime = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongAgo = TimeSpan.FromHours(-1);

    private readonly TemporaryFolder _folder = new();
    private readonly FolderImageStore _store;

    public FolderImageStoreTests() => _store = new(_folder.Path, SettleTime, Clock);

    private protected override IImageStore Store => _store;

    public void Dispose() => _folder.Dispose();

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Images_lie_under_the_last_two_characters_of_their_entry_and_nothing_else_does()
    {
        var entry = EntryId.New(Clock);

        await Store.KeepAsync(entry, Sample.Image("photo"), Token);

        Files("images").ShouldBe([_folder.Combine("images", entry.Value[^2..], entry.Value)]);
        File.GetUnixFileMode(_folder.Combine("images")).ShouldBe(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task Keeping_one_image_from_many_sides_at_once_leaves_one_whole_file()
    {
        var entry = EntryId.New(Clock);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            Task.Run(() => Store.KeepAsync(entry, Sample.Image("photo"), Token), Token)));

        Files("images").ShouldHaveSingleItem();
        (await Store.FindAsync(entry, Token))!.Fingerprint.ShouldBe(Sample.Image("photo").Fingerprint);
    }

    [Fact]
    public async Task A_store_that_may_not_be_written_to_says_what_it_could_not_keep_and_what_to_do()
    {
        await File.WriteAllTextAsync(_folder.Combine("images"), "a file where the folder should be", Token);
        var entry = EntryId.New(Clock);

        var keeping = () => Store.KeepAsync(entry, Sample.Image("photo"), Token);

        var error = await keeping.ShouldThrowAsync<IOException>();
        error.Message.ShouldContain($"the image of entry {entry} (5 bytes)");
        error.Message.ShouldContain("Free space");
    }

    [Fact]
    public async Task What_a_killed_process_left_half_written_is_removed_and_what_is_being_written_is_not()
    {
        Directory.CreateDirectory(_folder.Combine("unfinished"));
        var (left, current) = (_folder.Combine("unfinished", "left"), _folder.Combine("unfinished", "current"));
        await File.WriteAllTextAsync(left, "half", Token);
        await File.WriteAllTextAsync(current, "half", Token);
        File.SetLastWriteTimeUtc(left, Clock.GetUtcNow().AddHours(-2).UtcDateTime);
        File.SetLastWriteTimeUtc(current, Clock.GetUtcNow().UtcDateTime);

        await Store.KeepAsync(EntryId.New(Clock), Sample.Image("photo"), Token);

        Files("unfinished").ShouldBe([current]);
    }

    [Fact]
    public async Task A_set_aside_upload_is_kept_with_its_cause_beside_it()
    {
        AddUpload(new("unknown/entrant-1/photo.jpg"), "photo");

        await Store.SetAsideAsync(new("unknown/entrant-1/photo.jpg"), "no such campaign", Token);

        var files = Files("setaside");
        files.Count.ShouldBe(2);
        (await File.ReadAllTextAsync(files.Single(file => file.EndsWith(".jpg", StringComparison.Ordinal)), Token)).ShouldBe("photo");
        (await File.ReadAllTextAsync(files.Single(file => file.EndsWith(".cause.txt", StringComparison.Ordinal)), Token))
            .ShouldBe("unknown/entrant-1/photo.jpg\nno such campaign\n");
    }

    [Fact]
    public async Task An_upload_is_listed_once_it_has_not_changed_for_the_settle_time()
    {
        Write("c/e/photo.jpg", TimeSpan.Zero);
        Clock.Advance(SettleTime - TimeSpan.FromMilliseconds(1));
        var before = await Store.ListUploadsAsync(10, Token);
        Clock.Advance(TimeSpan.FromMilliseconds(1));

        var after = await Store.ListUploadsAsync(10, Token);

        before.ShouldBeEmpty();
        after.ShouldBe([new Upload("c/e/photo.jpg")]);
    }

    [Fact]
    public async Task A_date_in_the_future_does_not_hide_an_upload()
    {
        Write("c/e/photo.jpg", TimeSpan.FromDays(400));

        var listed = await Store.ListUploadsAsync(10, Token);

        listed.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("c/e/.photo.jpg")]
    [InlineData("c/e/photo.jpg.part")]
    [InlineData("c/e/photo.TMP")]
    [InlineData("c/.e/photo.jpg")]
    [InlineData("photo.jpg")]
    [InlineData("c/photo.jpg")]
    [InlineData("c/e/f/photo.jpg")]
    public async Task Unfinished_hidden_and_misplaced_files_are_not_listed(string path)
    {
        Write(path, LongAgo);

        var listed = await Store.ListUploadsAsync(10, Token);

        listed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("領収書 (1).jpg")]
    [InlineData("a\nb.jpg")]
    [InlineData("-rf *;$(x)`y`'\".jpg")]
    [InlineData("con.png.exe")]
    public async Task Odd_names_are_uploads_like_any_other(string name)
    {
        var upload = new Upload($"c/e/{name}");
        AddUpload(upload, "photo");

        var listed = await Store.ListUploadsAsync(10, Token);

        listed.ShouldBe([upload]);
        (await Store.OpenUploadAsync(upload, Enough, Token))!.Bytes.Length.ShouldBe(5);
        await Store.SetAsideAsync(upload, "odd", Token);
        Files("setaside").Count.ShouldBe(2);
        Files("uploads").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_longest_name_there_can_be_is_set_aside_like_any_other()
    {
        var upload = new Upload($"c/e/{new string('x', 251)}.jpg");
        AddUpload(upload, "photo");

        await Store.SetAsideAsync(upload, "long", Token);

        Files("setaside").Count.ShouldBe(2);
        Files("uploads").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("c/../secret.txt")]
    [InlineData("c/../../secret.txt")]
    [InlineData("../../secret.txt")]
    [InlineData("./e/../secret.txt")]
    [InlineData("c//secret.txt")]
    [InlineData("/c/e")]
    [InlineData("c/e/")]
    [InlineData("c/e/\0")]
    [InlineData("")]
    [InlineData("c/e/f/g")]
    public async Task A_path_of_another_shape_is_no_upload(string path)
    {
        Write("c/e/photo.jpg", LongAgo);
        await File.WriteAllTextAsync(_folder.Combine("secret.txt"), "secret", Token);
        var upload = new Upload(path);

        var opened = await Store.OpenUploadAsync(upload, Enough, Token);
        await Store.RemoveUploadAsync(upload, Token);
        await Store.SetAsideAsync(upload, "hostile", Token);

        opened.ShouldBeNull();
        File.Exists(_folder.Combine("secret.txt")).ShouldBeTrue();
        Files("uploads").Count.ShouldBe(1);
        Directory.Exists(_folder.Combine("setaside")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("c/e/photo.jpg", "outside/e/photo.jpg")]
    [InlineData("c/e", "outside/e")]
    [InlineData("c", "outside")]
    public async Task A_link_is_never_followed(string link, string target)
    {
        Directory.CreateDirectory(_folder.Combine("outside", "e"));
        await File.WriteAllTextAsync(_folder.Combine("outside", "e", "photo.jpg"), "secret", Token);
        var path = _folder.Combine("uploads", link);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.CreateSymbolicLink(path, _folder.Combine(target));
        var upload = new Upload("c/e/photo.jpg");

        var listed = await Store.ListUploadsAsync(10, Token);
        var opened = await Store.OpenUploadAsync(upload, Enough, Token);
        await Store.SetAsideAsync(upload, "hostile", Token);
        await Store.RemoveUploadAsync(upload, Token);

        listed.ShouldBeEmpty();
        opened.ShouldBeNull();
        File.Exists(_folder.Combine("outside", "e", "photo.jpg")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_pipe_is_taken_for_an_empty_file_and_never_waited_for()
    {
        Directory.CreateDirectory(_folder.Combine("uploads", "c", "e"));
        await Command.RunAsync("mkfifo", [_folder.Combine("uploads", "c", "e", "photo.jpg")], Token);
        var upload = new Upload("c/e/photo.jpg");

        var opened = await Store.OpenUploadAsync(upload, Enough, Token).WaitAsync(TimeSpan.FromSeconds(10), Token);
        await Store.SetAsideAsync(upload, "empty", Token).WaitAsync(TimeSpan.FromSeconds(10), Token);

        opened!.Bytes.Length.ShouldBe(0);
        Files("setaside").Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_name_that_is_no_text_does_not_hide_the_others()
    {
        Write("c/e/photo.jpg", LongAgo);
        await Command.RunAsync("sh", ["-c", """touch -d 2001-01-01 "$0/$(printf '\377\376').jpg" """, _folder.Combine("uploads", "c", "e")], Token);

        var listed = await Store.ListUploadsAsync(1, Token);

        // Nor can it be removed from here, for .NET has no way to name it.
        await Command.RunAsync("rm", ["-r", _folder.Combine("uploads")], Token);
        listed.ShouldBe([new Upload("c/e/photo.jpg")]);
    }

    private protected override void AddUpload(Upload upload, string content) => Write(upload.Path, LongAgo, content);

    private void Write(string path, TimeSpan age, string content = "photo")
    {
        var file = _folder.Combine("uploads", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        File.SetLastWriteTimeUtc(file, (Clock.GetUtcNow() + age).UtcDateTime);
    }

    private List<string> Files(string folder) => [.. Directory.EnumerateFiles(_folder.Combine(folder), "*", SearchOption.AllDirectories)];
}
