using Simulator.Host.Tests.Reports;
using Simulator.Host.Views;

namespace Simulator.Host.Tests.Views;

public sealed class RunViewTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public void Quiet_says_only_how_it_ended()
    {
        Live(new(false, false, Quiet: true, Json: false, NoColor: true));

        Assert.Equal("✗ FAIL: response p99 of stress/1500 was 912 ms, beyond its fail level of 800 ms. (exit code 99)", _output.ToString().Trim());
    }

    [Fact]
    public void A_pipe_gets_a_line_at_each_change_and_every_ten_seconds()
    {
        Live(new(false, false, Quiet: false, Json: false, NoColor: false));

        var lines = _output.ToString().Split(Environment.NewLine);
        Assert.Equal("Running week-7 against https://staging-api.example.com: 1 phase, 15 min, seed 42", lines[1]);
        Assert.Equal("1:40 phase 1 of 4 warmup begins, phase ends in 20 s", lines[2]);
        Assert.StartsWith("1:50 phase 1 of 4 warmup 92 % | users 92 of 93 | ", lines[3], StringComparison.Ordinal);
        Assert.Equal("2:00 phase 2 of 4 sustained begins, phase ends in 4 min", lines[4]);
        Assert.StartsWith("2:10 phase 2 of 4 sustained 4 % | ", lines[5], StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', _output.ToString());
    }

    [Fact]
    public void Json_keeps_standard_output_free()
    {
        Live(new(false, false, Quiet: false, Json: true, NoColor: false));

        Assert.Empty(_output.ToString());
        Assert.Contains("✗ FAIL", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_is_chosen_by_the_stream_that_views_go_to()
    {
        Assert.IsType<PlainView>(RunViews.Choose(new(OutputIsTerminal: true, ErrorIsTerminal: false, false, Json: true, false), _output, _error));
        Assert.IsType<TerminalView>(RunViews.Choose(new(OutputIsTerminal: true, ErrorIsTerminal: false, false, Json: false, false), _output, _error));
    }

    [Fact]
    public void A_second_without_samples_shows_no_percentile() =>
        Assert.Equal("p50 —  p95 —  p99 — (n=0)", ProgressText.Percentiles(SampleProgress.At(10) with { Recent = null }));

    [Fact]
    public void Where_a_capacity_is_declared_the_load_stands_beside_it()
    {
        var progress = SampleProgress.At(10);

        Assert.Equal($"{progress.Second.Requests} of 400 ({Math.Round(progress.Second.Requests / 4.0)} %)", ProgressText.Rate(progress with { Capacity = 400 }));
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_run_that_cannot_begin_says_why(bool quiet)
    {
        using var view = RunViews.Choose(new(false, false, quiet, Json: false, NoColor: true), _output, _error);

        view.Failed("the target does not answer", 104);

        Assert.Equal("the target does not answer (exit code 104)", _output.ToString().Trim());
    }

    [Fact]
    public void A_terminal_that_a_run_was_drawn_on_shows_notices_and_the_verdict()
    {
        Live(new(true, true, Quiet: false, Json: false, NoColor: true), view => view.Notice("The run goes on with phase stress."));

        Assert.Contains("The run goes on with phase stress.", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Results: results/run", _output.ToString(), StringComparison.Ordinal);
    }

    private void Live(ViewOptions options, Action<IRunView>? between = null)
    {
        using var view = RunViews.Choose(options, _output, _error);
        view.Preparing(10, 40);
        view.Began(SamplePlan.Plan());
        for (var second = 100; second < 131; second++) view.Progress(SampleProgress.At(second));
        between?.Invoke(view);
        view.Finished(SampleRun.Summary(), "results/run", []);
    }
}
