using System.Net;
using System.Net.Sockets;
using System.Text;
using GiftDigi.Receipts.Worker.Tests.Working;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Operations;

/// <summary>What the real program does between SIGTERM and its end.</summary>
public sealed class DrainTests : IDisposable
{
    private const string Served = "Pages are served at ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly ReceiptsProgram _receipts = new();

    public DrainTests() => _receipts.Environment["RECEIPTS_Web__Address"] = "http://127.0.0.1:0";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _receipts.Dispose();

    [Fact]
    public async Task An_entry_in_hand_has_more_than_ten_seconds_where_the_platform_gives_more()
    {
        var grace = TimeSpan.FromSeconds(12);
        _receipts.Environment["RECEIPTS_Work__GraceSeconds"] = "590";
        using var pipe = await ImagePipe.OfEntryAsync(_receipts, Token);
        using var worker = _receipts.Start("work");
        await worker.WaitForAsync(" taken in hand");

        worker.Terminate();
        worker.HasEndedWithin(grace).ShouldBeFalse();
        pipe.Release();

        var ended = await worker.EndAsync();
        ended.ExitCode.ShouldBe(0);
        ended.Error.ShouldContain(" concluded in ");
        (await _receipts.EntriesAsync()).ShouldHaveSingleItem().Text("verdict").ShouldNotBeNull();
    }

    [Fact]
    public async Task Nothing_is_taken_in_hand_after_the_signal_also_while_pages_end_what_they_are_at()
    {
        _receipts.Environment["RECEIPTS_Work__GraceSeconds"] = "590";
        _receipts.Environment["RECEIPTS_Work__Concurrency"] = "1";
        using var pipe = await ImagePipe.OfEntryAsync(_receipts, Token);
        using var program = _receipts.Start("serve");
        using var request = await SlowRequest.BeginAsync(await AddressAsync(program), Token);
        await program.WaitForAsync(" taken in hand");
        await _receipts.SubmitAsync("e2", Samples.Clean()[1].Image);

        program.Terminate();
        await request.UntilRefusedAsync(Patience);
        pipe.Release();
        await program.WaitForAsync(" concluded in ");
        request.Dispose();

        var ended = await program.EndAsync();
        ended.ExitCode.ShouldBe(0);
        ended.Error.Split(" taken in hand").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_request_that_does_not_end_does_not_keep_the_program_from_ending_well()
    {
        _receipts.Environment["RECEIPTS_Work__GraceSeconds"] = "1";
        using var program = _receipts.Start("serve");
        using var request = await SlowRequest.BeginAsync(await AddressAsync(program), Token);

        program.Terminate();
        var ended = await program.EndAsync();

        ended.ExitCode.ShouldBe(0, ended.Error);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("591")]
    public async Task A_grace_that_no_platform_gives_is_refused(string seconds)
    {
        _receipts.Environment["RECEIPTS_Work__GraceSeconds"] = seconds;

        var run = await _receipts.RunAsync("work");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("GraceSeconds must be between 0 and 590");
    }

    private static async Task<Uri> AddressAsync(ReceiptsProgram.Running program)
    {
        var line = await program.WaitForAsync(Served);
        return new(line[(line.IndexOf(Served, StringComparison.Ordinal) + Served.Length)..]);
    }

    /// <summary>A form that is being sent, and of which the rest is yet to come.</summary>
    private sealed class SlowRequest(Uri address) : IDisposable
    {
        private const int Length = 8;
        private readonly TcpClient _client = new(address.Host, address.Port);

        public static async Task<SlowRequest> BeginAsync(Uri address, CancellationToken cancellationToken)
        {
            var request = new SlowRequest(address);
            await request.SendAsync(
                Encoding.ASCII.GetBytes($"POST /staff/sign-in HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {Length}\r\n\r\nname"), cancellationToken);
            return request;
        }

        private async Task SendAsync(byte[] bytes, CancellationToken cancellationToken) => await _client.GetStream().WriteAsync(bytes, cancellationToken);

        /// <summary>Waits until the program takes no other requests any more.</summary>
        public async Task UntilRefusedAsync(TimeSpan patience)
        {
            using var limit = new CancellationTokenSource(patience);
            while (true)
            {
                try
                {
                    using var other = new TcpClient();
                    await other.ConnectAsync(IPAddress.Loopback, address.Port, limit.Token);
                }
                catch (SocketException)
                {
                    return;
                }
            }
        }

        public void Dispose() => _client.Dispose();
    }
}
