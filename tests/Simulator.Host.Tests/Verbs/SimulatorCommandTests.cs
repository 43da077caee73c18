using Simulator.Host.Verbs;

namespace Simulator.Host.Tests.Verbs;

public sealed class SimulatorCommandTests
{
    [Theory]
    [InlineData]
    [InlineData("quickstart")]
    [InlineData("my.yaml", "--quiet")]
    public void Without_a_verb_it_is_a_run_with_all_its_words(params string[] arguments) =>
        Assert.Equal(["PLAN"], SimulatorCommand.Create(TimeProvider.System, arguments).Arguments.Select(argument => argument.Name));

    [Theory]
    [InlineData("judge", "--help")]
    [InlineData("plan", "show", "--help")]
    public void Behind_a_verb_the_help_has_the_verbs_own_words_alone(params string[] arguments) =>
        Assert.Empty(SimulatorCommand.Create(TimeProvider.System, arguments).Arguments);
}
