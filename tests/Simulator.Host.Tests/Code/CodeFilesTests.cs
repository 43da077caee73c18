using Simulator.Host.Code;
using Simulator.Model.Behaviour.Code;

namespace Simulator.Host.Tests.Code;

public sealed class CodeFilesTests
{
    private static readonly string Own = typeof(CodeFilesTests).Assembly.Location;

    [Fact]
    public void Types_that_make_users_are_found_and_made_with_their_settings()
    {
        var code = CodeFiles.Load([Own]);

        Assert.Equal([typeof(Sellers).FullName!], code.Names);
        Assert.Equal(["sell 3"], code.Create(typeof(Sellers).FullName!, Settings("3")).StepNames);
    }

    [Fact]
    public void What_a_constructor_says_of_the_settings_is_passed_on() =>
        Assert.Equal("`x` is no number from 1 to 9", Assert.Throws<BadSettingException>(() => CodeFiles.Load([Own]).Create(typeof(Sellers).FullName!, Settings("x"))).Message);

    [Fact]
    public void Files_that_cannot_be_used_are_named()
    {
        var text = Path.Combine(AppContext.BaseDirectory, "plans", "smoke.yaml");

        Assert.StartsWith("--assembly none.dll: there is no such file", Refusal("none.dll"), StringComparison.Ordinal);
        Assert.StartsWith($"--assembly {text}: cannot be loaded", Refusal(text), StringComparison.Ordinal);
        Assert.StartsWith($"--assembly {typeof(IBehaviour).Assembly.Location}: no public type in it implements", Refusal(typeof(IBehaviour).Assembly.Location), StringComparison.Ordinal);
    }

    private static string Refusal(string file) => Assert.Throws<BadCodeException>(() => CodeFiles.Load([file])).Message;

    private static BehaviourSettings Settings(string price) => new(new Dictionary<string, string> { ["price"] = price });
}
