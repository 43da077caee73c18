using Simulator.Host.Reports;

namespace Simulator.Host.Tests.Reports;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(null, "—")]
    [InlineData(0.418, "0.42 ms")]
    [InlineData(42.15, "42.2 ms")]
    [InlineData(212.4, "212 ms")]
    [InlineData(1240.0, "1,240 ms")]
    [InlineData(12_340.0, "12.3 s")]
    public void Latencies_have_three_digits(double? ms, string said) => Assert.Equal(said, Figures.Ms(ms));

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.00001, "< 0.01 %")]
    [InlineData(0.0046, "0.46 %")]
    [InlineData(0.722, "72.2 %")]
    [InlineData(1, "100 %")]
    public void Shares_are_percent(double share, string said) => Assert.Equal(said, Figures.Percent(share));

    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(2.5, "2.5 s")]
    [InlineData(90, "1 min 30 s")]
    [InlineData(86_400, "24 h")]
    public void Durations_are_words(double seconds, string said) => Assert.Equal(said, Figures.Duration(seconds));

    [Theory]
    [InlineData("serverError", "server error")]
    [InlineData("JobPosted", "job posted")]
    public void Names_are_words(string name, string said) => Assert.Equal(said, Figures.Words(name));
}
