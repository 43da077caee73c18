using System.CommandLine;
using Simulator.Host.Code;
using Simulator.Host.Plans;
using Simulator.Model.Marketplace;

namespace Simulator.Host.Verbs;

/// <summary>The flag that brings users written in code, and the loader of plans that knows them.</summary>
internal static class AssemblyFlag
{
    public static Option<string[]> Create() => new("--assembly") { Description = "Bring users that are written in C#: populations name their types as behaviour. Repeatable.", HelpName = "FILE" };

    /// <exception cref="Model.Behaviour.Code.BadCodeException">A file cannot be loaded.</exception>
    public static CodeFiles Code(IReadOnlyList<string>? files) => CodeFiles.Load(files ?? []);

    public static PlanLoader Loader(CodeFiles code) => new(PlanPaths.Default, Environment.GetEnvironmentVariable, MarketSteps.All, code);
}
