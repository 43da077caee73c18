namespace Simulator.Host.Processes;

/// <summary>
/// Lets the thread that hears of an answer read it and take its user's turn, instead of waking up another one: on one core the switch of threads costs as much
/// as the request. The runtime reads the variable when the first socket is made; what the user has set stays.
/// </summary>
internal static class SocketThreads
{
    /// <summary>The runtime's switch, for Linux and macOS; Windows has its own ways.</summary>
    public const string Variable = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    public static void RunCompletionsInline()
    {
        if (Environment.GetEnvironmentVariable(Variable) is null)
        {
            Environment.SetEnvironmentVariable(Variable, "1");
        }
    }
}
