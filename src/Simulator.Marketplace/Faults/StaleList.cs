using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Faults;

/// <summary>The fault that lists what was there a while ago.</summary>
internal static class StaleList
{
    /// <summary>The newest creation that the list may show, in Unix milliseconds; null for any.</summary>
    public static long? Newest(Call call) =>
        call.Strikes(Fault.StaleList, out var strike) ? call.Now - (long)strike.Detail<TimeSpan>().TotalMilliseconds : null;
}
