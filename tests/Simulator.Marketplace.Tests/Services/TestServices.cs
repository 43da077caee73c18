namespace Simulator.Marketplace.Tests.Services;

/// <summary>PostgreSQL and Redis of <c>eng/services.sh start</c>. Tests that ask for one that is not there are skipped, in CI they fail.</summary>
internal static class TestServices
{
    /// <summary><c>postgres://user:password@host:port/database</c>; its user may create databases.</summary>
    public static string Postgres => ServiceVariables.OfThisProcess.Address("SIMULATOR_TEST_POSTGRES");

    /// <summary><c>redis://:password@host:port/number</c>.</summary>
    public static string Redis => ServiceVariables.OfThisProcess.Address("SIMULATOR_TEST_REDIS");
}
