namespace Simulator.EndToEnd.Tests.Processes;

/// <summary>What a process left behind.</summary>
internal sealed record Ended(int ExitCode, string Output, string Error, TimeSpan Took)
{
    /// <summary>All that was said, wherever.</summary>
    public string Words => Output + Error;

    /// <summary>Expects this exit code, and no trace of code in anything that was said.</summary>
    public Ended With(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"exit code {ExitCode} instead of {exitCode} after {Took.TotalSeconds:0.0} s\n--- output\n{Output}\n--- error\n{Error}");
        Assert.DoesNotContain("   at ", Words, StringComparison.Ordinal);
        return this;
    }
}
