namespace Simulator.Actors.Load;

/// <summary>Paths of the dispatchers that <c>hocon/simulator.conf</c> defines.</summary>
internal static class Dispatchers
{
    /// <summary>Virtual users run apart from the cluster, whose heartbeats must never wait for load.</summary>
    public const string Users = "simulator.dispatchers.users";
}
