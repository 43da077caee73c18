using Simulator.Fuzz;

namespace Simulator.Http.Tests.Answers;

/// <summary>A short form of <c>eng/fuzz</c>.</summary>
public sealed class FuzzTests
{
    [Fact]
    public void Answers_that_are_almost_right_neither_break_the_reader_nor_depend_on_their_pieces()
    {
        var report = new FuzzRun(new FuzzPlan { Executions = 200_000, Seed = 7 }).Run();

        Assert.Empty(report.Failures);
        Assert.Equal(200_000, report.Executions);
        Assert.All(report.Ends.Skip(1), count => Assert.True(count > 1000, report.ToString()));
    }
}
