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
}
