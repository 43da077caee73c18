using Simulator.Metrics.Results;
using Simulator.Metrics.Sinks;

namespace Simulator.Metrics.Tests.Sinks;

public sealed class TimelineFileSinkTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("timeline");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task Each_second_is_a_line_that_is_there_before_the_next()
    {
        var path = Path.Combine(_directory.FullName, "timeline.jsonl");
        await using var sink = new TimelineFileSink(path);

        await sink.WriteAsync(Second(0), TestContext.Current.CancellationToken);
        Assert.Equal([0], Read(path).Select(second => second.Second));

        await sink.WriteAsync(Second(1), TestContext.Current.CancellationToken);
        Assert.Equal([0, 1], Read(path).Select(second => second.Second));
        Assert.All(Read(path), second => Assert.Equal((10, 50.0), (second.Requests, second.ResponseMs!.Max)));
    }

    [Fact]
    public async Task A_file_that_is_there_is_never_overwritten()
    {
        var path = Path.Combine(_directory.FullName, "timeline.jsonl");
        await File.WriteAllTextAsync(path, "an earlier run", TestContext.Current.CancellationToken);

        Assert.Throws<IOException>(() => new TimelineFileSink(path));
    }

    [Fact]
    public async Task A_full_disk_surfaces_and_leaves_whole_lines_around_the_gap()
    {
        using var disk = new FillingDisk();
        await using var sink = new TimelineFileSink(disk);

        await sink.WriteAsync(Second(0), TestContext.Current.CancellationToken);
        disk.IsFull = true;
        var full = await Assert.ThrowsAsync<IOException>(async () => await sink.WriteAsync(Second(1), TestContext.Current.CancellationToken));
        disk.IsFull = false;
        await sink.WriteAsync(Second(2), TestContext.Current.CancellationToken);

        Assert.Equal("No space left on device", full.Message);
        var lines = System.Text.Encoding.UTF8.GetString(disk.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Equal([0, 2], new[] { lines[0], lines[2] }.Select(line => ResultsJson.DeserializeLine(line).Second));
    }

    private static SecondRecord Second(int second)
    {
        var run = new TestRun(TestRun.PlanWith());
        return run.Live(0, [TestRun.Requests(0, 10, 50)]).Record with { Second = second };
    }

    private static List<SecondRecord> Read(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        List<SecondRecord> seconds = [];
        while (reader.ReadLine() is { } line) seconds.Add(ResultsJson.DeserializeLine(line));
        return seconds;
    }

    private sealed class FillingDisk : MemoryStream
    {
        public bool IsFull { get; set; }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await base.WriteAsync(IsFull ? buffer[..10] : buffer, cancellationToken);
            if (IsFull) throw new IOException("No space left on device");
        }
    }
}
