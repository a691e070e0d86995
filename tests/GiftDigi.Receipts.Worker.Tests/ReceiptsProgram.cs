using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests;

/// <summary>Drives the real executable on a data folder of its own.</summary>
internal sealed class ReceiptsProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>What <c>infra/test.sh</c> has published, as it is delivered, which starts sooner; else what was built beside the tests.</summary>
    private static readonly string Executable = System.Environment.GetEnvironmentVariable("RECEIPTS_TESTS_PROGRAM") is { Length: > 0 } published
        ? published
        : Path.Combine(AppContext.BaseDirectory, "receipts");

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("receipts-test-");

    /// <summary>Settings in the environment of every run.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal)
    {
        ["RECEIPTS_Work__PollMilliseconds"] = "200",
    };

    public string Data => _data.FullName;

    public string PathOf(string name) => Path.Combine(Data, name);

    /// <summary>Writes a file into the data folder and gives its path.</summary>
    public async Task<string> WriteAsync(string name, ReadOnlyMemory<byte> content)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, content, TestContext.Current.CancellationToken);
        return path;
    }

    /// <summary>Writes a text file into the data folder and gives its path.</summary>
    public Task<string> WriteAsync(string name, string content) => WriteAsync(name, Encoding.UTF8.GetBytes(content));

    /// <summary>Runs a command to its end.</summary>
    public async Task<Run> RunAsync(params string[] arguments)
    {
        using var running = Start(arguments);
        return await running.EndAsync();
    }

    /// <summary>Runs a command that must succeed.</summary>
    public async Task<string> DoAsync(params string[] arguments)
    {
        var run = await RunAsync(arguments);
        run.ExitCode.ShouldBe(0, run.Error);
        return run.Output;
    }

    public Running Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable, [.. arguments, "--data", Data])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!);
    }

    /// <summary>The first column of what the database answers, beside a running worker or not.</summary>
    public IReadOnlyList<string> Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={PathOf("database/receipts.db")};Pooling=False;Default Timeout=30");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }

    public void Dispose() => _data.Delete(recursive: true);

    /// <summary>How a run ended and what it said.</summary>
    internal sealed record Run(int ExitCode, string Output, string Error)
    {
        public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>A run that has not ended.</summary>
    internal sealed class Running : IDisposable
    {
        private readonly Process _process;
        private readonly Task<string> _output;
        private readonly List<string> _error = [];
        private readonly List<Action<string>> _listeners = [];
        private readonly TaskCompletionSource _errorEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Running(Process process)
        {
            _process = process;
            _output = process.StandardOutput.ReadToEndAsync();
            process.ErrorDataReceived += (_, line) => OnError(line.Data);
            process.BeginErrorReadLine();
        }

        /// <summary>Calls the listener for every line on standard error, those said before included.</summary>
        public void Listen(Action<string> listener)
        {
            lock (_error)
            {
                _listeners.Add(listener);
                foreach (var line in _error)
                {
                    listener(line);
                }
            }
        }

        /// <summary>Waits until a line on standard error holds <paramref name="text"/>.</summary>
        /// <returns>That line.</returns>
        public async Task<string> WaitForAsync(string text)
        {
            var said = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            Listen(line =>
            {
                if (line.Contains(text, StringComparison.Ordinal))
                {
                    said.TrySetResult(line);
                }
            });
            try
            {
                return await said.Task.WaitAsync(Patience);
            }
            catch (TimeoutException exception)
            {
                lock (_error)
                {
                    throw new TimeoutException($"It never said '{text}', but:\n{string.Join('\n', _error)}", exception);
                }
            }
        }

        public async Task<Run> EndAsync()
        {
            await _process.WaitForExitAsync().WaitAsync(Patience);
            await _errorEnded.Task.WaitAsync(Patience);
            return new(_process.ExitCode, await _output, ErrorSoFar);
        }

        /// <summary>Whether it ended by itself within the time.</summary>
        public bool HasEndedWithin(TimeSpan time) => _process.WaitForExit(time);

        /// <summary>SIGTERM.</summary>
        public void Terminate() => Signal("TERM");

        /// <summary>SIGSTOP: it stands still, as on a machine that was put to sleep.</summary>
        public void Freeze() => Signal("STOP");

        /// <summary>SIGCONT.</summary>
        public void Thaw() => Signal("CONT");

        /// <summary>SIGKILL.</summary>
        public void Kill()
        {
            _process.Kill();
            _process.WaitForExit();
        }

        public void Dispose()
        {
            if (!_process.HasExited)
            {
                Kill();
            }

            _process.Dispose();
        }

        private void Signal(string signal)
        {
            using var kill = Process.Start("bash", ["-c", $"kill -{signal} {_process.Id}"]);
            kill.WaitForExit();
        }

        private string ErrorSoFar
        {
            get
            {
                lock (_error)
                {
                    return string.Join('\n', _error);
                }
            }
        }

        private void OnError(string? line)
        {
            if (line is null)
            {
                _errorEnded.TrySetResult();
                return;
            }

            lock (_error)
            {
                _error.Add(line);
                _listeners.ForEach(listener => listener(line));
            }
        }
    }
}
