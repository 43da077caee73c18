using Simulator.Host.Views;

namespace Simulator.Host.Tests.Views;

public sealed class ProgressPanelTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(80)]
    [InlineData(30)]
    [InlineData(14)]
    public void Its_lines_are_cut_and_never_wrapped(int width)
    {
        using var writer = new StringWriter();
        var console = RunViews.On(writer, isTerminal: false, noColor: true);
        console.Profile.Width = width;

        console.Write(ProgressPanel.Of(SampleProgress.At(612), width, isUnicode: true));

        var lines = writer.ToString().TrimEnd().Split('\n');
        Assert.Equal(9, lines.Length);
        Assert.All(lines, line => Assert.InRange(line.TrimEnd().Length, 0, width));
    }

    [Fact]
    public void Where_no_persona_lives_it_shows_what_scripts_measure_instead_of_a_market()
    {
        var progress = SampleProgress.At(612) with { HasMarket = false, Measured = ["orders 1,204", "basket mean 49.9 EUR", "checkout 380"] };
        using var writer = new StringWriter();
        var console = RunViews.On(writer, isTerminal: false, noColor: true);

        console.Write(ProgressPanel.Of(progress, 100, isUnicode: true));

        Assert.Contains("measured    orders 1,204  basket mean 49.9 EUR  checkout 380", writer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("market", writer.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("errors 0.69 % | orders 1,204  basket mean 49.9 EUR  checkout 380 | 4:48 left", ProgressText.Line(progress), StringComparison.Ordinal);
    }
}
