namespace Simulator.Soak;

/// <summary>A request that went wrong: which one, what is wrong, and a command line that sends it again.</summary>
internal sealed record Failure(int Lane, int Number, string Problem, string Request, string Mutations, string Answer)
{
    public override string ToString() =>
        $"lane {Lane} request {Number}: {Problem} [{Mutations}]{Environment.NewLine}    {Request}{Environment.NewLine}    {Answer}";
}
